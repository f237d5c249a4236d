using System.Runtime.CompilerServices;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// A text that is being spoken, as its listeners hear it: any number of them, each from the beginning, as far as it is
/// made and then as it is made. Safe to use concurrently.
/// </summary>
public sealed class RunningSpeech
{
    private readonly Lock _gate = new();
    private readonly List<Sound> _pieces = [];
    private readonly Func<Task> _stop;
    private readonly Task<Sound> _making;
    private TaskCompletionSource _changed = New();
    private Sound? _whole;
    private bool _hasEnded;

    private RunningSpeech(Func<CancellationToken, IAsyncEnumerable<SpokenPiece>> speak)
    {
        // Without a timer it holds nothing that the collector does not free, and it may be cancelled after the end.
        var stopping = new CancellationTokenSource();
        _stop = stopping.CancelAsync;
        _making = MakeAsync(speak(stopping.Token));
    }

    /// <summary>All of it as one sound; null where it is not made yet.</summary>
    public Sound? Whole
    {
        get
        {
            lock (_gate) return _whole;
        }
    }

    /// <summary>Begins to speak, with or without anybody who listens.</summary>
    public static RunningSpeech Start(Func<CancellationToken, IAsyncEnumerable<SpokenPiece>> speak) => new(speak);

    /// <summary>
    /// Waits until there is something to hear, or all of it. Throws what speaking failed with; whoever leaves before
    /// that stops it.
    /// </summary>
    public async Task BeginAsync(bool wholly, CancellationToken cancellationToken)
    {
        try
        {
            await using var sounds = ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await sounds.MoveNextAsync() && wholly)
            {
            }
        }
        catch (OperationCanceledException)
        {
            await _stop();
            throw;
        }
    }

    /// <summary>All of it as one sound, once it is made; throws what speaking failed with.</summary>
    public Task<Sound> WholeAsync(CancellationToken cancellationToken) => _making.WaitAsync(cancellationToken);

    /// <summary>Its pieces, which all have the rate of the first; throws what speaking failed with.</summary>
    public async IAsyncEnumerable<Sound> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var at = 0; ;)
        {
            var (piece, hasEnded, changed) = Next(at);
            if (piece is { } sound)
            {
                yield return sound;
                at++;
            }
            else if (hasEnded)
            {
                await _making;
                yield break;
            }
            else
            {
                await changed.WaitAsync(cancellationToken);
            }
        }
    }

    private async Task<Sound> MakeAsync(IAsyncEnumerable<SpokenPiece> pieces)
    {
        try
        {
            await foreach (var piece in pieces) Add(piece.Sound);
            var whole = Sound.Join(_pieces);
            lock (_gate) _whole = whole;
            return whole;
        }
        finally
        {
            lock (_gate)
            {
                _hasEnded = true;
                Change();
            }
        }
    }

    private void Add(Sound sound)
    {
        lock (_gate)
        {
            // A fallback in between may have another rate.
            _pieces.Add(_pieces is [var first, ..] ? Resampler.Convert(sound, first.Rate) : sound);
            Change();
        }
    }

    private (Sound? Piece, bool HasEnded, Task Changed) Next(int at)
    {
        lock (_gate) return (at < _pieces.Count ? _pieces[at] : null, _hasEnded, _changed.Task);
    }

    private void Change()
    {
        _changed.TrySetResult();
        _changed = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

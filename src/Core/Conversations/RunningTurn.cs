using System.Runtime.CompilerServices;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// A turn while a model words it, as its readers see it: any number of them, each at its own pace and from its own
/// place. A slow one gets what has come meanwhile in one piece. Where nobody has read for the grace, <see cref="Left"/>
/// is cancelled. Safe to use concurrently.
/// </summary>
public sealed class RunningTurn : IDisposable
{
    /// <summary>Whoever asked needs a moment to come, however short the grace is.</summary>
    private static readonly TimeSpan FirstReadWithin = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _left = new();
    private readonly ITimer _grace;
    private readonly TimeSpan _graceFor;
    private TaskCompletionSource _changed = new();
    private string _text = "";
    private TurnEvent? _end;
    private int _readers;
    private bool _wasRead;

    /// <param name="opening">What is shown before the first word.</param>
    /// <param name="grace">How long the turn goes on while nobody reads it.</param>
    /// <param name="clock">Measures the grace.</param>
    public RunningTurn(TurnOpening opening, TimeSpan grace, TimeProvider clock)
    {
        Opening = opening;
        _graceFor = grace;
        var isShort = grace != Timeout.InfiniteTimeSpan && grace < FirstReadWithin;
        var first = isShort ? FirstReadWithin : grace;
        _grace = clock.CreateTimer(_ => _left.Cancel(), null, first, Timeout.InfiniteTimeSpan);
    }

    public TurnOpening Opening { get; }

    /// <summary>The visitor has left for good.</summary>
    public CancellationToken Left => _left.Token;

    /// <summary>
    /// All words that may be read from now on; they begin with those that might before. A shorter text changes nothing.
    /// </summary>
    public void Say(string text) => Change(text, null);

    /// <summary>What may be read so far.</summary>
    public string Said()
    {
        lock (_gate) return _text;
    }

    /// <summary>Ends the turn with <c>Finished</c> or <c>Refused</c>.</summary>
    public void End(TurnEvent end) => Change("", end);

    /// <summary>
    /// Ends the grace early, for whoever wants to go on with the talk; false where somebody reads, or nobody came yet.
    /// </summary>
    public bool TryLeave()
    {
        lock (_gate)
        {
            if (_readers > 0 || !_wasRead) return false;
        }

        _left.Cancel();
        return true;
    }

    /// <summary>All events from <c>Began</c> on.</summary>
    public IAsyncEnumerable<TurnEvent> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync(new TurnEvent.Began(Opening), 0, cancellationToken);

    /// <summary>The words after a place in the text, and the end.</summary>
    public IAsyncEnumerable<TurnEvent> ReadAsync(int offset, CancellationToken cancellationToken) =>
        ReadAsync(null, offset, cancellationToken);

    /// <summary>The timer's last call may still be on its way, so the source that it cancels is left to the collector.</summary>
    public void Dispose() => _grace.Dispose();

    private async IAsyncEnumerable<TurnEvent> ReadAsync(
        TurnEvent.Began? began, int offset, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            if (began is not null) yield return began;
            // One registration a reader, and not one a word.
            await using var gone = cancellationToken.UnsafeRegister(
                static turn => ((RunningTurn)turn!).Change("", null), this);
            while (true)
            {
                var (words, end, changed) = Next(offset);
                if (words is not null)
                {
                    yield return words;
                    offset = words.Start + words.Text.Length;
                }

                if (end is not null)
                {
                    yield return end;
                    yield break;
                }

                cancellationToken.ThrowIfCancellationRequested();
                if (words is null) await changed;
            }
        }
        finally
        {
            Leave();
        }
    }

    private (TurnEvent.Words? Words, TurnEvent? End, Task Changed) Next(int offset)
    {
        lock (_gate)
        {
            return (StoredAnswer.Rest(_text, offset), _end, _changed.Task);
        }
    }

    private void Enter()
    {
        lock (_gate)
        {
            _wasRead = true;
            if (_readers++ == 0 && _end is null) _grace.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_readers == 0 && _end is null) _grace.Change(_graceFor, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>
    /// Readers go on there and then, outside the lock: handing a word to another thread would take longer than writing
    /// it to its connection, which never blocks.
    /// </summary>
    private void Change(string text, TurnEvent? end)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            if (text.Length > _text.Length) _text = text;
            _end ??= end;
            (changed, _changed) = (_changed, new TaskCompletionSource());
        }

        changed.SetResult();
    }
}

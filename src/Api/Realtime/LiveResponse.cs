using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// An answer as it is given, from its beginning or from where another response was stopped: spoken sentence by sentence
/// at the pace of its being played, ended once, whether by itself or by whoever cancels it.
/// </summary>
/// <param name="live">The talk.</param>
/// <param name="answer">What is given.</param>
/// <param name="continued">The response that gave what is before this one; null for none.</param>
/// <param name="from">Where in the answer this one begins.</param>
internal sealed class LiveResponse(LiveSession live, LiveAnswer answer, LiveResponse? continued, TimeSpan from)
    : IDisposable
{
    /// <summary>So much sound goes out in one event.</summary>
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ResponseEvents _events = new(live, answer.IsSpoken, answer.Settings);
    private readonly string? _continues = continued is { _hasBegun: true } ? continued.Id : null;
    private readonly bool _isFirst = continued is null;
    private readonly bool _hasItemOfItsOwn = continued?.ItemId is not null;
    private readonly Playback _playback = new(live.Services.Clock, live.Services.Options.AudioAhead);
    private RealtimeFault? _fault;
    private string? _itemId;
    private bool _hasBegun;
    private bool _hasEnded;

    public LiveAnswer Answer => answer;

    public string Id => _events.Id;

    /// <summary>The item that it gives; null before there is one.</summary>
    public string? ItemId => _itemId;

    /// <summary>Whether the client has been told of its end, or is being told.</summary>
    public bool HasEnded => Volatile.Read(ref _hasEnded);

    /// <summary>Where in the answer it began.</summary>
    public TimeSpan From => from;

    /// <summary>What was sent of it and is not played yet.</summary>
    public TimeSpan Ahead => _playback.Ahead;

    /// <summary>Where in the answer whoever listens is.</summary>
    public TimeSpan Heard => from + _playback.Played;

    /// <summary>Runs to the answer's end, or until it is cancelled.</summary>
    /// <param name="isAsked">The client asked for it, so that it is told also where there is nothing to answer.</param>
    public async Task RunAsync(bool isAsked)
    {
        try
        {
            if (!await answer.HearAsync(_stopping.Token) && !isAsked) return;
            await InTurnAsync(BeginAsync);
            if (await answer.OpenAsync(_stopping.Token) && answer.Opening is { } opening)
            {
                _itemId = _hasItemOfItsOwn ? Ids.New("item") : opening.Id;
                await InTurnAsync(() => _events.BeginItemAsync(_itemId));
                if (answer.IsSpoken) await SpeakAsync();
                else while (await answer.ReadAsync(_stopping.Token) is { } words) await SayAsync(words);
            }

            _fault = answer.Fault;
            await EndAsync(_fault is null ? "completed" : "failed", null);
        }
        catch (OperationCanceledException)
        {
            // Whoever cancelled it has told the client.
        }
        catch (DependencyException exception)
        {
            _fault = new RealtimeFault(
                "server_error", "dependency_unavailable", $"The {exception.Dependency} does not answer.");
            await EndAsync("failed", null);
        }
        finally
        {
            _hasEnded = true;
        }
    }

    /// <summary>Stops it at once: nothing of it is sent after the client was told.</summary>
    public async Task CancelAsync(string reason)
    {
        await EndAsync("cancelled", reason);
        await _stopping.CancelAsync();
    }

    public void Dispose() => _sending.Dispose();

    private async Task SpeakAsync()
    {
        for (var number = 0; ; number++)
        {
            while (answer.Track.Rest(number, from) is null)
                if (!await answer.MoreAsync(Heard, _stopping.Token)) return;
            if (answer.Track.Rest(number, from) is not { Text.Length: > 0 } piece) continue;
            var sound = Resampler.Convert(piece.Sound, RealtimeSettings.Rate);
            await SayAsync(piece.Text);
            for (var at = TimeSpan.Zero; at < sound.Duration; at += Piece)
            {
                var part = sound.Slice(at, at + Piece);
                await _playback.WaitAsync(_stopping.Token);
                await InTurnAsync(() => _events.SoundAsync(MemoryMarshal.AsBytes(part.Samples.Span)));
                _playback.Sent(part.Duration);
                answer.Times.Sounded();
            }

            answer.Times.Waiting();
        }
    }

    private Task SayAsync(string words) => InTurnAsync(() => _events.SayAsync(words));

    private Task BeginAsync()
    {
        _hasBegun = true;
        return _events.BeginAsync();
    }

    private async Task EndAsync(string status, string? reason)
    {
        await _sending.WaitAsync();
        try
        {
            if (_hasEnded) return;
            _hasEnded = true;
            if (!_hasBegun) return;
            await _events.EndAsync(new ResponseEnd(status, reason, _fault, Metadata()));
        }
        finally
        {
            _sending.Release();
        }
    }

    private JsonObject Metadata()
    {
        if (answer.Opening is not { } opening) return [];
        // How long the first sound took is told by the response that began the answer.
        var metadata = AnswerTimes.Metadata(opening, answer.Stored, _isFirst ? answer.Times : null);
        if (_continues is not null) metadata["continues"] = _continues;
        return metadata;
    }

    /// <summary>Sends something unless the answer has ended meanwhile.</summary>
    private async Task InTurnAsync(Func<Task> send)
    {
        await _sending.WaitAsync(_stopping.Token);
        try
        {
            if (_hasEnded) throw new OperationCanceledException();
            await send();
        }
        finally
        {
            _sending.Release();
        }
    }
}

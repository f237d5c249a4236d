using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// The answers of a live talk: one at a time is given, and of the latest ones it is known what was said when, so that
/// the conversation keeps what was heard. Used by one event at a time.
/// </summary>
internal sealed partial class LiveResponses(LiveSession live, ILogger logger)
{
    /// <summary>Answers that a client may still say it stopped.</summary>
    public const int RememberedMax = 16;

    private readonly List<LiveResponse> _given = [];
    private LiveResponse? _current;
    private Task _running = Task.CompletedTask;
    private Task _noting = Task.CompletedTask;

    /// <summary>Whether an answer is being given.</summary>
    public bool IsRunning => _current is not null && !_running.IsCompleted;

    /// <summary>Whether an answer is being given, or what was sent of it is still being played.</summary>
    public bool IsAnswering => IsRunning || _current?.Playback.Ahead > TimeSpan.Zero;

    /// <summary>Begins an answer.</summary>
    public void Start(LiveQuestion question, RealtimeSettings settings, bool isAsked)
    {
        var response = new LiveResponse(live, question, settings);
        _given.Add(response);
        while (_given.Count > RememberedMax)
        {
            _given[0].Dispose();
            _given.RemoveAt(0);
        }

        _current = response;
        _running = RunAsync(response, isAsked);
    }

    /// <summary>Sends no more sound for now.</summary>
    public void Hold() => _current?.Playback.Hold();

    public void Release() => _current?.Playback.Release();

    /// <summary>Stops the answer; the conversation keeps what was heard of it.</summary>
    public async Task CancelAsync(string reason)
    {
        if (_current is not { } response || !IsAnswering) return;
        var played = response.Playback.Played;
        if (IsRunning) await response.CancelAsync(reason);
        _current = null;
        if (response.Answer is { } answer && response.IsSpoken) Note(answer.Seq, response.Track.HeardUntil(played));
    }

    /// <summary>The client says how much of an answer was heard.</summary>
    public async Task<RealtimeFault?> TruncateAsync(string itemId, TimeSpan until)
    {
        if (_given.LastOrDefault(one => one.Answer?.ItemId == itemId) is not { Answer: { } answer } response)
            return RealtimeFault.Refused("item_not_found", $"{itemId} is not one of this connection's latest answers.");
        if (!response.IsSpoken)
            return RealtimeFault.Refused("not_audio", $"{itemId} was not spoken; there is nothing to truncate.");
        var length = response.Track.Length;
        if (until > length)
            return RealtimeFault.Invalid(
                "audio_end_ms", $"lies after the answer's sound, which has {(int)length.TotalMilliseconds} ms.");
        if (response == _current) await CancelAsync("client_cancelled");
        Note(answer.Seq, response.Track.HeardUntil(until));
        await live.SendAsync("conversation.item.truncated", new JsonObject
        {
            ["item_id"] = itemId, ["content_index"] = 0, ["audio_end_ms"] = (int)until.TotalMilliseconds,
        });
        return null;
    }

    /// <summary>The connection ends: nothing more is said, and what was heard is noted to its end.</summary>
    public async Task EndAsync()
    {
        await CancelAsync("client_cancelled");
        await _running;
        await _noting;
        foreach (var response in _given) response.Dispose();
    }

    /// <summary>One note after the other, so that the client's word on an answer is the last.</summary>
    private void Note(int seq, string heard)
    {
        if (heard.Length > HeardPart.TextMax) heard = heard[..HeardPart.TextMax];
        _noting = NoteAsync(_noting, new HeardPart(live.Session.Id, live.Session.OpenedBy, seq, heard));
    }

    private async Task NoteAsync(Task before, HeardPart heard)
    {
        await before;
        try
        {
            await live.Services.Conversations.KeepHeardAsync(heard, CancellationToken.None);
        }
        catch (DependencyException exception)
        {
            LogNotNoted(heard.SessionId, heard.Seq, exception.Failure, exception);
        }
    }

    private async Task RunAsync(LiveResponse response, bool isAsked)
    {
        try
        {
            await response.RunAsync(isAsked);
        }
        catch (Exception exception)
        {
            LogFailed(live.Session.Id, exception);
            await live.SendErrorAsync(new RealtimeFault(
                "server_error", "internal_error", "The answer failed on our side; it is logged."));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A live answer in {SessionId} failed unexpectedly.")]
    private partial void LogFailed(string sessionId, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "What was heard of answer {Seq} in {SessionId} was not noted: {Failure}.")]
    private partial void LogNotNoted(string sessionId, int seq, DependencyFailure failure, Exception exception);
}

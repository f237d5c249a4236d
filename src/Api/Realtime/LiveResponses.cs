using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// The answers of a live talk: one at a time is given, one that was stopped may be gone on with, and of the latest ones
/// it is known what was said when, so that the conversation keeps what was heard. Used by one event at a time.
/// </summary>
internal sealed partial class LiveResponses(LiveSession live, ILogger logger)
{
    /// <summary>Responses that a client may still say it stopped.</summary>
    public const int RememberedMax = 16;

    /// <summary>Who goes on says the last word again, which was perhaps not heard.</summary>
    private static readonly TimeSpan SaidAgain = TimeSpan.FromMilliseconds(300);

    private readonly List<LiveResponse> _given = [];
    private LiveResponse? _current;
    private bool _isAsked;

    /// <summary>Where in the answer it was stopped; null where it is not stopped.</summary>
    private TimeSpan? _stoppedAt;

    private Task _running = Task.CompletedTask;
    private Task _noting = Task.CompletedTask;

    /// <summary>Whether an answer is being given.</summary>
    public bool IsRunning => _current is { HasEnded: false } && !_running.IsCompleted;

    /// <summary>
    /// Whether an answer is being given, or what was sent of it is still being played, or it is stopped for a while.
    /// </summary>
    public bool IsAnswering => IsRunning || _stoppedAt is not null || _current?.Ahead > TimeSpan.Zero;

    /// <summary>Begins an answer.</summary>
    public async Task StartAsync(LiveQuestion question, RealtimeSettings settings, bool isAsked)
    {
        if (_stoppedAt is not null) await CancelAsync("turn_detected");
        await LeaveAsync();
        _isAsked = isAsked;
        Give(new LiveResponse(live, new LiveAnswer(live, question, settings), null, TimeSpan.Zero));
    }

    /// <summary>Stops a spoken answer as for good, so that it can be gone on with.</summary>
    public async Task StopAsync(string reason)
    {
        if (_stoppedAt is not null || !IsAnswering || _current is not { Answer.IsSpoken: true } response) return;
        _stoppedAt = response.Heard;
        await response.CancelAsync(reason);
        await _running;
    }

    /// <summary>Goes on with the answer that was stopped, if one was.</summary>
    public void GoOn()
    {
        if (_current is not { } response || _stoppedAt is not { } stopped) return;
        _stoppedAt = null;
        var from = stopped > SaidAgain ? stopped - SaidAgain : TimeSpan.Zero;
        Give(new LiveResponse(live, response.Answer, response, from));
    }

    /// <summary>Stops the answer; the conversation keeps what was heard of it.</summary>
    public async Task CancelAsync(string reason)
    {
        if (_current is not { } response || !IsAnswering) return;
        var heard = _stoppedAt ?? response.Heard;
        if (IsRunning) await response.CancelAsync(reason);
        Note(response.Answer, heard);
        await LeaveAsync();
    }

    /// <summary>The client says how much of an answer was heard.</summary>
    public async Task<RealtimeFault?> TruncateAsync(string itemId, TimeSpan until)
    {
        if (_given.LastOrDefault(one => one.ItemId == itemId) is not { } response)
            return RealtimeFault.Refused("item_not_found", $"{itemId} is not one of this connection's latest answers.");
        var answer = response.Answer;
        if (!answer.IsSpoken)
            return RealtimeFault.Refused("not_audio", $"{itemId} was not spoken; there is nothing to truncate.");
        var length = answer.Track.Length - response.From;
        if (until > length)
            return RealtimeFault.Invalid(
                "audio_end_ms", $"lies after the answer's sound, which has {(int)length.TotalMilliseconds} ms.");
        var heard = response.From + until;
        var mayGoOn = response == _current && _stoppedAt is not null;
        if (mayGoOn) _stoppedAt = heard;
        else if (response == _current) await CancelAsync("client_cancelled");
        // Where another response went on, what was heard of this one is not the end of what was heard.
        if (!mayGoOn && _given.FindLast(one => one.Answer == answer) == response) Note(answer, heard);
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
        await LeaveAsync();
        await _noting;
        foreach (var response in _given) response.Dispose();
    }

    private void Give(LiveResponse response)
    {
        _given.Add(response);
        while (_given.Count > RememberedMax)
        {
            _given[0].Dispose();
            _given.RemoveAt(0);
        }

        _current = response;
        _running = RunAsync(response);
    }

    /// <summary>The answer is not gone on with.</summary>
    private async Task LeaveAsync()
    {
        await _running;
        if (_current is { } response) await response.Answer.DisposeAsync();
        (_current, _stoppedAt) = (null, null);
    }

    /// <summary>One note after the other, so that the client's word on an answer is the last.</summary>
    private void Note(LiveAnswer answer, TimeSpan until)
    {
        if (!answer.IsSpoken || answer.Opening is not { } opening) return;
        var heard = answer.Track.HeardUntil(until);
        if (heard.Length > HeardPart.TextMax) heard = heard[..HeardPart.TextMax];
        _noting = NoteAsync(_noting, new HeardPart(live.Session.Id, live.Session.OpenedBy, opening.Seq, heard));
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

    private async Task RunAsync(LiveResponse response)
    {
        try
        {
            await response.RunAsync(_isAsked);
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

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// One answer as it is given: asked for, spoken sentence by sentence at the pace of its being played, ended once,
/// whether by itself or by whoever cancels it.
/// </summary>
internal sealed class LiveResponse(LiveSession live, LiveQuestion question, RealtimeSettings settings) : IDisposable
{
    /// <summary>So much sound goes out in one event.</summary>
    private static readonly TimeSpan Piece = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ResponseEvents _events = new(live, settings.IsSpoken && live.CanSpeak, settings);
    private readonly AnswerTimes _times = new(live.Services.Clock, question.EndedAt);
    private RealtimeFault? _fault;
    private TurnOpening? _opening;
    private Answer? _answer;
    private bool _hasBegun;
    private bool _hasEnded;

    public Playback Playback { get; } = new(live.Services.Clock, live.Services.Options.AudioAhead);

    /// <summary>What was said when.</summary>
    public SpokenTrack Track { get; } = new();

    public string Id => _events.Id;

    /// <summary>The answer's item and number; null before it has them.</summary>
    public (string ItemId, int Seq)? Answer => _opening is { } opening ? (opening.Id, opening.Seq) : null;

    public bool IsSpoken => _events.IsSpoken;

    /// <summary>Runs to the answer's end, or until it is cancelled.</summary>
    /// <param name="isAsked">The client asked for it, so that it is told also where there is nothing to answer.</param>
    public async Task RunAsync(bool isAsked)
    {
        try
        {
            var words = await question.Words.WaitAsync(_stopping.Token);
            _times.Recognised(words.Engine);
            if (words.Text is null && !isAsked) return;
            await InTurnAsync(BeginAsync);
            if (words.Text is { } text) await AnswerAsync(text);
            else _fault = words.Fault;
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

    private async Task AnswerAsync(string text)
    {
        var quotas = live.Services.Quotas;
        var taken = await quotas.TakeAsync(QuotaKind.Questions, live.Caller, live.Connection, _stopping.Token);
        if (!taken.Allowed)
        {
            _fault = RealtimeFault.Of(quotas.Of(QuotaKind.Questions, live.Caller).Exceeded(taken));
            return;
        }

        if (Sessions.AskQuestion.Fault(text) is { } fault)
        {
            _fault = RealtimeFault.Invalid("item.content", fault);
            return;
        }

        var turn = new Core.Conversations.AskQuestion(live.Session.Id, live.Session.OpenedBy, text, null);
        await using var events = live.Services.Conversations.StreamAsync(turn, _stopping.Token)
            .GetAsyncEnumerator(_stopping.Token);
        if (!await events.MoveNextAsync()) return;
        if (events.Current is TurnEvent.Refused refused) _fault = Fault(refused);
        if (events.Current is not TurnEvent.Began(var opening)) return;
        _opening = opening;
        await InTurnAsync(() => _events.BeginItemAsync(opening.Id));
        var words = WordsAsync(events);
        if (IsSpoken) await SpeakAsync(words);
        else await foreach (var piece in words) await InTurnAsync(() => _events.SayAsync(piece));
    }

    private async Task SpeakAsync(IAsyncEnumerable<string> words)
    {
        var sentences = SpokenSentences.Of(words, _stopping.Token);
        if (live.Services.Speaker is not { } speaker) return;
        await foreach (var piece in speaker.SpeakAsync(sentences, settings.Voice, _stopping.Token))
        {
            _times.Synthesised();
            var sound = Resampler.Convert(piece.Sound, RealtimeSettings.Rate);
            Track.Add(piece.Text, sound.Duration);
            await InTurnAsync(() => _events.SayAsync(piece.Text));
            for (var at = TimeSpan.Zero; at < sound.Duration; at += Piece)
            {
                var part = sound.Slice(at, at + Piece);
                await Playback.WaitAsync(_stopping.Token);
                await InTurnAsync(() => _events.SoundAsync(MemoryMarshal.AsBytes(part.Samples.Span)));
                Playback.Sent(part.Duration);
                _times.Sounded();
            }

            _times.Waiting();
        }
    }

    private async IAsyncEnumerable<string> WordsAsync(
        IAsyncEnumerator<TurnEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await events.MoveNextAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (events.Current is TurnEvent.Words(_, var text)) yield return text;
            if (events.Current is TurnEvent.Refused refused) _fault = Fault(refused);
            if (events.Current is TurnEvent.Finished(var json, _, _)) _answer = AnswerJson.Read(json.Span);
        }
    }

    private RealtimeFault Fault(TurnEvent.Refused refused) =>
        RealtimeFault.Of(SessionProblems.Of(refused.Outcome, live.Session.Id));

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
            var metadata = _opening is null ? [] : AnswerTimes.Metadata(_opening, _answer, _times);
            await _events.EndAsync(new ResponseEnd(status, reason, _fault, metadata));
        }
        finally
        {
            _sending.Release();
        }
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

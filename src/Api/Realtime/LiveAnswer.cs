using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// An answer as it comes to be: asked for once, then piece by piece as whoever gives it wants the next one. Giving it may
/// be stopped and gone on with; the answer waits. One gives it at a time.
/// </summary>
internal sealed class LiveAnswer(LiveSession live, LiveQuestion question, RealtimeSettings settings) : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private IAsyncEnumerator<TurnEvent>? _events;
    private IAsyncEnumerator<SpokenPiece>? _pieces;
    private IAsyncEnumerator<string>? _words;
    private Task<HeardWords>? _hearing;
    private Task<bool>? _opening;
    private Task<bool>? _next;

    public RealtimeSettings Settings => settings;

    public bool IsSpoken { get; } = settings.IsSpoken && live.CanSpeak;

    public AnswerTimes Times { get; } = new(live.Services.Clock, question.EndedAt);

    /// <summary>What was said when, where it is spoken.</summary>
    public SpokenTrack Track { get; } = new();

    /// <summary>What of it was settled before its first word; null where there is no answer yet, or none at all.</summary>
    public TurnOpening? Opening { get; private set; }

    /// <summary>All of it, once it is stored.</summary>
    public Answer? Stored { get; private set; }

    /// <summary>Why there is no answer, or not all of it.</summary>
    public RealtimeFault? Fault { get; private set; }

    /// <summary>Whether the question has words.</summary>
    public async Task<bool> HearAsync(CancellationToken cancellationToken)
    {
        _hearing ??= HearOnceAsync();
        return (await _hearing.WaitAsync(cancellationToken)).Text is not null;
    }

    /// <summary>Asks, the first time; false where there is no answer, and <see cref="Fault"/> says why.</summary>
    public Task<bool> OpenAsync(CancellationToken cancellationToken) =>
        (_opening ??= AskAsync()).WaitAsync(cancellationToken);

    /// <summary>Waits for the next sentence, and adds it to the <see cref="Track"/>; false at the end.</summary>
    /// <param name="heard">What of the answer was heard until now.</param>
    /// <param name="cancellationToken">Ends the wait alone.</param>
    public async Task<bool> MoreAsync(TimeSpan heard, CancellationToken cancellationToken)
    {
        _pieces ??= live.Services.Speaker?.SpeakAsync(
            SpokenSentences.Of(WordsAsync(), _ending.Token), settings.Voice, _ending.Token)
            .GetAsyncEnumerator(CancellationToken.None);
        if (_pieces is not { } pieces || !await NextAsync(pieces, cancellationToken)) return false;
        Times.Synthesised();
        Track.Add(pieces.Current, heard);
        return true;
    }

    /// <summary>The next words as they are written; null at the end.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        _words ??= WordsAsync().GetAsyncEnumerator(CancellationToken.None);
        return await NextAsync(_words, cancellationToken) ? _words.Current : null;
    }

    /// <summary>Nobody gives it any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        foreach (var running in (Task?[])[_opening, _next])
            if (running is not null) await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_pieces is not null) await _pieces.DisposeAsync();
        if (_words is not null) await _words.DisposeAsync();
        if (_events is not null) await _events.DisposeAsync();
        _ending.Dispose();
    }

    private async Task<HeardWords> HearOnceAsync()
    {
        var words = await question.Words;
        Times.Recognised(words.Engine, words.EngineEndedAt);
        if (words.Text is null) Fault = words.Fault;
        return words;
    }

    /// <summary>What was waited for when whoever gave it stopped is what comes next.</summary>
    private async Task<bool> NextAsync<T>(IAsyncEnumerator<T> source, CancellationToken cancellationToken)
    {
        _next ??= source.MoveNextAsync().AsTask();
        var hasMore = await _next.WaitAsync(cancellationToken);
        if (hasMore) _next = null;
        return hasMore;
    }

    private async Task<bool> AskAsync()
    {
        if ((await question.Words).Text is not { } text) return false;
        if (!question.IsCounted && !await TakeFromQuotaAsync()) return false;
        if (Sessions.AskQuestion.Fault(text) is { } fault)
        {
            Fault = RealtimeFault.Invalid("item.content", fault);
            return false;
        }

        var turn = new Core.Conversations.AskQuestion(live.Session.Id, live.Session.OpenedBy, text, null)
        {
            PublicOnly = live.Caller.PublicOnly,
        };
        _events = live.Services.Conversations.StreamAsync(turn, _ending.Token).GetAsyncEnumerator(_ending.Token);
        if (!await _events.MoveNextAsync()) return false;
        if (_events.Current is TurnEvent.Refused refused) Fault = FaultOf(refused);
        if (_events.Current is TurnEvent.Began(var opening)) Opening = opening;
        return Opening is not null;
    }

    private async Task<bool> TakeFromQuotaAsync()
    {
        var quotas = live.Services.Quotas;
        var taken = await quotas.TakeAsync(QuotaKind.Questions, live.Caller, live.Connection, _ending.Token);
        if (taken.Problem is not { } exceeded) return true;
        Fault = RealtimeFault.Of(exceeded);
        return false;
    }

    private async IAsyncEnumerable<string> WordsAsync()
    {
        if (_events is not { } events) yield break;
        while (await events.MoveNextAsync())
        {
            if (events.Current is TurnEvent.Words(_, var text)) yield return text;
            if (events.Current is TurnEvent.Refused refused) Fault = FaultOf(refused);
            if (events.Current is TurnEvent.Finished(var json, _, _)) Stored = AnswerJson.Read(json.Span);
        }
    }

    private RealtimeFault FaultOf(TurnEvent.Refused refused) =>
        RealtimeFault.Of(SessionProblems.Of(refused.Outcome, live.Session.Id));
}

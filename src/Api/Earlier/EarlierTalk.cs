using System.Text.Json;
using ResumeVoice.Api.Pages;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Earlier;

/// <summary>A turn of the earlier page: the answer, and what shaping it needs to know.</summary>
internal sealed record EarlierTurn(Answer Answer, IReadOnlyList<Answer> Before, CompiledResume Resume);

/// <summary>
/// A question put: what came of it or, while a model words it, what to show <paramref name="Meanwhile"/>.
/// </summary>
internal sealed record EarlierAsked(Session Session, AskOutcome? Outcome, EarlierTurn? Meanwhile);

/// <summary>
/// Conversations of visitors without a key, on the default résumé. Whoever knows a session's id may go on with it, as
/// with the earlier server; no key or token opens these sessions, nor these routes any other.
/// </summary>
internal sealed class EarlierTalk(
    IConversations conversations, ResumeLibrary library, DefaultResumes resumes, TimeProvider clock, bool hasModel)
{
    /// <summary>Who the sessions belong to; no token and no key has this name.</summary>
    public const string Subject = "earlier_page";

    // The page shows an answer at once and the model's words when they come; what comes by then comes whole.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    // Half a minute: no model is given longer.
    private const int WaitsMax = 120;

    // As far back as a page may have been turned.
    private const int LookBack = 8;

    // A session may be gone between looking and asking; a second one opened just now is not.
    private const int AttemptsMax = 2;

    /// <summary>Opens a session with the default résumé; null where there is none yet.</summary>
    public async Task<Session?> OpenAsync(CancellationToken cancellationToken)
    {
        if (await resumes.FindAsync(cancellationToken) is not { } resume) return null;
        var caller = new Caller
        {
            Kind = CallerKind.Visitor,
            OwnerId = resume.OwnerId,
            Subject = Subject,
            KeyId = Subject,
            KeyKind = CallerKind.Publishable,
            PublicOnly = true,
        };
        return await conversations.OpenAsync(caller, resume.Id, cancellationToken);
    }

    /// <summary>
    /// The session or, where it is gone or its résumé private, a new one; null where there is no résumé yet.
    /// </summary>
    public async Task<Session?> SessionAsync(string? id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ?? await OpenAsync(cancellationToken);

    /// <summary>
    /// Asks in the session or, where it is gone or full, in a new one: the page knows of no way to go on otherwise.
    /// Null where there is no résumé yet.
    /// </summary>
    public async Task<EarlierAsked?> AskAsync(
        string? sessionId, string question, JsonElement history, CancellationToken cancellationToken)
    {
        var session = await FindAsync(sessionId, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            session ??= await OpenAsync(cancellationToken);
            if (session is null) return null;
            var before = await BeforeAsync(session, question, history, cancellationToken);
            var asked = new AskQuestion(session.Id, Subject, question, null) { Before = before, PublicOnly = true };
            // What is worded goes on to its end although the page has its first answer.
            var meanwhile = hasModel ? await MeanwhileAsync(session, asked, cancellationToken) : null;
            var asking = AskInTurnAsync(asked, hasModel ? CancellationToken.None : cancellationToken);
            if (meanwhile is not null && await IsSlowAsync(asking))
                return new EarlierAsked(session, null, meanwhile);
            var outcome = await asking;
            var isGone = outcome is AskOutcome.NoSession or AskOutcome.Full;
            if (!isGone || attempt == AttemptsMax) return new EarlierAsked(session, outcome, null);
            session = null;
        }
    }

    /// <summary>The stored turn with those before it.</summary>
    public async Task<EarlierTurn?> ReadAsync(
        Session session, AskOutcome.Answered answered, CancellationToken cancellationToken)
    {
        if (await library.CompiledAsync(session.ResumeId, cancellationToken) is not { } resume) return null;
        var after = Math.Max(0, answered.Seq - 1 - LookBack);
        var before = answered.Seq == 1
            ? []
            : await conversations.ReadAsync(session.Id, Subject, after, LookBack, cancellationToken) ?? [];
        var answers = before.Select(json => AnswerJson.Read(json.Span)).Where(answer => answer.Seq < answered.Seq);
        return new EarlierTurn(AnswerJson.Read(answered.Json.Span), [.. answers], resume);
    }

    private async Task<Session?> FindAsync(string? id, CancellationToken cancellationToken)
    {
        if (id is null || !Requests.TextRules.IsId(id, Ids.Session)) return null;
        if (await conversations.FindAsync(id, Subject, cancellationToken) is not { } session) return null;
        return await library.FindPublicAsync(session.ResumeId, cancellationToken) is null ? null : session;
    }

    /// <summary>The page knows of no turn that is still being worded: the next question waits for it.</summary>
    private async Task<AskOutcome> AskInTurnAsync(AskQuestion asked, CancellationToken cancellationToken)
    {
        for (var wait = 0; ; wait++)
        {
            var outcome = await conversations.AskAsync(asked, cancellationToken);
            if (outcome is not AskOutcome.TurnInProgress || wait == WaitsMax) return outcome;
            await Task.Delay(Patience, clock, cancellationToken);
        }
    }

    private async Task<bool> IsSlowAsync(Task asking) =>
        await Task.WhenAny(asking, Task.Delay(Patience, clock, CancellationToken.None)) != asking;

    /// <summary>The composer's answer to the question, which is shown while a model words it; null: nothing to word.</summary>
    private async Task<EarlierTurn?> MeanwhileAsync(
        Session session, AskQuestion asked, CancellationToken cancellationToken)
    {
        if (await library.CompiledAsync(session.ResumeId, cancellationToken) is not { } resume) return null;
        var stored = await conversations.ReadAsync(
            session.Id, Subject, 0, TakeTurn.TurnsMax, cancellationToken) ?? [];
        var before = stored.TakeLast(LookBack).Select(json => AnswerJson.Read(json.Span)).ToList();
        var context = before.Count > 0 ? PastTalk.ContextOf(before[^1]) : asked.Before ?? FollowUpContext.Empty;
        var conversation = new Conversation(session, stored.Count, context);
        var begun = TakeTurn.Begin(conversation, resume, asked.Text, idempotencyKey: null, clock);
        return begun.IsForModel ? new EarlierTurn(begun.Composed, before, resume) : null;
    }

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    // Only a session's first turn needs the page's memory, so only there it is read.
    private async Task<FollowUpContext?> BeforeAsync(
        Session session, string question, JsonElement history, CancellationToken cancellationToken)
    {
        var past = EarlierHistory.Read(history, question);
        if (past.Count == 0) return null;
        if (await conversations.ReadAsync(session.Id, Subject, 0, 1, cancellationToken) is not []) return null;
        var resume = await library.CompiledAsync(session.ResumeId, cancellationToken);
        return resume is null ? null : PastTalk.ContextOf(past, resume, Today);
    }
}

using System.Text.Json;
using ResumeVoice.Api.Pages;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Earlier;

/// <summary>A turn of the earlier page: the answer, and what shaping it needs to know.</summary>
internal sealed record EarlierTurn(Answer Answer, IReadOnlyList<Answer> Before, CompiledResume Resume);

/// <summary>
/// Conversations of visitors without a key, on the default résumé. Whoever knows a session's id may go on with it, as
/// with the earlier server; no key or token opens these sessions, nor these routes any other.
/// </summary>
internal sealed class EarlierTalk(
    IConversations conversations, ResumeLibrary library, DefaultResumes resumes, TimeProvider clock)
{
    /// <summary>Who the sessions belong to; no token and no key has this name.</summary>
    public const string Subject = "earlier_page";

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
        };
        return await conversations.OpenAsync(caller, resume.Id, cancellationToken);
    }

    /// <summary>
    /// Asks in the session or, where it is gone or full, in a new one: the page knows of no way to go on otherwise.
    /// Null where there is no résumé yet.
    /// </summary>
    public async Task<(AskOutcome Outcome, Session Session)?> AskAsync(
        string? sessionId, string question, JsonElement history, CancellationToken cancellationToken)
    {
        var session = sessionId is not null && Requests.TextRules.IsId(sessionId, Ids.Session)
            ? await conversations.FindAsync(sessionId, Subject, cancellationToken)
            : null;
        for (var attempt = 1; ; attempt++)
        {
            session ??= await OpenAsync(cancellationToken);
            if (session is null) return null;
            var before = await BeforeAsync(session, question, history, cancellationToken);
            var asked = new AskQuestion(session.Id, Subject, question, null) { Before = before };
            var outcome = await conversations.AskAsync(asked, cancellationToken);
            var isGone = outcome is AskOutcome.NoSession or AskOutcome.Full;
            if (!isGone || attempt == AttemptsMax) return (outcome, session);
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

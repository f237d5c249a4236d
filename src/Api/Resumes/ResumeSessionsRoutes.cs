using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Resumes;

public sealed record SessionOverview
{
    public required string Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required int Questions { get; init; }

    public required DateTimeOffset LastAskedAt { get; init; }

    public required string FirstQuestion { get; init; }

    internal static SessionOverview Of(SessionSummary session) => new()
    {
        Id = session.Id,
        CreatedAt = session.CreatedAt,
        ExpiresAt = session.ExpiresAt,
        Questions = session.Turns,
        LastAskedAt = session.LastAt,
        FirstQuestion = session.FirstQuestion,
    };
}

public sealed record SessionsResponse
{
    public required IReadOnlyList<SessionOverview> Sessions { get; init; }

    [Description("Where the next page begins: send it as before. Absent on the last page.")]
    public long? Next { get; init; }
}

/// <summary>An owner's view of the conversations with a résumé: what was said, never who said it.</summary>
internal static class ResumeSessionsRoutes
{
    public const int PageMax = 100;

    private const int PageDefault = 25;

    public static void MapResumeSessions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/resumes/{id}/sessions").WithTags("Résumés")
            .RequireAccess(Access.Owner).Guarded();
        group.MapGet("", ListAsync).WithName("listResumeSessions")
            .WithSummary("The conversations with a résumé, newest first")
            .Query("before", "integer", "The next of the page before.")
            .Query("limit", "integer", $"At most this many, 1 to {PageMax}; {PageDefault} where absent.")
            .Produces<SessionsResponse>().Fails(ProblemKinds.InvalidRequest, ProblemKinds.ResumeNotFound);
        group.MapGet("/{sessionId}/messages", ReadAsync).WithName("listResumeSessionMessages")
            .WithSummary("The answers of one conversation, in order")
            .Query("after", "integer", "Only answers with a greater seq.")
            .Query("limit", "integer", $"At most this many, 1 to {SessionRoutes.MessagesMax} (the default).")
            .Produces<MessagesResponse>().Fails(ProblemKinds.InvalidRequest, ProblemKinds.SessionNotFound);
        group.MapDelete("/{sessionId}", EraseAsync).WithName("eraseResumeSession")
            .WithSummary("Erase a conversation").Produces(204).Fails(ProblemKinds.SessionNotFound);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, string id, ResumeLibrary library, IConversationStore store, TimeProvider clock)
    {
        var query = new QueryReader(context.Request);
        var before = query.LongNumber("before", 1, long.MaxValue, long.MaxValue);
        var limit = query.Number("limit", 1, PageMax, PageDefault);
        if (query.Problem is { } problem) return problem;
        var stopping = context.RequestAborted;
        var stored = TextRules.IsId(id, Ids.Resume)
            ? await library.FindAsync(context.Caller().OwnerId, id, stopping)
            : null;
        if (stored is null) return ResumeProblems.NotFound(id);
        // One more than is shown tells whether there is a next page.
        var page = new SessionPage(clock.GetUtcNow(), before, limit + 1);
        var sessions = await store.ListSessionsAsync(id, page, stopping);
        return TypedResults.Ok(new SessionsResponse
        {
            Sessions = [.. sessions.Take(limit).Select(SessionOverview.Of)],
            Next = sessions.Count > limit ? sessions[limit - 1].Place : null,
        });
    }

    private static async Task<IResult> ReadAsync(
        HttpContext context, string id, string sessionId, IConversations conversations, IConversationStore store)
    {
        var query = new QueryReader(context.Request);
        var after = query.Number("after", 0, int.MaxValue, 0);
        var limit = query.Number("limit", 1, SessionRoutes.MessagesMax, SessionRoutes.MessagesMax);
        if (query.Problem is { } problem) return problem;
        var session = await FindAsync(context, id, sessionId, store);
        var answers = session is null
            ? null
            : await conversations.ReadAsync(sessionId, session.OpenedBy, after, limit, context.RequestAborted);
        return answers is null ? SessionProblems.NotFound(sessionId) : MessageList.Result(answers);
    }

    private static async Task<IResult> EraseAsync(
        HttpContext context, string id, string sessionId, IConversations conversations, IConversationStore store)
    {
        var session = await FindAsync(context, id, sessionId, store);
        var erased = session is not null
            && await conversations.EraseAsync(sessionId, session.OpenedBy, context.RequestAborted);
        return erased ? TypedResults.NoContent() : SessionProblems.NotFound(sessionId);
    }

    private static async Task<Session?> FindAsync(
        HttpContext context, string resumeId, string sessionId, IConversationStore store)
    {
        if (!TextRules.IsId(sessionId, Ids.Session)) return null;
        var found = await store.LoadAsync(sessionId, context.RequestAborted);
        return found is { Session: { } session } && session.ResumeId == resumeId
            && session.OwnerId == context.Caller().OwnerId ? session : null;
    }
}

using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Sessions;

public sealed record OpenSessionRequest
{
    [Description("The résumé to talk to.")]
    public string? ResumeId { get; init; }
}

public sealed record SessionResponse
{
    public required string Id { get; init; }

    public required string ResumeId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    [Description("When the session and all it holds is erased.")]
    public required DateTimeOffset ExpiresAt { get; init; }

    internal static SessionResponse Of(Session session) => new()
    {
        Id = session.Id,
        ResumeId = session.ResumeId,
        CreatedAt = session.CreatedAt,
        ExpiresAt = session.ExpiresAt,
    };
}

/// <summary>
/// The wire form of a session's messages, for the OpenAPI document; the stored bytes themselves are sent.
/// </summary>
public sealed record MessagesResponse
{
    public required IReadOnlyList<Answer> Messages { get; init; }
}

/// <summary>Sessions and their messages.</summary>
internal static class SessionRoutes
{
    /// <summary>Messages that one answer holds.</summary>
    public const int MessagesMax = 500;

    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/sessions").WithTags("Sessions").RequireAccess(Access.Talk).Guarded();
        var voice = new Lazy<VoiceTurns?>(routes.ServiceProvider.GetService<VoiceTurns>);
        group.MapPost("/", (HttpContext context, IConversations conversations) =>
                OpenAsync(context, conversations, voice.Value))
            .WithName("openSession").WithSummary("Open a session with a résumé")
            .Accepts<OpenSessionRequest>("application/json").Produces<SessionResponse>(201)
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.ResumeNotFound);
        group.MapGet("/{id}", FindAsync).WithName("getSession").WithSummary("A session")
            .Produces<SessionResponse>().Fails(ProblemKinds.SessionNotFound);
        group.MapDelete("/{id}", EraseAsync).WithName("eraseSession").WithSummary("Erase a session and all it holds")
            .Produces(204).Fails(ProblemKinds.SessionNotFound);
        group.MapGet("/{id}/messages", ReadAsync).WithName("listMessages")
            .WithSummary("The answers given so far, in order")
            .Query("after", "integer", "Only answers with a greater seq.")
            .Query("limit", "integer", $"At most this many, 1 to {MessagesMax} (the default).")
            .Produces<MessagesResponse>().Fails(ProblemKinds.InvalidRequest, ProblemKinds.SessionNotFound);
        // Not from the request's services: making a scope of them for every question shows in how many are answered.
        var conversations = new Lazy<IConversations>(routes.ServiceProvider.GetRequiredService<IConversations>);
        group.MapPost("/{id}/messages", (HttpContext context, string id) =>
                AskQuestion.HandleAsync(context, id, conversations.Value))
            .WithName("askQuestion").WithSummary("Ask a question")
            .WithDescription("One turn. The answer is stored durably before it is sent. With an Idempotency-Key "
                + "the request can be repeated: it gets the stored answer again and never a second turn. "
                + "With Accept: text/event-stream the answer is streamed as the AI SDK's UI message stream; with "
                + "Last-Event-ID besides, nothing is asked: the stream that broke goes on, as with resumeTurn.")
            .WithMetadata(new QuotaMetadata(QuotaKind.Questions)).Header(IdempotencyKey.Header, "Makes repeating safe.")
            .Header(ResumeTurn.LastEventId, "The id of the last event read, where a stream broke.")
            .Accepts<AskRequest>("application/json").Produces<Answer>(200, "application/json", TurnStream.MediaType)
            .Produces(204)
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.SessionNotFound, ProblemKinds.KeyInProgress)
            .Fails(ProblemKinds.SessionFull, ProblemKinds.KeyReused, ProblemKinds.DependencyUnavailable);
        group.MapGet("/{id}/stream", ResumeTurn.HandleAsync).WithName("resumeTurn")
            .WithSummary("Go on reading a streamed answer")
            .WithDescription("With Last-Event-ID: what came after that event, while the turn runs and after it is "
                + "stored. Without: the turn being answered, from its beginning. 204 where there is no such turn, or "
                + "nothing of it left.")
            .Header(ResumeTurn.LastEventId, "The id of the last event read.")
            .Produces(200, contentType: TurnStream.MediaType).Produces(204)
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.SessionNotFound);
    }

    private static async Task<IResult> OpenAsync(
        HttpContext context, IConversations conversations, VoiceTurns? voice)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.OpenSessionRequest, stopping);
        if (!body.TryGet(out var request, out var problem)) return problem;
        if (request.ResumeId is not { Length: > 0 } resumeId) return Problem.Field("resumeId", "is missing.");
        var session = TextRules.IsId(resumeId, Ids.Resume)
            ? await conversations.OpenAsync(context.Caller(), resumeId, stopping)
            : null;
        if (session is null)
            return new Problem(
                ProblemKinds.ResumeNotFound, "There is no such résumé, or this key may not talk to it.");
        // Nobody waits for it: it is done by the time that somebody has said something.
        _ = voice?.GetReadyAsync(session.ResumeId);
        return TypedResults.Created($"/v1/sessions/{session.Id}", SessionResponse.Of(session));
    }

    private static async Task<IResult> FindAsync(HttpContext context, string id, IConversations conversations)
    {
        if (!TextRules.IsId(id, Ids.Session)) return SessionProblems.NotFound(id);
        var session = await conversations.FindAsync(id, context.Caller().Subject, context.RequestAborted);
        return session is null ? SessionProblems.NotFound(id) : TypedResults.Ok(SessionResponse.Of(session));
    }

    private static async Task<IResult> EraseAsync(HttpContext context, string id, IConversations conversations)
    {
        var erased = TextRules.IsId(id, Ids.Session)
            && await conversations.EraseAsync(id, context.Caller().Subject, context.RequestAborted);
        return erased ? TypedResults.NoContent() : SessionProblems.NotFound(id);
    }

    private static async Task<IResult> ReadAsync(HttpContext context, string id, IConversations conversations)
    {
        var query = new QueryReader(context.Request);
        var after = query.Number("after", 0, int.MaxValue, 0);
        var limit = query.Number("limit", 1, MessagesMax, MessagesMax);
        if (query.Problem is { } problem) return problem;
        if (!TextRules.IsId(id, Ids.Session)) return SessionProblems.NotFound(id);
        var subject = context.Caller().Subject;
        var answers = await conversations.ReadAsync(id, subject, after, limit, context.RequestAborted);
        return answers is null ? SessionProblems.NotFound(id) : MessageList.Result(answers);
    }
}

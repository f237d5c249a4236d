using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Pages;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Earlier;

/// <summary><c>POST /smart/query</c>.</summary>
internal static class AskEarlier
{
    /// <summary>Room for ten messages with the items that the page keeps with each.</summary>
    public const int BodyBytesMax = 1024 * 1024;

    private const int UserIdMax = 200;

    public static async Task<IResult> HandleAsync(
        HttpContext context, EarlierTalk talk, EarlierLimits limits, Enhancements enhancements, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        // As everywhere, a question counts before anything is made of it, whatever it turns out to be.
        var limit = await limits.TakeQuestionAsync(context);
        var bytes = await JsonBody.ReadBytesAsync(context.Request, BodyBytesMax, context.RequestAborted);
        if (!bytes.TryGet(out var utf8, out var unread)) return unread;
        var body = JsonBody.Parse(utf8, ApiJson.Default.SmartQueryRequest);
        if (!body.TryGet(out var request, out var problem)) return problem;
        if (request.Text is not { } text) return Problem.Field("text", "is missing.");
        var question = MoreResults.Question(text);
        if (Sessions.AskQuestion.Fault(question) is { } fault) return Problem.Field("text", fault);

        var sessionId = Text(request.SessionId, TextRules.IdMax);
        if (!limit.Allowed)
            return TypedResults.Ok(EarlierAnswers.RateLimited(sessionId, question, limit.RetryAfter));
        var history = request.ConversationHistory;
        if (await talk.AskAsync(sessionId, question, history, context.RequestAborted) is not { } asked)
            return PageRoutes.NoResume();
        var (session, outcome, meanwhile) = asked;
        if (meanwhile is not null) return TypedResults.Ok(Pending(meanwhile, request, enhancements, talk));
        if (outcome is null) return PageRoutes.NoResume();
        if (outcome is not AskOutcome.Answered answered) return Sessions.SessionProblems.Of(outcome, session.Id);
        // Erased in the very moment between answering and reading.
        if (await talk.ReadAsync(session, answered, context.RequestAborted) is not { } turn)
            return PageRoutes.NoResume();
        var past = EarlierHistory.Read(history, text);
        var answer = EarlierAnswers.Of(turn, text, past, talk.Today, clock.GetElapsedTime(started).TotalMilliseconds);
        return TypedResults.Ok(answer with { UserId = Text(request.UserId, UserIdMax) });
    }

    /// <summary>The composer's answer, and the task under which the model's will be found.</summary>
    private static SmartQueryResponse Pending(
        EarlierTurn turn, SmartQueryRequest request, Enhancements enhancements, EarlierTalk talk)
    {
        var (answer, text) = (turn.Answer, request.Text ?? "");
        var past = EarlierHistory.Read(request.ConversationHistory, text);
        var task = enhancements.TaskIdOf(answer.SessionId, answer.Seq - 1, answer.Question);
        return EarlierAnswers.Of(turn, text, past, talk.Today, answer.Timing.TotalMs) with
        {
            UserId = Text(request.UserId, UserIdMax),
            LlmEnhancement = new PendingEnhancement(task, "pending"),
        };
    }

    private static string? Text(JsonElement element, int lengthMax) =>
        JsonText.Of(element) is { Length: > 0 } text && text.Length <= lengthMax ? text : null;
}

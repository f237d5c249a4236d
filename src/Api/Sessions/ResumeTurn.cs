using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Sessions;

/// <summary>
/// Reading on where a stream broke. The path is the one that the AI SDK's chat transport resumes at when its chat has
/// the session's id and <c>/v1/sessions</c> for its API.
/// </summary>
internal static class ResumeTurn
{
    public const string LastEventId = "Last-Event-ID";

    public static async Task HandleAsync(HttpContext context, string id, IConversations conversations)
    {
        var problem = TryRead(context.Request, out var after)
            ? await WriteAsync(context, id, after, conversations)
            : Problem.Field(LastEventId, "is the id of an event of this session's streams, such as 3.120.");
        if (problem is not null) await problem.ExecuteAsync(context);
    }

    /// <summary>The request names an event to go on after, whatever its method.</summary>
    public static bool IsMeant(HttpRequest request) => request.Headers[LastEventId].Count > 0;

    private static async ValueTask<Problem?> WriteAsync(
        HttpContext context, string id, TurnPosition after, IConversations conversations)
    {
        if (!TextRules.IsId(id, Ids.Session)) return SessionProblems.NotFound(id);
        var (subject, stopping) = (context.Caller().Subject, context.RequestAborted);
        if (!after.IsEnd)
        {
            var rest = conversations.ResumeAsync(id, subject, after, stopping);
            return await TurnStream.WriteAsync(context, rest, id, after, stopping);
        }

        // An EventSource comes back after the end of a turn too, and stays away once it is told that there is no more.
        if (await conversations.FindAsync(id, subject, stopping) is null) return SessionProblems.NotFound(id);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }

    private static bool TryRead(HttpRequest request, out TurnPosition after)
    {
        after = TurnPosition.Now;
        var ids = request.Headers[LastEventId];
        return ids.Count == 0 || (ids.Count == 1 && TurnPosition.TryParse(ids[0], out after));
    }
}

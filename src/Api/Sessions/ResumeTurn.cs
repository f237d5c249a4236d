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
        var stopping = context.RequestAborted;
        if (!TryRead(context.Request, out var after))
        {
            var message = "is the id of an event of this session's streams, such as 3.120.";
            await Problem.Field(LastEventId, message).ExecuteAsync(context);
            return;
        }

        var problem = TextRules.IsId(id, Ids.Session)
            ? await TurnStream.WriteAsync(
                context, conversations.ResumeAsync(id, context.Caller().Subject, after, stopping), id, after, stopping)
            : SessionProblems.NotFound(id);
        if (problem is not null) await problem.ExecuteAsync(context);
    }

    /// <summary>The request names an event to go on after, whatever its method.</summary>
    public static bool IsMeant(HttpRequest request) => request.Headers[LastEventId].Count > 0;

    private static bool TryRead(HttpRequest request, out TurnPosition after)
    {
        after = TurnPosition.Now;
        var ids = request.Headers[LastEventId];
        return ids.Count == 0 || (ids.Count == 1 && TurnPosition.TryParse(ids[0], out after));
    }
}

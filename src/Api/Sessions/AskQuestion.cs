using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;
using Asked = ResumeVoice.Core.Conversations.AskQuestion;

namespace ResumeVoice.Api.Sessions;

/// <summary>
/// A question: its text, or the AI SDK's list of messages, whose last one of the user is the question.
/// </summary>
public sealed record AskRequest
{
    public string? Text { get; init; }

    public IReadOnlyList<AskMessage>? Messages { get; init; }

    /// <summary>The AI SDK's chat transport says here why it asks; whoever sends it reads a stream.</summary>
    public string? Trigger { get; init; }
}

/// <summary>A message as the AI SDK sends it.</summary>
public sealed record AskMessage
{
    public string? Role { get; init; }

    public IReadOnlyList<AskMessagePart>? Parts { get; init; }
}

/// <summary>A part of a message; only parts of type <c>text</c> matter.</summary>
public sealed record AskMessagePart
{
    public string? Type { get; init; }

    public string? Text { get; init; }
}

/// <summary>The hot path: one turn, its stored bytes written to the client as they are.</summary>
internal static class AskQuestion
{
    internal const string Replayed = "Idempotent-Replayed";

    public static async Task HandleAsync(HttpContext context, string id, IConversations conversations)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.AskRequest, stopping);
        if (!body.TryGet(out var request, out var problem)
            || !Read(context, id, request).TryGet(out var asked, out problem))
        {
            await problem.ExecuteAsync(context);
            return;
        }

        if (WantsStream(context.Request, request))
        {
            // Some readers of events send the whole request again where its stream broke: it was asked already.
            if (ResumeTurn.IsMeant(context.Request))
            {
                await ResumeTurn.HandleAsync(context, id, conversations);
                return;
            }

            var events = conversations.StreamAsync(asked, stopping);
            if (await TurnStream.WriteAsync(context, events, id, default, stopping) is { } refusal)
                await refusal.ExecuteAsync(context);
            return;
        }

        // Once the turn is stored, nothing is lost where the client has gone meanwhile.
        var outcome = await conversations.AskAsync(asked, stopping);
        if (outcome is AskOutcome.Answered answered) await WriteAsync(context.Response, answered, stopping);
        else await SessionProblems.Of(outcome, id).ExecuteAsync(context);
    }

    private static Parsed<Asked> Read(HttpContext context, string id, AskRequest request)
    {
        var (text, field) = Question(request);
        if (Fault(text) is { } fault) return new(Problem.Field(field, fault));
        if (!IdempotencyKey.TryRead(context.Request, out var key, out var problem)) return new(problem);
        var caller = context.Caller();
        return TextRules.IsId(id, Ids.Session)
            ? new(new Asked(id, caller.Subject, text, key) { PublicOnly = caller.PublicOnly })
            : new(SessionProblems.NotFound(id));
    }

    private static ValueTask<FlushResult> WriteAsync(
        HttpResponse response, AskOutcome.Answered answered, CancellationToken cancellationToken)
    {
        if (answered.Replayed) response.Headers[Replayed] = "true";
        response.ContentType = "application/json";
        response.ContentLength = answered.Json.Length;
        return response.BodyWriter.WriteAsync(answered.Json, cancellationToken);
    }

    /// <summary>
    /// Asked for by name; or by the AI SDK's chat transport, which names no type unless its user makes it.
    /// </summary>
    private static bool WantsStream(HttpRequest http, AskRequest request)
    {
        var accept = http.Headers.Accept;
        if (accept.Count == 0) return request.Trigger is not null;
        var text = accept.Count == 1 ? accept[0].AsSpan() : accept.ToString();
        if (text.Contains(TurnStream.MediaType, StringComparison.OrdinalIgnoreCase)) return true;
        return request.Trigger is not null && !text.Contains("json", StringComparison.OrdinalIgnoreCase);
    }

    private static (string Text, string Field) Question(AskRequest request)
    {
        if (request.Text is { } text) return (text, "text");
        if (request.Messages is not { Count: > 0 } messages) return ("", "text");
        for (var at = messages.Count - 1; at >= 0; at--)
        {
            if (messages[at] is not { Role: "user", Parts: { } parts }) continue;
            var words = parts.Where(part => part is { Type: "text", Text: not null }).Select(part => part.Text);
            return (string.Join('\n', words), $"messages[{at}].parts");
        }

        return ("", "messages");
    }

    internal static string? Fault(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "is a question of 1 to 2,000 characters, not blank.";
        if (text.Length > Asked.TextMax)
            return $"has {text.Length:N0} characters; a question has at most {Asked.TextMax:N0}.";
        return TextRules.IsClean(text) ? null : "holds a NUL character or half of a surrogate pair.";
    }
}

using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;
using Command = ResumeVoice.Core.Conversations.AskQuestion;

namespace ResumeVoice.Api.Sessions;

/// <summary>
/// A question: its text, or the AI SDK's list of messages, whose last one of the user is the question.
/// </summary>
public sealed record AskRequest
{
    public string? Text { get; init; }

    public IReadOnlyList<AskMessage>? Messages { get; init; }
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
    private const string IdempotencyKey = "Idempotency-Key";
    private const string Replayed = "Idempotent-Replayed";

    public static async Task HandleAsync(HttpContext context, string id, IConversations conversations)
    {
        var stopping = context.RequestAborted;
        var problem = await AnswerAsync(context, id, conversations, stopping);
        if (problem is not null) await problem.ExecuteAsync(context);
    }

    private static async ValueTask<Problem?> AnswerAsync(
        HttpContext context, string id, IConversations conversations, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.AskRequest, cancellationToken);
        if (!body.TryGet(out var request, out var problem)) return problem;
        var (text, field) = Question(request);
        if (Fault(text) is { } fault) return Problem.Field(field, fault);
        var keys = context.Request.Headers[IdempotencyKey];
        if (!IsKey(keys))
            return Problem.Field(IdempotencyKey, $"has 1 to {Command.IdempotencyKeyMax} visible ASCII characters.");
        if (!TextRules.IsId(id, Ids.Session)) return SessionProblems.NotFound(id);

        var question = new Command(id, context.Caller().Subject, text, keys.Count == 0 ? null : keys[0]);
        var outcome = await conversations.AskAsync(question, cancellationToken);
        if (outcome is not AskOutcome.Answered answered) return Explain(outcome, id);
        if (answered.Replayed) context.Response.Headers[Replayed] = "true";
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answered.Json.Length;
        // The turn is stored: nothing is lost where the client has gone meanwhile.
        await context.Response.BodyWriter.WriteAsync(answered.Json, cancellationToken);
        return null;
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

    private static string? Fault(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "is a question of 1 to 2,000 characters, not blank.";
        if (text.Length > Command.TextMax)
            return $"has {text.Length:N0} characters; a question has at most {Command.TextMax:N0}.";
        return TextRules.IsClean(text) ? null : "holds a NUL character or half of a surrogate pair.";
    }

    private static bool IsKey(StringValues keys)
    {
        if (keys.Count == 0) return true;
        if (keys.Count > 1 || keys[0] is not { Length: > 0 and <= Command.IdempotencyKeyMax } key) return false;
        return !key.AsSpan().ContainsAnyExceptInRange('!', '~');
    }

    private static Problem Explain(AskOutcome outcome, string id) => outcome switch
    {
        AskOutcome.NoSession => SessionProblems.NotFound(id),
        AskOutcome.KeyInProgress => new Problem(
            ProblemKinds.KeyInProgress, "The first request with this key is not answered yet; ask again in a moment.")
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        },
        AskOutcome.KeyReused => new Problem(
            ProblemKinds.KeyReused, "The key stands for another question of this session; send a new one."),
        AskOutcome.Full => new Problem(
            ProblemKinds.SessionFull, $"A session has at most {TakeTurn.TurnsMax:N0} turns; open another one."),
        AskOutcome.StoreUnavailable unavailable => new Problem(
            ProblemKinds.DependencyUnavailable,
            "The store did not confirm the turn. Repeat the request; an Idempotency-Key keeps it from counting twice.")
        {
            RetryAfter = unavailable.RetryAfter,
        },
        _ => throw new UnreachableException(),
    };
}

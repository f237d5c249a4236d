using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;
using Question = ResumeVoice.Core.Conversations.AskQuestion;

namespace ResumeVoice.Api.OpenAi;

/// <summary>A chat completion: the answer to the user's last message, in the light of the earlier ones.</summary>
internal static class ChatCompletions
{
    /// <summary>Clients of this protocol send the whole talk each time, with whatever it holds.</summary>
    public const int BodyBytesMax = 1024 * 1024;

    public static async Task HandleAsync(HttpContext context, StatelessTalk talk, TimeProvider clock)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadAsync(
            context.Request, OpenAiJson.Default.ChatRequest, stopping, BodyBytesMax);
        if (!body.TryGet(out var request, out var problem) || (problem = Fault(request)) is not null)
        {
            await problem.ExecuteAsync(context);
            return;
        }

        var resumeId = request.Model ?? "";
        var turn = TextRules.IsId(resumeId, Ids.Resume)
            ? await talk.AskAsync(context.Caller(), resumeId, Questions(request), stopping)
            : null;
        if (turn is null)
        {
            await new Problem(ProblemKinds.ResumeNotFound, "model is the id of a résumé that this key may talk to.")
                .ExecuteAsync(context);
            return;
        }

        var reply = new ChatReply(context, request, clock.GetUtcNow().ToUnixTimeSeconds());
        await foreach (var happened in turn) await reply.WriteAsync(happened);
    }

    // Of the earlier ones those that are questions: what no longer can be mended is passed over.
    private static List<string> Questions(ChatRequest request) =>
    [
        .. (request.Messages ?? []).Where(static message => message.Role == "user")
            .Select(static message => message.Text).Where(static text => AskFault(text) is null).OfType<string>(),
    ];

    private static Problem? Fault(ChatRequest request)
    {
        if (string.IsNullOrEmpty(request.Model)) return Problem.Field("model", "is missing; it is a résumé's id.");
        if (request.Messages is not { Count: > 0 } messages || messages.Any(message => message is null))
            return Problem.Field("messages", "has at least one message.");
        if (messages[^1].Role != "user") return Problem.Field("messages", "ends with the user's message.");
        return AskFault(messages[^1].Text) is { } fault
            ? Problem.Field($"messages[{messages.Count - 1}].content", fault)
            : FormFault(request);
    }

    // Whoever asks for these reads the answer by them, and would fail on words where it cannot be seen why.
    private static Problem? FormFault(ChatRequest request)
    {
        if (request.N is not (null or 1)) return Problem.Field("n", "is 1; there is one answer to a question.");
        if (!IsWords(request.ResponseFormat))
            return Problem.Field("response_format", "is of type text; a résumé answers in sentences, not in JSON.");
        return IsAbsent(request.ToolChoice) || JsonText.Of(request.ToolChoice) is "auto" or "none"
            ? null
            : Problem.Field("tool_choice", "is auto or none; a résumé answers by itself and calls no tool.");
    }

    private static bool IsWords(JsonElement format) => IsAbsent(format)
        || (format.ValueKind == JsonValueKind.Object && format.TryGetProperty("type", out var type)
            && JsonText.Of(type) == "text");

    private static bool IsAbsent(JsonElement member) =>
        member.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    private static string? AskFault(string? text)
    {
        if (text is null) return "holds half of a surrogate pair.";
        if (string.IsNullOrWhiteSpace(text) || text.Length > Question.TextMax)
            return $"is a question of 1 to {Question.TextMax:N0} characters, not blank.";
        return TextRules.IsClean(text) ? null : "holds a NUL character or half of a surrogate pair.";
    }
}

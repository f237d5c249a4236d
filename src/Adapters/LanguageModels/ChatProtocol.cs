using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>A streamed chat completion, as the OpenAI protocol asks for one; what is not needed is left out.</summary>
internal sealed record ChatRequest(
    string Model, IReadOnlyList<ChatMessage> Messages, int MaxCompletionTokens, float Temperature)
{
    public bool Stream { get; } = true;

    public ChatStreamOptions StreamOptions { get; } = new(IncludeUsage: true);
}

internal sealed record ChatMessage(string Role, string Content);

internal sealed record ChatStreamOptions(bool IncludeUsage);

/// <summary>A piece of the answer to it.</summary>
internal sealed record ChatChunk
{
    public ChatChoice[]? Choices { get; init; }

    public ChatUsage? Usage { get; init; }

    public JsonElement? Error { get; init; }
}

internal sealed record ChatChoice
{
    public ChatDelta? Delta { get; init; }

    public string? FinishReason { get; init; }
}

internal sealed record ChatDelta
{
    public string? Content { get; init; }
}

internal sealed record ChatUsage
{
    public long PromptTokens { get; init; }

    public long CompletionTokens { get; init; }
}

/// <summary>
/// The protocol's JSON. The SDK's own types read and write every part of it, which takes several times as long.
/// </summary>
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatChunk))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    public static readonly ChatJson Protocol = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

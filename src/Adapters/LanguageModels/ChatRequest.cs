using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>A streamed chat completion, as the OpenAI protocol asks for one; what is not needed is left out.</summary>
internal sealed record ChatRequest(
    string Model, IReadOnlyList<ChatMessage> Messages, float Temperature, string? ReasoningEffort)
{
    public int? MaxCompletionTokens { get; init; }

    /// <summary>The limit's earlier name, which some servers know alone.</summary>
    public int? MaxTokens { get; init; }

    public bool Stream { get; } = true;

    public ChatStreamOptions StreamOptions { get; } = new(IncludeUsage: true);
}

internal sealed record ChatMessage(string Role, string Content);

internal sealed record ChatStreamOptions(bool IncludeUsage);

/// <summary>The protocol's JSON for what is sent; what comes is read by <see cref="ChatChunk"/>.</summary>
[JsonSerializable(typeof(ChatRequest))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    public static readonly ChatJson Protocol = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

using System.Text.Json;
using System.Text.Json.Serialization;
using ResumeVoice.Api.Requests;

namespace ResumeVoice.Api.OpenAi;

/// <summary>A request of the OpenAI protocol; what else clients send (temperature, seed …) makes no difference here.</summary>
public sealed record ChatRequest
{
    /// <summary>A résumé's id.</summary>
    public string? Model { get; init; }

    public IReadOnlyList<ChatRequestMessage>? Messages { get; init; }

    public bool? Stream { get; init; }

    public ChatStreamOptions? StreamOptions { get; init; }

    /// <summary>One answer is given, so nothing but 1 is taken.</summary>
    public int? N { get; init; }

    /// <summary>Of type <c>text</c>, where there is one: answers are sentences.</summary>
    public JsonElement ResponseFormat { get; init; }

    /// <summary><c>auto</c> or <c>none</c>, where there is one: no tool is ever called.</summary>
    public JsonElement ToolChoice { get; init; }
}

/// <summary>What a stream says besides.</summary>
public sealed record ChatStreamOptions
{
    public bool? IncludeUsage { get; init; }
}

/// <summary>A message: its content is a text, or parts of which those of type <c>text</c> matter.</summary>
public sealed record ChatRequestMessage
{
    public string? Role { get; init; }

    public JsonElement Content { get; init; }

    /// <summary>Its text, empty for none; null where that cannot be read.</summary>
    internal string? Text => Content.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(Content),
        JsonValueKind.Array => Joined([.. Content.EnumerateArray().Where(IsText).Select(TextOf)]),
        _ => "",
    };

    private static bool IsText(JsonElement part) => part.ValueKind == JsonValueKind.Object
        && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String;

    private static string? TextOf(JsonElement part) => JsonText.Of(part.GetProperty("text"));

    private static string? Joined(IReadOnlyList<string?> texts) =>
        texts.Contains(null) ? null : string.Join('\n', texts);
}

/// <summary>A completion, or one piece of it.</summary>
public sealed record ChatCompletion(
    string Id, string Object, long Created, string Model, IReadOnlyList<ChatChoice> Choices, ChatUsage? Usage);

/// <summary>The one choice there is: a whole message, or what is new of it.</summary>
/// <param name="Index">Always 0.</param>
/// <param name="Message">Of a whole completion.</param>
/// <param name="Delta">Of a piece.</param>
/// <param name="FinishReason">Null until the last piece, and told all the same: the protocol requires it.</param>
public sealed record ChatChoice(
    int Index, ChatMessage? Message, ChatDelta? Delta,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FinishReason)
{
    /// <summary>Always null, which the protocol requires where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public JsonElement? Logprobs { get; init; }
}

/// <summary>What is said.</summary>
public sealed record ChatMessage(string Role, string Content)
{
    /// <summary>Always null, which the protocol requires: what is declined is declined in the content.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Refusal { get; init; }
}

/// <summary>What is new of what is said.</summary>
public sealed record ChatDelta(string? Role, string? Content);

/// <summary>Tokens, estimated: an answer may have been given without any.</summary>
public sealed record ChatUsage(int PromptTokens, int CompletionTokens, int TotalTokens);

/// <summary>The résumés that a key may talk to.</summary>
public sealed record ModelsResponse(string Object, IReadOnlyList<ModelEntry> Data);

/// <summary>A résumé as a model.</summary>
public sealed record ModelEntry(string Id, string Object, long Created, string OwnedBy);

/// <summary>An error in this protocol's shape.</summary>
public sealed record ChatErrorResponse(ChatError Error);

/// <summary><c>Code</c> is the one of docs/problems.md.</summary>
public sealed record ChatError(string Message, string Type, string? Param, string Code);

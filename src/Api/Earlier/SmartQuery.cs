using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResumeVoice.Api.Earlier;

/// <summary>
/// A question as the earlier page sends it. Only the text matters enough to be refused; the rest is read for what it is
/// worth.
/// </summary>
public sealed record SmartQueryRequest
{
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    [JsonPropertyName("session_id")]
    public JsonElement SessionId { get; init; }

    [JsonPropertyName("conversation_history")]
    public JsonElement ConversationHistory { get; init; }

    [JsonPropertyName("user_id")]
    public JsonElement UserId { get; init; }
}

/// <summary>What the earlier page reads of an answer; each member has the type that the page relies on.</summary>
public sealed record SmartQueryResponse
{
    [JsonPropertyName("session_id")]
    public required string SessionId { get; init; }

    [JsonPropertyName("response")]
    public required string Response { get; init; }

    [JsonPropertyName("items")]
    public required IReadOnlyList<EarlierItem> Items { get; init; }

    [JsonPropertyName("item_type")]
    public required string ItemType { get; init; }

    [JsonPropertyName("metadata")]
    public required SmartMetadata Metadata { get; init; }

    [JsonPropertyName("processing_time_ms")]
    public required double ProcessingTimeMs { get; init; }

    [JsonPropertyName("user_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? UserId { get; init; }

    [JsonPropertyName("llm_enhancement")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PendingEnhancement? LlmEnhancement { get; init; }
}

public sealed record SmartMetadata
{
    [JsonPropertyName("is_followup")]
    public bool IsFollowUp { get; init; }

    [JsonPropertyName("tech_not_found")]
    public bool TechNotFound { get; init; }

    [JsonPropertyName("similar_technologies_found")]
    public IReadOnlyList<string> SimilarTechnologiesFound { get; init; } = [];

    [JsonPropertyName("total_results")]
    public int TotalResults { get; init; }

    [JsonPropertyName("original_query")]
    public required string OriginalQuery { get; init; }
}

/// <summary>A wording by a language model that is on its way.</summary>
public sealed record PendingEnhancement(
    [property: JsonPropertyName("task_id")] string TaskId, [property: JsonPropertyName("status")] string Status);

public sealed record EarlierSessionResponse([property: JsonPropertyName("session_id")] string SessionId);

public sealed record GreetingResponse([property: JsonPropertyName("message")] string Message);

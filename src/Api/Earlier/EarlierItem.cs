using System.Text.Json.Serialization;

namespace ResumeVoice.Api.Earlier;

/// <summary>
/// An item as the earlier page shows it: plain texts and lists of texts, absent where the résumé says nothing. A member
/// of another type would take the whole page down.
/// </summary>
public sealed record EarlierItem
{
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("company")]
    public string? Company { get; init; }

    [JsonPropertyName("role")]
    public string? Role { get; init; }

    [JsonPropertyName("dates")]
    public string? Dates { get; init; }

    [JsonPropertyName("location")]
    public string? Location { get; init; }

    [JsonPropertyName("description")]
    public string? Description { get; init; }

    [JsonPropertyName("technologies")]
    public IReadOnlyList<string>? Technologies { get; init; }

    [JsonPropertyName("highlights")]
    public IReadOnlyList<string>? Highlights { get; init; }

    [JsonPropertyName("skills")]
    public IReadOnlyList<string>? Skills { get; init; }

    [JsonPropertyName("metrics")]
    public string? Metrics { get; init; }

    [JsonPropertyName("link")]
    public string? Link { get; init; }

    [JsonPropertyName("github")]
    public string? Github { get; init; }

    [JsonPropertyName("demo")]
    public string? Demo { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ResumeVoice.Core.Answers;

/// <summary>What the product does with a question.</summary>
[JsonConverter(typeof(SnakeCaseNames<Decision>))]
public enum Decision
{
    Answer,

    /// <summary>A fair question that the résumé does not answer; the items are the nearest alternatives.</summary>
    NotInResume,
    OffTopic,

    /// <summary>An attack, also one that rides on a fair question; no half of it is answered.</summary>
    Unsafe,
    SmallTalk,

    /// <summary>The question points at something that this conversation has not shown.</summary>
    Clarify,
}

/// <summary>What kind of thing is asked for.</summary>
[JsonConverter(typeof(SnakeCaseNames<Intent>))]
public enum Intent
{
    None,
    List,
    Detail,
    YesNo,
    Count,
    Duration,
    When,
    Where,
    Who,
    Contact,
    Overview,
    Compare,
    Fit,
}

/// <summary>Who worded the answer.</summary>
[JsonConverter(typeof(SnakeCaseNames<AnswerSource>))]
public enum AnswerSource
{
    Composer,
    Llm,
    Cache,
}

/// <summary>
/// One turn's answer: the JSON of it is what clients read, what is stored, and what a repeated request gets again.
/// </summary>
public sealed record Answer
{
    public required string Id { get; init; }

    public required string SessionId { get; init; }

    /// <summary>The turn's number in its session, from 1.</summary>
    public required int Seq { get; init; }

    public required string Question { get; init; }

    public required string Text { get; init; }

    /// <summary>
    /// <see cref="Text"/> as it should be said aloud: no URLs, no markup, dates and numbers speakable.
    /// </summary>
    public required string Speech { get; init; }

    /// <summary>
    /// The part of <see cref="Speech"/> that the visitor heard; absent unless they stopped the voice before its end.
    /// </summary>
    public string? Heard { get; init; }

    public required Decision Decision { get; init; }

    public required Intent Intent { get; init; }

    /// <summary>Best first.</summary>
    public required ImmutableArray<AnswerItem> Items { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }

    public required AnswerFilters Filters { get; init; }

    /// <summary>Questions that this résumé can answer and that follow from the talk.</summary>
    public required ImmutableArray<string> Suggestions { get; init; }

    public AnswerSource Source { get; init; }

    /// <summary>True where something that should have helped (a model, a recogniser) was not available.</summary>
    public bool Degraded { get; init; }

    public required AnswerTiming Timing { get; init; }
}

/// <summary>A résumé item as an answer shows it; absent members are left out of the JSON.</summary>
public sealed record AnswerItem
{
    public required string Ref { get; init; }

    public required string Section { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>"Feb 2020 – present", "2014", as shown to people.</summary>
    public string? Dates { get; init; }

    public string? Summary { get; init; }

    public ImmutableArray<string> Highlights { get; init; } = [];

    public ImmutableArray<string> Technologies { get; init; } = [];

    public string? Url { get; init; }

    /// <summary>0 to 1, how well the item fits the question.</summary>
    public double Score { get; init; }

    /// <summary>
    /// The item's JSON up to its score, where a compiled résumé made the item; it must go with the other members.
    /// </summary>
    internal ReadOnlyMemory<byte> Encoded { get; init; }
}

/// <summary>
/// Words <c>[Start, End)</c> of the answer's text, in UTF-16 code units, stand on what <c>Pointer</c> names in the
/// document.
/// </summary>
public readonly record struct Citation(int Start, int End, string Pointer);

/// <summary>What the question was narrowed to; dates are <c>YYYY-MM-DD</c>.</summary>
public sealed record AnswerFilters
{
    public ImmutableArray<string> Technologies { get; init; } = [];

    public string? From { get; init; }

    public string? To { get; init; }

    public ImmutableArray<string> Entities { get; init; } = [];

    public ImmutableArray<string> Sections { get; init; } = [];
}

/// <summary>
/// Milliseconds per stage up to the moment the answer was complete; storing it comes after and is not counted.
/// </summary>
public readonly record struct AnswerTiming(double UnderstandMs, double AnswerMs, double TotalMs);

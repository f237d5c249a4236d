using System.Collections.Immutable;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Which day of an item's has to lie within a filter.</summary>
internal enum DateEdge
{
    /// <summary>Any: the item's span overlaps the days.</summary>
    Any,

    /// <summary>"started after 2019".</summary>
    Start,

    /// <summary>"left in 2016".</summary>
    End,
}

/// <summary>
/// The days that a question asks about; an item counts if its span overlaps them. Words over tokens <c>[Start, End)</c>
/// name it. <c>Phrase</c> says it to a person: "in 2022", "before 2015".
/// </summary>
internal sealed record DateFilter(DateOnly From, DateOnly To, string Phrase, int Start, int End)
{
    public DateEdge Edge { get; init; }

    /// <summary>True for "right after": only what lies nearest to the days' bounded end.</summary>
    public bool IsNearest { get; init; }

    /// <summary>True where an event of the résumé gives the days: "before she joined Dropbox".</summary>
    public bool IsEvent { get; init; }

    /// <summary>True for "not in 1995": what lies in those days does not count, and what does not does.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>True where what the talk is about gives the days: "in that period".</summary>
    public bool IsOfTalk { get; init; }

    /// <summary>True where the days of the question before give them: "and the earlier ones?"</summary>
    public bool IsTurned { get; init; }

    /// <summary>
    /// The periods of "in 2016 and 2024", where they are not one stretch; an item counts if it overlaps one of them.
    /// </summary>
    public ImmutableArray<Stretch> Periods { get; init; } = [];

    /// <summary>Positions that do not count: the event's own, of "what came after Brisk?"</summary>
    public ImmutableArray<int> Apart { get; init; } = [];
}

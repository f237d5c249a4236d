using System.Collections.Frozen;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Which way something went.</summary>
internal enum Trend
{
    /// <summary>The sentence does not say: "took releases from …".</summary>
    Unsaid,
    Up,
    Down,
}

/// <summary>
/// A change that a sentence tells in figures, over the characters <c>[Start, End)</c> of it: "from 9 seconds to 2",
/// "by 38%", "to 62%".
/// </summary>
internal sealed record Change(int Item, int Field, int Start, int End)
{
    public Quantity? From { get; init; }

    public Quantity? To { get; init; }

    /// <summary>By how much, where the sentence says no more: "cut by 38%".</summary>
    public Quantity? By { get; init; }

    public Trend Trend { get; init; }

    public bool IsPair => From is not null && To is not null;

    /// <summary>The stems of the part of the sentence that the figures belong to.</summary>
    public required IReadOnlySet<string> Clause { get; init; }

    /// <summary>The first letters of its words, "mttr" for "mean time to recovery".</summary>
    public required string Initials { get; init; }

    /// <summary>All stems of the sentence's field.</summary>
    public required IReadOnlySet<string> Stems { get; init; }

    /// <summary>How much of what there was, 0.38 for "by 38%"; null where no figure gives it.</summary>
    public double? Share
    {
        get
        {
            if (By is { Unit: Quantity.Percent } by) return by.Value / 100;
            if (From is not { Value: > 0 } from || To is not { } to || from.Unit != to.Unit) return null;
            return Math.Abs((from.Value * from.Scale) - (to.Value * to.Scale)) / (from.Value * from.Scale);
        }
    }

    /// <summary>The same as a number of the text, to be told by it.</summary>
    public NumberMention Told => new(Item, Field, (To ?? By ?? From)!.Value.Value, Start, End)
    {
        PhraseStart = Start,
        PhraseEnd = End,
        Stems = FrozenSet<string>.Empty,
    };
}

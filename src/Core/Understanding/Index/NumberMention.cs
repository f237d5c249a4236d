using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// A number in a sentence of the résumé: in which item and field, its value, the characters <c>[Start, End)</c> of
/// it, and the stems around it.
/// </summary>
internal sealed record NumberMention(int Item, int Field, double Value, int Start, int End)
{
    private static readonly FrozenSet<string> Units =
        Stemmer.Stems("year", "month", "week", "day", "hour", "minute", "decade");

    /// <summary>Where the number's phrase begins: with its currency, "EUR 40 million".</summary>
    public required int PhraseStart { get; init; }

    /// <summary>Where the number's phrase ends: with what it counts, "140 usability sessions".</summary>
    public required int PhraseEnd { get; init; }

    /// <summary>Whether a sign before it says that it is money: "£640,000".</summary>
    public bool IsMoney { get; init; }

    /// <summary>Whether it may be more: "300+ parcels".</summary>
    public bool IsOpen { get; init; }

    /// <summary>The stems right after the number, nearest first: "140 usability sessions".</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>The stems right before it: "a team of 27", "fell by 17".</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>Whether it counts time: "11 months", "6 hours".</summary>
    public bool IsSpan => After is [var unit, ..] && Units.Contains(unit);

    /// <summary>All stems of the sentence's field.</summary>
    public required IReadOnlySet<string> Stems { get; init; }
}

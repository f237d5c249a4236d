using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>An item that answers, by its position in the index, and how well (0 to 1).</summary>
internal readonly record struct Ranked(int Item, float Score);

/// <summary>What looking came to.</summary>
internal enum Finding
{
    /// <summary>The items answer.</summary>
    Found,

    /// <summary>The résumé does not have it; the items are the nearest that it has, often none.</summary>
    Missing,

    /// <summary>The question is about the person as such: basics answer.</summary>
    Basics,

    /// <summary>The whole person: an overview.</summary>
    Overview,
}

/// <summary>What answers one ask.</summary>
internal sealed record Selection(Finding Finding, ImmutableArray<Ranked> Items)
{
    /// <summary>What is missing, in the question's or the taxonomy's words; null where nothing has a name.</summary>
    public string? Missing { get; init; }

    /// <summary>The nearest thing that the résumé has instead ("Java" for Scala); null where there is none.</summary>
    public string? Nearest { get; init; }

    /// <summary>Topics of the question that the résumé lacks although others were found.</summary>
    public ImmutableArray<string> Lacking { get; init; } = [];

    /// <summary>True where the items match, but not the words of a yes/no question ("lead a team").</summary>
    public bool IsUnsaid { get; init; }

    /// <summary>
    /// True where the items are the two that are compared: in the question's order, or the one that it chooses first.
    /// </summary>
    public bool IsPair { get; init; }

    /// <summary>True where the items are what stands out in the résumé.</summary>
    public bool StandsOut { get; init; }

    /// <summary>The topics that the items were chosen by.</summary>
    public ImmutableArray<Topic> Topics { get; init; } = [];

    /// <summary>The number of the text that answers a count.</summary>
    public NumberMention? Number { get; init; }

    /// <summary>Several numbers of which the text gives no total.</summary>
    public ImmutableArray<NumberMention> Numbers { get; init; } = [];

    /// <summary>True where the items are told by the sentences that give figures.</summary>
    public bool IsFigures { get; init; }

    /// <summary>True where the numbers are sums of entries, put in order by them.</summary>
    public bool AreRanked { get; init; }

    /// <summary>What leads on to the number: "The largest sum that it gives"; null where nothing does.</summary>
    public string? Lead { get; init; }

    /// <summary>What the claim of a yes/no question came to; null where none was checked.</summary>
    public Claim? Claim { get; init; }

    /// <summary>The sentence that says why.</summary>
    public Reason? Reason { get; init; }

    public static Selection Of(Finding finding) => new(finding, []);

    /// <summary>The same of other items.</summary>
    public Selection Of(ImmutableArray<Ranked> items) => items == Items ? this : this with { Items = items };
}

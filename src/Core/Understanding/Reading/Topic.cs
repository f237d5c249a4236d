using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>What kind of thing a question names.</summary>
internal enum TopicKind
{
    /// <summary>A technology, method, degree, place: a keyword of the résumé or a concept of the taxonomy.</summary>
    Concept,

    /// <summary>An employer, school, project, person or other name that the résumé gives.</summary>
    Entity,

    /// <summary>A plain word that stands somewhere in the résumé.</summary>
    Word,

    /// <summary>A word that neither the résumé nor the vocabulary knows.</summary>
    Unknown,
}

/// <summary>Something that a question names, over tokens <c>[Start, End)</c>, with where the résumé has it.</summary>
internal sealed record Topic
{
    private static readonly List<Posting> Nowhere = [];

    public required TopicKind Kind { get; init; }

    public required string Name { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public List<Posting> Postings { get; init; } = Nowhere;

    public Concept? Concept { get; init; }

    /// <summary>How much the topic tells items apart; 1 for names and concepts.</summary>
    public float Rarity { get; init; } = 1f;

    /// <summary>Named to be left out: "not at Zred", "other than English".</summary>
    public bool IsExcluded { get; init; }

    /// <summary>False where it was guessed from a misspelling or a mishearing.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>True where only the initials of its words stand in the résumé, which may be short for others.</summary>
    public bool IsOfInitials { get; init; }

    /// <summary>True where a number of the résumé's counts it: "2,300 container ships".</summary>
    public bool IsCountedThing { get; init; }

    /// <summary>True for a journal or the like that something of the résumé's was published in.</summary>
    public bool IsVenue { get; init; }

    public bool InResume => Postings.Count > 0;

    /// <summary>The number of an item's field that tells of the topic; -1 where none does.</summary>
    public int ToldIn(int item) => Postings.Of(item).Told;

    public float WeightIn(int item) => Postings.Of(item).Weight;
}

using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>What a term of the résumé names.</summary>
internal enum TermKind
{
    /// <summary>A keyword or technology that the document lists.</summary>
    Keyword,

    /// <summary>What an item is called, or the person, employer, school or publisher behind it.</summary>
    Name,

    /// <summary>A name that stands in running text ("Magic Pocket").</summary>
    Mention,

    /// <summary>A concept of the taxonomy, found in the résumé by any of its spellings.</summary>
    Concept,
}

/// <summary>
/// A phrase that the résumé itself uses, with where it stands. <c>Display</c> is its first spelling there.
/// </summary>
internal sealed class Term(string key, string display, TermKind kind)
{
    public string Key { get; } = key;

    public string Display { get; } = display;

    public TermKind Kind { get; internal set; } = kind;

    public Concept? Concept { get; init; }

    public List<Posting> Postings { get; } = [];
}

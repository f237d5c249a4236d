using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Answers;

/// <summary>What the claim of a yes/no question comes to.</summary>
internal enum Verdict
{
    Yes,
    No,

    /// <summary>The résumé has what the claim is about, and says neither yes nor no to it.</summary>
    Unsaid,

    /// <summary>Neither word would be plain ("has he never …?"): what leads on to the items says it.</summary>
    Told,
}

/// <summary>A claim that was held against the items of its selection.</summary>
internal sealed record Claim(Verdict Verdict)
{
    /// <summary>True where the items are told by the rank that was claimed: "Ada's first job: …".</summary>
    public bool IsOfRank { get; init; }

    /// <summary>True where the items are told by their grades.</summary>
    public bool IsGrade { get; init; }

    /// <summary>True where the items are told with where they were.</summary>
    public bool IsOfPlace { get; init; }

    /// <summary>What leads on to the items: "it is listed as volunteer work"; null where nothing does.</summary>
    public string? Lead { get; init; }

    /// <summary>True where the items are told by their names and dates alone.</summary>
    public bool IsListed { get; init; }

    /// <summary>The sentence that decides; null where none does.</summary>
    public ItemField? Sentence { get; init; }

    /// <summary>The number that decides; null where none does.</summary>
    public NumberMention? Number { get; init; }
}

using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// That a word, term or concept stands in an item: how weighty (0 to 1, by the kind of its best field) and in which
/// field; <c>Told</c> is the number of a field that tells of it in a sentence, or -1, and <c>At</c> the letter of that
/// field where it stands, or -1 where no one word says it.
/// </summary>
internal readonly record struct Posting(int Item, float Weight, FieldKind Field, int Told = -1, int At = -1)
{
    /// <summary>True where only a cousin of the word stands there ("desalination" for "desalación").</summary>
    public bool IsCousin { get; init; }
}

/// <summary>
/// How much a field says about what its item is: names most, passing mentions least; 0 is not searched.
/// </summary>
internal static class FieldWeight
{
    /// <summary>Whether a field of that kind tells something in a sentence.</summary>
    public static bool Tells(FieldKind kind, Section section) => kind switch
    {
        FieldKind.Summary or FieldKind.Highlight or FieldKind.Quote or FieldKind.Metric or FieldKind.Score => true,
        FieldKind.Description => section != Section.Work,
        _ => false,
    };

    /// <summary>Whether a field of that kind is made of sentences.</summary>
    public static bool IsSentence(FieldKind kind) =>
        kind is FieldKind.Summary or FieldKind.Highlight or FieldKind.Description or FieldKind.Metric;

    public static float Of(FieldKind kind, Section section) => kind switch
    {
        FieldKind.Name => section == Section.References ? 0.8f : 1f,
        FieldKind.Organization or FieldKind.Position or FieldKind.StudyType or FieldKind.Entity => 1f,
        FieldKind.Keyword => 0.95f,
        FieldKind.Area => 0.9f,
        FieldKind.Course => 0.8f,
        FieldKind.Highlight or FieldKind.Summary or FieldKind.Metric or FieldKind.Score => 0.75f,
        FieldKind.Description or FieldKind.Role or FieldKind.ProjectType => 0.65f,
        FieldKind.Location or FieldKind.City or FieldKind.Region or FieldKind.Country => 0.6f,
        FieldKind.Quote => 0.5f,
        FieldKind.Level => 0.4f,
        _ => 0f,
    };
}

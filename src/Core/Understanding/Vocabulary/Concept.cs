namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// Something a résumé may name whatever words it uses: a technology, a method, a degree, a place. Parents are broader
/// ("cloud platform" of "AWS"); those who share a parent are each other's honest alternatives.
/// </summary>
internal sealed class Concept(string name, string file)
{
    public string Name { get; } = name;

    /// <summary>The name as it is looked up, see <see cref="Taxonomy.Squeeze"/>.</summary>
    public string Key => field ??= Taxonomy.Squeeze(Name);

    /// <summary>
    /// The kind of taxonomy file it stands in, by its name up to a hyphen: "technology" of <c>technology-web.txt</c>.
    /// </summary>
    public string File { get; } = file.Split('-')[0];

    public List<Concept> Parents { get; } = [];

    public List<Concept> Children { get; } = [];

    /// <summary>True where this is <paramref name="other"/> or lies below it.</summary>
    public bool IsA(Concept other) => this == other || Ancestors.Contains(other);

    /// <summary>All that lies above, without repeats; worked out once, when all parents are known.</summary>
    public IReadOnlyList<Concept> Ancestors => field ??=
        [.. Parents.SelectMany(static parent => parent.Ancestors.Prepend(parent)).Distinct()];

    /// <summary>
    /// What a mention of this is a mention of too: all that lies above, but for the kind of another thing. A library
    /// stands below its language, and is none itself.
    /// </summary>
    public IReadOnlyList<Concept> Kinds => field ??= [.. Ancestors.Where(ancestor => !IsOtherKind(ancestor))];

    private bool IsOtherKind(Concept ancestor) =>
        ancestor.Name.EndsWith("programming language", StringComparison.Ordinal) &&
        !Parents.Exists(static parent => parent.Name.EndsWith("language", StringComparison.Ordinal));

    public override string ToString() => Name;
}

/// <summary>A concept by one of its spellings; ambiguous ones are also plain words ("go") and need a context.</summary>
internal readonly record struct Spelling(Concept Concept, bool IsAmbiguous)
{
    /// <summary>It ends with an s, which <see cref="Taxonomy.Squeeze"/> took for a plural's.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether a word may be this spelling: who says "rail" means no Rails.</summary>
    public bool MayBe(Text.Word word) => !IsCut || word.Text[^1] == 's' ||
        WordLeanings.Of(word) != Leaning.Everyday;
}

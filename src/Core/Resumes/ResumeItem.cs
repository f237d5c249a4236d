using System.Collections.Immutable;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// One entry of a résumé: a job, a degree, a skill with its keywords, or <c>basics</c>. All text that an answer may
/// use stands in <see cref="Fields"/> with its pointer; the other members are views of it, made for showing.
/// </summary>
public sealed record ResumeItem
{
    public required ItemRef Ref { get; init; }

    /// <summary>JSON pointer to the entry in the document as sent, e.g. <c>/work/0</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>
    /// The heading: position for work, degree and area for education, otherwise the entry's name; never empty.
    /// </summary>
    public required string Title { get; init; }

    /// <summary>The line below the heading: employer, school, publisher, level; null where there is none.</summary>
    public string? Subtitle { get; init; }

    public DateSpan? Dates { get; init; }

    /// <summary>The dates as people read them; empty where there are none.</summary>
    internal string DatesText => field ??= Dates is { } dates ? DateText.Format(dates) : "";

    public string? Summary { get; init; }

    public ImmutableArray<string> Highlights { get; init; } = [];

    /// <summary>
    /// Keywords and technologies that the document lists for this entry, as written, without repeats.
    /// </summary>
    public ImmutableArray<string> Technologies { get; init; } = [];

    public string? Url { get; init; }

    /// <summary>The entry's own id in the document (the earlier format has them); null where there is none.</summary>
    public string? SourceId { get; init; }

    /// <summary>All text of the entry in the document's order.</summary>
    public required ImmutableArray<ItemField> Fields { get; init; }

    /// <summary>Whether any of its text has the words, in whatever case.</summary>
    internal bool Says(string words)
    {
        foreach (var field in Fields)
            if (field.Text.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>The first field of a kind, or null.</summary>
    public ItemField? Field(FieldKind kind)
    {
        foreach (var field in Fields)
            if (field.Kind == kind) return field;
        return null;
    }
}

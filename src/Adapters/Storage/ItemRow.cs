using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Adapters.Storage;

/// <summary>A résumé item as a row of <c>content_items</c>; the names are those of the SQL parameters.</summary>
internal sealed record ItemRow
{
    public required long ResumeRow { get; init; }

    public required int Position { get; init; }

    public required string Ref { get; init; }

    public required string Section { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    public int? FirstDay { get; init; }

    public int? LastDay { get; init; }

    public required string Text { get; init; }

    public required string TitleWords { get; init; }

    public required string SubtitleWords { get; init; }

    public required string BodyWords { get; init; }

    public static ItemRow From(long resumeRow, int position, ResumeItem item)
    {
        var text = StoredText.Of(
            string.Join('\n', item.Fields.Where(field => Searchable(field.Kind)).Select(field => field.Text)));
        return new ItemRow
        {
            ResumeRow = resumeRow,
            Position = position,
            Ref = item.Ref.ToString(),
            Section = item.Ref.Section.Name(),
            Title = StoredText.Of(item.Title),
            Subtitle = item.Subtitle is null ? null : StoredText.Of(item.Subtitle),
            FirstDay = item.Dates?.First.DayNumber,
            LastDay = item.Dates?.Last.DayNumber,
            Text = text,
            TitleWords = SearchWords.Joined(item.Title),
            SubtitleWords = SearchWords.Joined(item.Subtitle ?? ""),
            BodyWords = SearchWords.Joined(text),
        };
    }

    /// <summary>The item's technologies and keywords as the technology filter compares them, without repeats.</summary>
    public static IEnumerable<ItemTerm> Terms(ResumeItem item)
    {
        var technologies = item.Technologies.Select(text => new ItemTerm(SearchWords.Term(text), "technology"));
        var keywords = item.Fields
            .Where(field => field.Kind is FieldKind.Keyword or FieldKind.Course || IsSkillName(item, field))
            .Select(field => new ItemTerm(SearchWords.Term(field.Text), "keyword"));
        return technologies.Concat(keywords).Where(term => term.Term.Length > 0).Distinct();
    }

    private static bool IsSkillName(ResumeItem item, ItemField field) =>
        item.Ref.Section == Core.Resumes.Section.Skills && field.Kind == FieldKind.Name;

    /// <summary>Links are no words to search by, and would show up as snippets.</summary>
    private static bool Searchable(FieldKind kind) => kind is not FieldKind.Url;
}

/// <summary>A technology or keyword of an item, lower case.</summary>
internal readonly record struct ItemTerm(string Term, string Kind);

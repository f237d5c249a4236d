using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Names an item in a few words, each piece citing its field: "Staff Engineer at Confluent (Feb 2020 – present)".
/// </summary>
internal static class Phrases
{
    private const int KeywordsMax = 8;

    public static AnswerText Item(this AnswerText text, ResumeItem item, bool withDates = true)
    {
        text.Cite(item.Title, (Heading(item) ?? default).Pointer ?? item.Pointer);
        switch (item.Ref.Section)
        {
            case Section.Work or Section.Volunteer or Section.Education:
                Joined(text, item, FieldKind.Organization, " at ");
                break;
            case Section.Awards or Section.Certificates:
                Joined(text, item, FieldKind.Organization, " from ");
                break;
            case Section.Publications or Section.Blog:
                Joined(text, item, FieldKind.Organization, " in ");
                break;
            case Section.Languages:
                if (item.Field(FieldKind.Level) is { } level) text.Say(" (").Cite(level).Say(")");
                return text;
            case Section.Skills or Section.Interests:
                Keywords(text, item);
                return text;
        }

        if (withDates && item.Dates is not null) text.Say(" (").Cite(item.DatesText, item.Pointer).Say(")");
        return text;
    }

    private static ItemField? Heading(ResumeItem item) => item.Ref.Section switch
    {
        Section.Work or Section.Volunteer => item.Field(FieldKind.Position) ?? item.Field(FieldKind.Organization),
        Section.Education =>
            item.Field(FieldKind.StudyType) ?? item.Field(FieldKind.Area) ?? item.Field(FieldKind.Organization),
        _ => item.Field(FieldKind.Name),
    };

    private static void Joined(AnswerText text, ResumeItem item, FieldKind kind, string by)
    {
        if (item.Field(kind) is { } field && !EndsWith(item.Title, field.Text)) text.Say(by).Cite(field);
    }

    // "Surveyor - Corran Maps" is no more so at Corran Maps.
    private static bool EndsWith(string title, string house) => title.EndsWith(house, StringComparison.Ordinal) &&
        (title.Length == house.Length || !char.IsLetterOrDigit(title[^(house.Length + 1)]));

    private static void Keywords(AnswerText text, ResumeItem item)
    {
        var count = 0;
        foreach (var field in item.Fields)
            if (field.Kind == FieldKind.Keyword) count++;
        var said = 0;
        foreach (var field in item.Fields)
        {
            if (field.Kind != FieldKind.Keyword || said == KeywordsMax) continue;
            text.Say(said == 0 ? ": " : said == count - 1 ? " and " : ", ").Cite(field);
            said++;
        }

        if (count > KeywordsMax) text.Say(" and more");
    }

    /// <summary>Items one after the other: "A; B; and C".</summary>
    public static AnswerText List(this AnswerText text, ReadOnlySpan<ResumeItem> items, int most)
    {
        var count = Math.Min(items.Length, most);
        // Items that are lists themselves are told apart by more than an "and".
        var hasLists = false;
        foreach (var item in items) hasLists |= item.Ref.Section is Section.Skills or Section.Interests;
        var last = count == 2 && !hasLists ? " and " : "; and ";
        for (var at = 0; at < count; at++)
            text.Say(at == 0 ? "" : at == items.Length - 1 ? last : "; ").Item(items[at]);
        if (items.Length > most) text.Say($"; and {items.Length - most} more");
        return text;
    }
}

using System.Text.Json;

namespace ResumeVoice.Core.Resumes;

/// <summary>Reads one entry of a section: usually an object, in loose documents also a bare text or a list.</summary>
internal sealed class EntryReader(DocumentFormat format, TextCleaner cleaner, WarningList warnings)
{
    /// <summary>
    /// The item, or null for an entry that says nothing. <paramref name="name"/> is the entry's key where entries are
    /// the members of an object.
    /// </summary>
    internal ResumeItem? Read(ItemRef reference, Member entry, string? name = null)
    {
        var fields = new FieldReader(cleaner, warnings, entry.Pointer);
        var dates = new EntryDates(warnings, entry.Pointer);
        string? sourceId = null;
        if (name is not null) fields.Add(FieldKind.Name, cleaner.Clean(Keys.Words(name), entry.Pointer), entry.Pointer);
        if (entry.Value.ValueKind == JsonValueKind.Object)
            foreach (var member in Members.Of(entry.Value, entry.Pointer))
            {
                var meaning = Meaning(reference.Section, member);
                if (meaning.Role == KeyRole.Id) sourceId ??= SourceId(member.Value);
                else ReadMember(meaning, member, fields, dates);
            }
        else
            fields.Read(BareMeaning(reference.Section, name), entry.Value, entry.Pointer);
        return fields.Fields.Count == 0 ? null : Item(reference, entry.Pointer, fields.Fields, dates, sourceId);
    }

    private KeyMeaning Meaning(Section section, Member member)
    {
        var meaning = KeyMeanings.Of(section, member.Name ?? "");
        // JSON Resume describes the employer, the earlier format what the person did there.
        return format == DocumentFormat.Earlier && meaning is { Role: KeyRole.Text, Kind: FieldKind.Description }
            ? meaning with { Kind = FieldKind.Summary }
            : section == Section.Skills && meaning.Role == KeyRole.Unknown
                ? new KeyMeaning(KeyRole.Group, FieldKind.Keyword)
                : meaning;
    }

    private static void ReadMember(KeyMeaning meaning, Member member, FieldReader fields, EntryDates dates)
    {
        switch (meaning.Role)
        {
            case KeyRole.Ignored:
                break;
            case KeyRole.Unknown:
                fields.ReadUnknown(member.Value, member.Pointer);
                break;
            case KeyRole.Start or KeyRole.End or KeyRole.When or KeyRole.Ongoing:
                dates.Read(meaning.Role, member.Value, member.Pointer);
                break;
            default:
                fields.Read(meaning, member.Value, member.Pointer);
                break;
        }
    }

    /// <summary>
    /// What a value is that stands where an object should: "Chess" is a name; under a name it is the rest, as in
    /// <c>"Backend": ["Go"]</c> or <c>"German": "fluent"</c>.
    /// </summary>
    private static KeyMeaning BareMeaning(Section section, string? name) => (section, name) switch
    {
        (Section.Skills or Section.Interests, not null) => new KeyMeaning(KeyRole.Group, FieldKind.Keyword),
        (Section.Languages, not null) => new KeyMeaning(KeyRole.Text, FieldKind.Level),
        (_, not null) => new KeyMeaning(KeyRole.Group, FieldKind.Description),
        _ => new KeyMeaning(KeyRole.Text, FieldKind.Name),
    };

    private ResumeItem Item(
        ItemRef reference, string pointer, IReadOnlyList<ItemField> fields, EntryDates dates, string? sourceId)
    {
        var title = ItemHeading.Title(reference.Section, fields);
        if (title is null)
            warnings.TitleMissing(pointer);
        title ??= fields[0].Text;
        return new ResumeItem
        {
            Ref = reference,
            Pointer = pointer,
            Title = TextCleaner.Shorten(title, ImportLimits.TitleCharsMax),
            Subtitle = ItemHeading.Subtitle(reference.Section, fields, title),
            Dates = dates.ToSpan(reference.Section),
            Summary = ItemHeading.First(fields, FieldKind.Summary),
            Highlights = [.. fields.Where(field => field.Kind == FieldKind.Highlight).Select(field => field.Text)],
            Technologies =
            [
                .. fields.Where(field => field.Kind == FieldKind.Keyword).Select(field => field.Text)
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            Url = ItemHeading.Link(fields),
            SourceId = sourceId,
            Fields = [.. fields],
        };
    }

    private static string? SourceId(JsonElement id) => id.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(id.GetString()) =>
            TextCleaner.Shorten(id.GetString() ?? "", ImportLimits.TitleCharsMax),
        JsonValueKind.Number => id.GetRawText(),
        _ => null,
    };
}

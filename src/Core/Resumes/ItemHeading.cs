namespace ResumeVoice.Core.Resumes;

/// <summary>Chooses what an item is headed with.</summary>
internal static class ItemHeading
{
    internal static string? Title(Section section, IReadOnlyList<ItemField> fields) => section switch
    {
        Section.Work or Section.Volunteer =>
            First(fields, FieldKind.Position) ?? First(fields, FieldKind.Organization) ?? First(fields, FieldKind.Role),
        Section.Education => Degree(fields) ?? First(fields, FieldKind.Organization),
        _ => First(fields, FieldKind.Name) ?? First(fields, FieldKind.Organization),
    };

    internal static string? Subtitle(Section section, IReadOnlyList<ItemField> fields, string title)
    {
        var subtitle = section switch
        {
            Section.Skills or Section.Languages => First(fields, FieldKind.Level),
            Section.Projects => First(fields, FieldKind.Organization) ?? First(fields, FieldKind.Entity),
            Section.References => First(fields, FieldKind.Organization) ?? First(fields, FieldKind.Position),
            _ => First(fields, FieldKind.Organization),
        };
        return subtitle == title ? null : subtitle;
    }

    /// <summary>The address to open: the entry's own before code, demos and other links.</summary>
    internal static string? Link(IReadOnlyList<ItemField> fields)
    {
        var urls = fields.Where(field => field.Kind == FieldKind.Url).ToList();
        var own = urls.FindIndex(field => IsOwn(field.Pointer));
        return urls.Count == 0 ? null : Url.ToShow(urls[Math.Max(own, 0)].Text);
    }

    internal static string? First(IReadOnlyList<ItemField> fields, FieldKind kind) =>
        fields.Where(field => field.Kind == kind).Select(field => field.Text).FirstOrDefault();

    private static bool IsOwn(string pointer) =>
        Keys.Fold(pointer[(pointer.LastIndexOf('/') + 1)..]) is "url" or "website" or "link" or "href";

    /// <summary>"Ph.D., Computer Science".</summary>
    private static string? Degree(IReadOnlyList<ItemField> fields)
    {
        var (studyType, area) = (First(fields, FieldKind.StudyType), First(fields, FieldKind.Area));
        return studyType is null ? area : area is null || area == studyType ? studyType : $"{studyType}, {area}";
    }
}

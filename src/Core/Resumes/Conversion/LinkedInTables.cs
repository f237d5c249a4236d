namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>How a cell becomes a member.</summary>
internal enum CellKind
{
    Text,
    Date,

    /// <summary>Several lines, bullets among them.</summary>
    Prose,
}

/// <summary>A column of LinkedIn's and the member of JSON Resume that it becomes.</summary>
internal readonly record struct LinkedInColumn(string Name, string Key, CellKind Kind = CellKind.Text);

/// <summary>A table of LinkedIn's whose rows become entries of a section.</summary>
internal sealed record LinkedInTable(string File, Section Section, params LinkedInColumn[] Columns)
{
    /// <summary>The tables of a data export that are a résumé's, by the names that LinkedIn gives them.</summary>
    public static readonly LinkedInTable[] All =
    [
        new("Positions.csv", Section.Work, new("Company Name", "name"), new("Title", "position"),
            new("Location", "location"), new("Started On", "startDate", CellKind.Date),
            new("Finished On", "endDate", CellKind.Date), new("Description", "summary", CellKind.Prose)),
        new("Education.csv", Section.Education, new("School Name", "institution"), new("Degree Name", "studyType"),
            new("Start Date", "startDate", CellKind.Date), new("End Date", "endDate", CellKind.Date),
            new("Notes", "summary", CellKind.Prose), new("Activities", "activities")),
        new("Projects.csv", Section.Projects, new("Title", "name"), new("Url", "url"),
            new("Started On", "startDate", CellKind.Date), new("Finished On", "endDate", CellKind.Date),
            new("Description", "description", CellKind.Prose)),
        new("Certifications.csv", Section.Certificates, new("Name", "name"), new("Authority", "issuer"),
            new("Url", "url"), new("Started On", "date", CellKind.Date)),
        new("Honors.csv", Section.Awards, new("Title", "title"), new("Issued On", "date", CellKind.Date),
            new("Description", "summary", CellKind.Prose)),
        new("Publications.csv", Section.Publications, new("Name", "name"), new("Publisher", "publisher"),
            new("Url", "url"), new("Published On", "releaseDate", CellKind.Date),
            new("Description", "summary", CellKind.Prose)),
        new("Volunteering.csv", Section.Volunteer, new("Company Name", "organization"), new("Role", "position"),
            new("Started On", "startDate", CellKind.Date), new("Finished On", "endDate", CellKind.Date),
            new("Description", "summary", CellKind.Prose)),
        new("Languages.csv", Section.Languages, new("Name", "language"), new("Proficiency", "fluency")),
    ];
}

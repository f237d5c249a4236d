using System.Collections.Frozen;

namespace ResumeVoice.Core.Resumes;

/// <summary>What the value of a key is to an entry.</summary>
internal enum KeyRole
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>Texts in any shape: a list, named groups, or one string.</summary>
    Group,
    Start,
    End,

    /// <summary>One date, or a stretch in one text.</summary>
    When,

    /// <summary>A flag that the entry goes on.</summary>
    Ongoing,
    Id,

    /// <summary>Styling and bookkeeping: nothing to say about the person.</summary>
    Ignored,

    /// <summary>A key of the owner's own: kept as a description where it is text.</summary>
    Unknown,
}

/// <summary>A key's role and, for texts, what kind of text it is.</summary>
internal readonly record struct KeyMeaning(KeyRole Role, FieldKind Kind = FieldKind.Description);

/// <summary>
/// What an entry's keys mean: those of JSON Resume 1.0, its older versions, the earlier format, and common
/// variants.
/// </summary>
internal static class KeyMeanings
{
    private static readonly FrozenDictionary<string, KeyMeaning> Everywhere = Table(
        (KeyRole.Text, FieldKind.Name, "name title"),
        (KeyRole.Text, FieldKind.Organization, "organization organisation company employer institution school"
            + " university college publisher journal venue conference issuer issuingorganization issuedby authority"
            + " provider awarder awardedby platform"),
        (KeyRole.Text, FieldKind.Position, "position jobtitle"),
        (KeyRole.Text, FieldKind.Area, "area field fieldofstudy major specialization"),
        (KeyRole.Text, FieldKind.StudyType, "studytype degree"),
        (KeyRole.Text, FieldKind.Score, "score gpa cgpa grade"),
        (KeyRole.Text, FieldKind.Summary, "summary abstract about bio excerpt overview"),
        (KeyRole.Text, FieldKind.Description, "description"),
        (KeyRole.Texts, FieldKind.Highlight, "highlights achievements accomplishments responsibilities bullets"
            + " details"),
        (KeyRole.Texts, FieldKind.Keyword, "keywords technologies tags tools topics frameworks"),
        (KeyRole.Group, FieldKind.Keyword, "techstack stack tech skills"),
        (KeyRole.Texts, FieldKind.Course, "courses coursework"),
        (KeyRole.Text, FieldKind.Level, "level fluency proficiency"),
        (KeyRole.Texts, FieldKind.Role, "roles"),
        (KeyRole.Text, FieldKind.Role, "role"),
        (KeyRole.Text, FieldKind.Entity, "entity client"),
        (KeyRole.Text, FieldKind.ProjectType, "type"),
        (KeyRole.Group, FieldKind.Location, "location"),
        (KeyRole.Group, FieldKind.Metric, "metrics"),
        (KeyRole.Text, FieldKind.Url, "url website link href demo github repository repo source live paper pdf"
            + " homepage"),
        (KeyRole.Group, FieldKind.Url, "links urls"),
        (KeyRole.Start, default, "startdate start from begin started startyear"),
        (KeyRole.End, default, "enddate end to until finished endyear graduation graduationdate graduationyear"),
        (KeyRole.When, default, "date dates year years when period duration releasedate published publisheddate"
            + " publicationdate issued issuedate dateissued"),
        (KeyRole.Ongoing, default, "current iscurrent ongoing"),
        (KeyRole.Id, default, "id"),
        (KeyRole.Ignored, default, "image picture photo avatar thumbnail logo icon color colour class classname style"
            + " theme order schema hidden visible featured layout"));

    private static readonly FrozenDictionary<string, KeyMeaning> Job = Table(
        (KeyRole.Text, FieldKind.Organization, "name"), (KeyRole.Text, FieldKind.Position, "title role"));

    private static readonly FrozenDictionary<Section, FrozenDictionary<string, KeyMeaning>> Special =
        new Dictionary<Section, FrozenDictionary<string, KeyMeaning>>
        {
            [Section.Work] = Job,
            [Section.Volunteer] = Job,
            [Section.Education] = Table(
                (KeyRole.Text, FieldKind.Organization, "name"), (KeyRole.Text, FieldKind.StudyType, "title type")),
            [Section.Skills] = Table(
                (KeyRole.Text, FieldKind.Name, "category group skill area"),
                (KeyRole.Group, FieldKind.Keyword, "items list values details"),
                (KeyRole.Text, FieldKind.Level, "rating")),
            [Section.Languages] = Table((KeyRole.Text, FieldKind.Name, "language")),
            [Section.Interests] = Table((KeyRole.Text, FieldKind.Name, "interest")),
            [Section.References] = Table(
                (KeyRole.Text, FieldKind.Quote, "reference quote text testimonial"),
                (KeyRole.Text, FieldKind.Position, "title role")),
            [Section.Projects] = Table((KeyRole.Text, FieldKind.Summary, "description")),
            [Section.Awards] = Table(
                (KeyRole.Text, FieldKind.Name, "award"), (KeyRole.Text, FieldKind.Summary, "description")),
            [Section.Certificates] = Table(
                (KeyRole.Text, FieldKind.Name, "certificate certification"),
                (KeyRole.Text, FieldKind.Summary, "description")),
            [Section.Publications] = Table(
                (KeyRole.Text, FieldKind.Summary, "description"),
                (KeyRole.Texts, FieldKind.Entity, "authors author coauthors coauthor")),
            [Section.Blog] = Table((KeyRole.Text, FieldKind.Summary, "description")),
        }.ToFrozenDictionary();

    internal static KeyMeaning Of(Section section, string key)
    {
        // Keys with such a first letter are some program's own by convention.
        if (key.Length == 0 || key[0] is '$' or '_' or '@') return new KeyMeaning(KeyRole.Ignored);
        var folded = Keys.Fold(key);
        if (Special.TryGetValue(section, out var special) && special.TryGetValue(folded, out var own)) return own;
        return Everywhere.TryGetValue(folded, out var common) ? common : new KeyMeaning(KeyRole.Unknown);
    }

    /// <summary>Styling, ids and the like, wherever they stand.</summary>
    internal static bool IsBookkeeping(string key) => Of(Section.Basics, key).Role is KeyRole.Ignored or KeyRole.Id;

    private static FrozenDictionary<string, KeyMeaning> Table(
        params (KeyRole Role, FieldKind Kind, string Keys)[] rows) => rows
        .SelectMany(row => row.Keys.Split(' '), (row, key) => (key, new KeyMeaning(row.Role, row.Kind)))
        .ToFrozenDictionary(pair => pair.key, pair => pair.Item2, StringComparer.Ordinal);
}

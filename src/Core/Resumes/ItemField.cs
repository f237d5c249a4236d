namespace ResumeVoice.Core.Resumes;

/// <summary>What a piece of an item's text is.</summary>
public enum FieldKind
{
    /// <summary>
    /// What a project, skill, paper, certificate, language, interest or reference is called; the person's name on
    /// basics.
    /// </summary>
    Name,

    /// <summary>The employer, school, publisher, issuer, awarder or organisation behind an item.</summary>
    Organization,

    /// <summary>A job title; the headline on basics.</summary>
    Position,

    /// <summary>A field of study.</summary>
    Area,

    /// <summary>A degree: "Ph.D.", "Bachelor of Science".</summary>
    StudyType,

    /// <summary>A grade, as the résumé words it.</summary>
    Score,

    /// <summary>What an employer is or does ("Cloud storage and collaboration").</summary>
    Description,
    Summary,
    Highlight,

    /// <summary>A technology, tool, method or topic, one a field.</summary>
    Keyword,
    Course,

    /// <summary>Skill level or fluency of a language.</summary>
    Level,
    Role,
    Entity,
    ProjectType,

    /// <summary>What a referee wrote.</summary>
    Quote,
    Location,
    Address,
    PostalCode,
    City,
    Region,
    Country,
    Email,
    Phone,
    Url,

    /// <summary>A measured result that the earlier format keeps apart from highlights.</summary>
    Metric,
}

/// <summary>
/// A piece of text of an item and the JSON pointer (RFC 6901) to where it stands in the document as sent.
/// </summary>
public readonly record struct ItemField(FieldKind Kind, string Text, string Pointer);

namespace ResumeVoice.Core.Resumes;

/// <summary>How much of a document the import takes. What lies beyond is left out and said so in a warning.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of a document; a larger one is rejected.</summary>
    public const int DocumentBytesMax = 1024 * 1024;

    /// <summary>Objects and arrays inside each other; a deeper document is rejected.</summary>
    public const int DepthMax = 64;

    /// <summary>Entries of one section.</summary>
    public const int EntriesMax = 300;

    /// <summary>Pieces of text of one entry.</summary>
    public const int FieldsMax = 200;

    /// <summary>Characters of one piece of text.</summary>
    public const int FieldCharsMax = 8000;

    /// <summary>Characters of a name or of an item's heading.</summary>
    public const int TitleCharsMax = 200;

    /// <summary>Characters of one keyword; a longer one is a description and not a keyword.</summary>
    public const int KeywordCharsMax = 80;

    /// <summary>Presences elsewhere.</summary>
    public const int ProfilesMax = 50;

    /// <summary>Warnings; the last one then says that there were more.</summary>
    public const int WarningsMax = 200;
}

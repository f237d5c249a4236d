namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>The kinds of document that can be converted.</summary>
public enum SourceFormat
{
    Pdf,

    /// <summary>LinkedIn's data export: a zip of tables.</summary>
    LinkedIn,

    /// <summary>Europass, as XML.</summary>
    Europass,

    /// <summary>Europass or JSON Resume, as JSON.</summary>
    Json,
}

/// <summary>Tells documents apart by how they begin; what a client calls them counts for nothing.</summary>
public static class SourceFormats
{
    private const int LeadMax = 1024;

    /// <summary>Null for what is none of them.</summary>
    public static SourceFormat? Of(ReadOnlySpan<byte> document)
    {
        // Some programs write a line before a PDF's first.
        if (document[..Math.Min(document.Length, LeadMax)].IndexOf("%PDF-"u8) >= 0) return SourceFormat.Pdf;
        if (document.StartsWith("PK\x03\x04"u8) || document.StartsWith("PK\x05\x06"u8)) return SourceFormat.LinkedIn;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (document.StartsWith(mark)) document = document[mark.Length..];
        return document.TrimStart(" \t\r\n"u8) switch
        {
            [(byte)'<', ..] => SourceFormat.Europass,
            [(byte)'{' or (byte)'[', ..] => SourceFormat.Json,
            _ => null,
        };
    }
}

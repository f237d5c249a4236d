namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>How much of a foreign document is read. What lies beyond is refused, or left out with a warning.</summary>
public static class ConversionLimits
{
    /// <summary>Bytes as sent; an archive may unpack to no more than <see cref="UnpackedBytesMax"/>.</summary>
    public const int BytesMax = 10 * 1024 * 1024;

    /// <summary>Bytes of all files of an archive that are read, unpacked.</summary>
    public const int UnpackedBytesMax = 16 * 1024 * 1024;

    /// <summary>Files that an archive may name.</summary>
    public const int FilesMax = 1000;

    /// <summary>Rows of one table.</summary>
    public const int RowsMax = 2000;

    /// <summary>Columns of one table.</summary>
    public const int ColumnsMax = 60;

    /// <summary>Elements inside each other.</summary>
    public const int DepthMax = 64;

    /// <summary>Characters of a PDF's text.</summary>
    public const int TextCharsMax = 1_000_000;

    /// <summary>Lines of a PDF's text.</summary>
    public const int LinesMax = 5000;

    /// <summary>Warnings; the last one then says that there were more.</summary>
    public const int WarningsMax = 200;
}

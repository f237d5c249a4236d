using System.Collections.Immutable;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Something that the import repaired or doubts. <c>Code</c> is stable (docs/warnings.md); <c>Pointer</c> is RFC
/// 6901 into the document as sent.
/// </summary>
public sealed record ImportWarning(string Code, string Pointer, string Message);

/// <summary>What an import comes to; closed: <see cref="Imported"/> or <see cref="Rejected"/>.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    public sealed record Imported(Resume Resume, ImmutableArray<ImportWarning> Warnings) : ImportResult;

    /// <summary>
    /// The document cannot be read. <c>Code</c> is one of <c>not_json</c>, <c>not_a_resume</c>, <c>too_deep</c>,
    /// <c>too_large</c>, <c>not_utf8</c>; <c>Line</c> and <c>Column</c> count from 1 and are 0 where they mean nothing.
    /// </summary>
    public sealed record Rejected(string Code, string Message, string Pointer, int Line, int Column) : ImportResult;
}

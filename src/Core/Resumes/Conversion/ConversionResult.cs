using System.Collections.Immutable;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>
/// Something that a conversion guessed, gave up or left out. <c>Code</c> is stable (docs/warnings.md).
/// </summary>
/// <param name="Code">What kind of doubt.</param>
/// <param name="Message">The doubt in a sentence.</param>
/// <param name="Source">The file of an archive, or the page; null where there is but one.</param>
/// <param name="Line">The line there, from 1; 0 where it means nothing.</param>
/// <param name="Pointer">JSON pointer to what came of it in the converted document; null where nothing did.</param>
public sealed record ConversionWarning(string Code, string Message, string? Source, int Line, string? Pointer);

/// <summary>
/// What converting a foreign document comes to; closed: <see cref="Converted"/> or <see cref="Refused"/>.
/// </summary>
public abstract record ConversionResult
{
    private ConversionResult()
    {
    }

    /// <summary>A JSON Resume document, to be looked over before it is saved.</summary>
    public sealed record Converted(ReadOnlyMemory<byte> Document, ImmutableArray<ConversionWarning> Warnings)
        : ConversionResult;

    /// <summary>Nothing can be made of it. <c>Code</c> is <c>too_large</c> or <c>not_a_resume</c>.</summary>
    public sealed record Refused(string Code, string Message, int Line = 0, int Column = 0) : ConversionResult
    {
        internal static Refused TooLarge(string message) => new("too_large", message);

        internal static Refused NotAResume(string message, int line = 0, int column = 0) =>
            new("not_a_resume", message, line, column);
    }
}

using System.Collections.Immutable;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// What importing into the library comes to; closed: <see cref="Imported"/>, <see cref="Rejected"/>, or
/// <see cref="NotFound"/> where a résumé to replace is not there.
/// </summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    public sealed record Imported(string Id, string Name, int Items, ImmutableArray<ImportWarning> Warnings)
        : ImportOutcome;

    public sealed record Rejected(ImportResult.Rejected Reason) : ImportOutcome;

    public sealed record NotFound : ImportOutcome;
}

using Microsoft.Extensions.Options;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Standalone.Start;

/// <summary>
/// The résumé that the page at <c>/</c> talks to: the one named by <c>--resume</c>, on the first start the sample.
/// </summary>
internal sealed partial class PageResume(
    ResumeLibrary library, HomeFolder folder, IOptions<StandaloneOptions> options, ILogger<PageResume> logger)
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "resume.json");

    /// <summary>Its id, or null where there is none.</summary>
    public async Task<string?> EnsureAsync(string ownerId, CancellationToken cancellationToken)
    {
        var present = folder.Read(HomeFolder.DefaultResumeFile);
        var isThere = present is not null && await library.FindAsync(ownerId, present, cancellationToken) is not null;
        if (options.Value.Resume is { } file)
            return await ImportAsync(ownerId, isThere ? present : null, file, cancellationToken);
        // Once there was a default the owner has taken charge; an erased sample does not come back.
        if (present is not null || !File.Exists(Sample)) return isThere ? present : null;
        return await ImportAsync(ownerId, null, Sample, cancellationToken);
    }

    private async Task<string?> ImportAsync(
        string ownerId, string? replaced, string file, CancellationToken cancellationToken)
    {
        var document = await File.ReadAllBytesAsync(file, cancellationToken);
        var stored = replaced is null ? null : await library.FindAsync(ownerId, replaced, cancellationToken);
        // A restart with the same file changes nothing: no new version, no index written anew.
        if (stored is not null && stored.Document.Span.SequenceEqual(document)) return replaced;
        var outcome = replaced is null
            ? await library.ImportAsync(ownerId, document, cancellationToken)
            : await library.ReplaceAsync(ownerId, replaced, document, cancellationToken);
        switch (outcome)
        {
            case ImportOutcome.Imported imported:
                folder.Write(HomeFolder.DefaultResumeFile, imported.Id);
                LogImported(file, imported.Id, imported.Items, imported.Warnings.Length);
                return imported.Id;
            case ImportOutcome.Rejected { Reason: var reason }:
                throw new StartException(
                    $"{file} cannot be imported: {reason.Message} (line {reason.Line}, column {reason.Column}).");
            default:
                return null;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Imported {File} as {ResumeId}: {Items} items, {Warnings} warnings.")]
    private partial void LogImported(string file, string resumeId, int items, int warnings);
}

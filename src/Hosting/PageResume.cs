using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Hosting;

/// <summary>
/// The résumé that the page at <c>/</c> talks to: the one named by <c>--resume</c>, on the first start the sample.
/// </summary>
public sealed partial class PageResume(
    ResumeLibrary library, IAgreedTexts texts, IOptions<ServerOptions> options, ILogger<PageResume> logger)
{
    /// <summary>Under this name the id of the page's résumé is kept.</summary>
    public const string Name = "default-resume";

    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "resume.json");

    /// <summary>Its id, or null where there is none.</summary>
    public async Task<string?> EnsureAsync(string ownerId, CancellationToken cancellationToken)
    {
        var present = await texts.FindAsync(Name, cancellationToken);
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
            ? await library.ImportAsync(ownerId, document, isPublic: true, cancellationToken)
            : await library.ReplaceAsync(ownerId, replaced, document, cancellationToken);
        switch (outcome)
        {
            case ImportOutcome.Imported imported:
                LogImported(file, imported.Id, imported.Items, imported.Warnings.Length);
                return replaced ?? await AgreeAsync(ownerId, imported.Id, cancellationToken);
            case ImportOutcome.Rejected { Reason: var reason }:
                throw new StartException(
                    $"{file} cannot be imported: {reason.Message} (line {reason.Line}, column {reason.Column}).");
            default:
                return null;
        }
    }

    /// <summary>Of several processes that start at once the first one's import is the page's.</summary>
    private async Task<string> AgreeAsync(string ownerId, string imported, CancellationToken cancellationToken)
    {
        var earlier = await texts.FindAsync(Name, cancellationToken);
        if (earlier is not null && await library.FindAsync(ownerId, earlier, cancellationToken) is null)
        {
            await texts.ReplaceAsync(Name, imported, cancellationToken);
            return imported;
        }

        var agreed = await texts.AddAsync(Name, imported, cancellationToken);
        if (agreed != imported) await library.EraseAsync(ownerId, imported, cancellationToken);
        return agreed;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Imported {File} as {ResumeId}: {Items} items, {Warnings} warnings.")]
    private partial void LogImported(string file, string resumeId, int items, int warnings);
}

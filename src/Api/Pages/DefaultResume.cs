using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Pages;

/// <summary>The résumé that is shown and talked to where none is named.</summary>
/// <param name="Stored">It as it is stored; public.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Key">The publishable key that pages show.</param>
/// <param name="Resume">The résumé, ready for answering.</param>
internal sealed record DefaultResume(StoredResume Stored, string OwnerId, string Key, CompiledResume Resume)
{
    public string Id => Stored.Id;
}

/// <summary>
/// Finds the default résumé: the one chosen for the page or, where that is gone or private, its owner's first public
/// one.
/// </summary>
internal sealed class DefaultResumes(DefaultPage page, ResumeLibrary library)
{
    /// <summary>Null where there is no public résumé.</summary>
    public async ValueTask<DefaultResume?> FindAsync(CancellationToken cancellationToken)
    {
        if (page is not { OwnerId: { } ownerId, Key: { } key }) return null;
        var shown = page.ResumeId is { } chosen ? await library.FindPublicAsync(chosen, cancellationToken) : null;
        shown ??= await FirstPublicAsync(ownerId, cancellationToken);
        if (shown is null) return null;
        return await library.CompiledAsync(shown.Id, cancellationToken) is { } resume
            ? new DefaultResume(shown, ownerId, key, resume)
            : null;
    }

    private async ValueTask<StoredResume?> FirstPublicAsync(string ownerId, CancellationToken cancellationToken)
    {
        var resumes = await library.ListAsync(ownerId, cancellationToken);
        return resumes.FirstOrDefault(resume => resume.Public) is { } first
            ? await library.FindPublicAsync(first.Id, cancellationToken)
            : null;
    }
}

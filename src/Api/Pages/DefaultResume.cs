using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Pages;

/// <summary>The résumé that is shown and talked to where none is named.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="Key">The publishable key that pages show.</param>
/// <param name="Resume">The résumé, ready for answering.</param>
internal sealed record DefaultResume(string Id, string OwnerId, string Key, CompiledResume Resume);

/// <summary>Finds the default résumé: the one chosen for the page or, where that is gone, its owner's first.</summary>
internal sealed class DefaultResumes(DefaultPage page, ResumeLibrary library)
{
    /// <summary>Null where there is no résumé yet.</summary>
    public async ValueTask<DefaultResume?> FindAsync(CancellationToken cancellationToken)
    {
        if (page is not { OwnerId: { } ownerId, Key: { } key }) return null;
        if (page.ResumeId is { } chosen && await library.CompiledAsync(chosen, cancellationToken) is { } resume)
            return new DefaultResume(chosen, ownerId, key, resume);
        if (await library.ListAsync(ownerId, cancellationToken) is not [var first, ..]) return null;
        return await library.CompiledAsync(first.Id, cancellationToken) is { } other
            ? new DefaultResume(first.Id, ownerId, key, other)
            : null;
    }
}

using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// The use cases on résumés, the same in both editions: owners import, replace, list and erase theirs; conversations
/// ask for the compiled one. Another owner's résumé is treated as absent. Safe to call concurrently.
/// </summary>
public sealed class ResumeLibrary
{
    /// <summary>Résumés that one list shows.</summary>
    public const int ListedMax = 1000;

    private const string IdPrefix = "res";

    private readonly IResumeStore _store;
    private readonly TimeProvider _clock;
    private readonly Func<string, string> _newId;
    private readonly CompiledResumes _compiled;
    private readonly ReplyCache _replies = new();
    private readonly Func<string, Task>? _announce;

    /// <param name="store">Where résumés live.</param>
    /// <param name="clock">Dates the imports and tells which compiled résumé went unused for longest.</param>
    /// <param name="newId">Makes a new unguessable id with a prefix: <c>newId("res")</c> gives <c>res_…</c>.</param>
    /// <param name="announce">
    /// Told the id of a résumé that was replaced or erased, before the call that did it returns: other processes may
    /// hold what it was.
    /// </param>
    public ResumeLibrary(
        IResumeStore store, TimeProvider clock, Func<string, string> newId, Func<string, Task>? announce = null)
    {
        _store = store;
        _clock = clock;
        _newId = newId;
        _announce = announce;
        _compiled = new CompiledResumes(LoadAsync, clock);
    }

    /// <summary>Imports a document as a new résumé of the owner; their first one is public.</summary>
    public Task<ImportOutcome> ImportAsync(
        string ownerId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken) =>
        ImportAsync(ownerId, document, isPublic: null, cancellationToken);

    /// <summary>
    /// Imports a document as a new résumé of the owner: shown to everybody, or to them alone; where
    /// <paramref name="isPublic"/> is null, public if it is their first.
    /// </summary>
    public async Task<ImportOutcome> ImportAsync(
        string ownerId, ReadOnlyMemory<byte> document, bool? isPublic, CancellationToken cancellationToken)
    {
        var result = ResumeImporter.Import(document);
        if (result is not ImportResult.Imported imported) return Rejection(result);
        var isShown = isPublic ?? (await _store.ListAsync(ownerId, 1, cancellationToken)).Count == 0;
        var now = _clock.GetUtcNow();
        var stored = new StoredResume
        {
            Id = _newId(IdPrefix),
            OwnerId = ownerId,
            Name = imported.Resume.Name,
            Version = 1,
            Items = imported.Resume.Items.Length,
            Document = document,
            IsPublic = isShown,
            CreatedAt = now,
            UpdatedAt = now,
        };
        await _store.AddAsync(stored, imported.Resume, cancellationToken);
        return Acceptance(stored, imported);
    }

    /// <summary>Puts a new document in the place of an earlier one; the id stays.</summary>
    public async Task<ImportOutcome> ReplaceAsync(
        string ownerId, string resumeId, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        var earlier = await FindAsync(ownerId, resumeId, cancellationToken);
        if (earlier is null) return new ImportOutcome.NotFound();
        var result = ResumeImporter.Import(document);
        if (result is not ImportResult.Imported imported) return Rejection(result);
        var stored = earlier with
        {
            Name = imported.Resume.Name,
            Version = earlier.Version + 1,
            Items = imported.Resume.Items.Length,
            Document = document,
            UpdatedAt = _clock.GetUtcNow(),
        };
        try
        {
            var version = await _store.ReplaceAsync(stored, imported.Resume, cancellationToken);
            return version is null ? new ImportOutcome.NotFound() : Acceptance(stored, imported);
        }
        finally
        {
            // Also when the store failed: it may have failed after the new version was written.
            await ForgetAsync(resumeId);
        }
    }

    /// <summary>
    /// The owner's résumé with its document as sent; null when there is none or it is another owner's.
    /// </summary>
    public async Task<StoredResume?> FindAsync(string ownerId, string resumeId, CancellationToken cancellationToken)
    {
        var stored = await _store.FindAsync(resumeId, cancellationToken);
        return stored?.OwnerId == ownerId ? stored : null;
    }

    /// <summary>The résumé where the caller may talk to it; null where they may not or there is none.</summary>
    public async Task<StoredResume?> FindAsync(Caller caller, string resumeId, CancellationToken cancellationToken)
    {
        if (!caller.Names(resumeId)) return null;
        var stored = await FindAsync(caller.OwnerId, resumeId, cancellationToken);
        return stored is not null && caller.MayTalkTo(stored.Id, stored.IsPublic) ? stored : null;
    }

    /// <summary>The résumé where everybody may see it, whoever owns it; null where there is none or it is private.</summary>
    public async Task<StoredResume?> FindPublicAsync(string resumeId, CancellationToken cancellationToken)
    {
        var stored = await _store.FindAsync(resumeId, cancellationToken);
        return stored is { IsPublic: true } ? stored : null;
    }

    /// <summary>
    /// Shows a résumé to everybody or to its owner alone; false when the owner has no such résumé.
    /// </summary>
    public Task<bool> SetPublicAsync(
        string ownerId, string resumeId, bool isPublic, CancellationToken cancellationToken) =>
        _store.SetPublicAsync(ownerId, resumeId, isPublic, cancellationToken);

    /// <summary>The owner's résumés, oldest first.</summary>
    public Task<IReadOnlyList<ResumeSummary>> ListAsync(string ownerId, CancellationToken cancellationToken) =>
        _store.ListAsync(ownerId, ListedMax, cancellationToken);

    /// <summary>The résumés that the caller may talk to, oldest first.</summary>
    public async Task<IReadOnlyList<ResumeSummary>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var resumes = await ListAsync(caller.OwnerId, cancellationToken);
        return [.. resumes.Where(resume => caller.MayTalkTo(resume.Id, resume.Public))];
    }

    /// <summary>Erases a résumé with everything that hangs on it; false when the owner has no such résumé.</summary>
    public async Task<bool> EraseAsync(string ownerId, string resumeId, CancellationToken cancellationToken)
    {
        if (await FindAsync(ownerId, resumeId, cancellationToken) is null) return false;
        try
        {
            return await _store.EraseAsync(resumeId, cancellationToken);
        }
        finally
        {
            await ForgetAsync(resumeId);
        }
    }

    /// <summary>Searches the items of all of the owner's résumés.</summary>
    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken) =>
        _store.SearchAsync(query, cancellationToken);

    /// <summary>
    /// The résumé made ready for answering, whoever owns it; null where there is none. Kept in memory after the first
    /// call, so that a call for a résumé in use completes at once.
    /// </summary>
    public ValueTask<CompiledResume?> CompiledAsync(string resumeId, CancellationToken cancellationToken) =>
        _compiled.GetAsync(resumeId, cancellationToken);

    /// <summary>Drops the compiled résumé: the store has another version, or none.</summary>
    public void Forget(string resumeId) => _compiled.Forget(resumeId);

    private async Task ForgetAsync(string resumeId)
    {
        Forget(resumeId);
        if (_announce is not null) await _announce(resumeId);
    }

    private async Task<CompiledResume?> LoadAsync(string resumeId)
    {
        // Not cancellable: several callers may be waiting for this one load, and each stops waiting on its own.
        var stored = await _store.FindAsync(resumeId, CancellationToken.None);
        if (stored is null) return null;
        return ResumeImporter.Import(stored.Document) is ImportResult.Imported imported
            ? CompiledResume.Compile(imported.Resume, _replies)
            : throw new InvalidOperationException($"The stored document of {resumeId} no longer imports.");
    }

    private static ImportOutcome.Imported Acceptance(StoredResume stored, ImportResult.Imported imported) =>
        new(stored.Id, stored.Name, stored.Items, imported.Warnings);

    private static ImportOutcome.Rejected Rejection(ImportResult result) => new((ImportResult.Rejected)result);
}

using System.Collections.Concurrent;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Resumes;

/// <summary>A store of résumés in memory; a test may make its replacements fail.</summary>
internal sealed class MemoryResumeStore : IResumeStore
{
    private readonly ConcurrentDictionary<string, StoredResume> _stored = new();

    /// <summary>Thrown by a replacement after it was written.</summary>
    internal Exception? ReplaceFailure { get; set; }

    public Task AddAsync(StoredResume stored, Resume resume, CancellationToken cancellationToken)
    {
        _stored[stored.Id] = stored;
        return Task.CompletedTask;
    }

    public Task<int?> ReplaceAsync(StoredResume stored, Resume resume, CancellationToken cancellationToken)
    {
        if (!_stored.ContainsKey(stored.Id)) return Task.FromResult<int?>(null);
        _stored[stored.Id] = stored;
        return ReplaceFailure is null ? Task.FromResult<int?>(stored.Version) : throw ReplaceFailure;
    }

    public Task<int?> FindVersionAsync(string resumeId, CancellationToken cancellationToken) =>
        Task.FromResult(_stored.GetValueOrDefault(resumeId)?.Version);

    public Task<StoredResume?> FindAsync(string resumeId, CancellationToken cancellationToken) =>
        Task.FromResult(_stored.GetValueOrDefault(resumeId));

    public Task<IReadOnlyList<ResumeSummary>> ListAsync(
        string ownerId, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ResumeSummary>>(
            [.. _stored.Values.Where(stored => stored.OwnerId == ownerId).Take(limit).Select(Summary)]);

    public Task<bool> SetPublicAsync(
        string ownerId, string resumeId, bool isPublic, CancellationToken cancellationToken)
    {
        if (!_stored.TryGetValue(resumeId, out var stored) || stored.OwnerId != ownerId) return Task.FromResult(false);
        _stored[resumeId] = stored with { IsPublic = isPublic };
        return Task.FromResult(true);
    }

    public Task<bool> EraseAsync(string resumeId, CancellationToken cancellationToken) =>
        Task.FromResult(_stored.TryRemove(resumeId, out _));

    public Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SearchHit>>([]);

    private static ResumeSummary Summary(StoredResume stored) =>
        new(stored.Id, stored.Name, stored.Version, stored.Items, stored.CreatedAt, stored.UpdatedAt, stored.IsPublic);
}

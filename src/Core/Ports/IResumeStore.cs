using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Ports;

/// <summary>A résumé at rest: the document exactly as sent, and what the lists show of it.</summary>
public sealed record StoredResume
{
    public required string Id { get; init; }

    public required string OwnerId { get; init; }

    public required string Name { get; init; }

    /// <summary>Counts up from 1 with each replacement.</summary>
    public required int Version { get; init; }

    public required int Items { get; init; }

    /// <summary>The document as sent, byte for byte.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether everybody may see it on a page of its own.</summary>
    public bool IsPublic { get; init; }
}

/// <summary>What the list of an owner's résumés shows.</summary>
public sealed record ResumeSummary(
    string Id, string Name, int Version, int Items, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, bool Public);

/// <summary>A found item. <c>Snippet</c> is plain text around the first match.</summary>
public sealed record SearchHit(
    string ResumeId, string ResumeName, ItemRef Ref, string Title, string? Subtitle, string Snippet, double Score);

/// <summary>
/// What a search asks for: words (may be empty), and optionally a technology, a section and a stretch of days.
/// </summary>
public sealed record SearchQuery
{
    public const int TextMax = 200;
    public const int LimitMax = 100;

    public required string OwnerId { get; init; }

    public string Text { get; init; } = "";

    public string? Technology { get; init; }

    public Section? Section { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public int Limit { get; init; } = 20;
}

/// <summary>
/// Résumés and the index over their items that serves the search. Safe to call concurrently; fails as
/// <see cref="IConversationStore"/> does.
/// </summary>
public interface IResumeStore
{
    /// <summary>Stores a new résumé and indexes its items in one transaction.</summary>
    Task AddAsync(StoredResume stored, Resume resume, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces document and index, counts the version up; the new version, or null where there is no such résumé.
    /// </summary>
    Task<int?> ReplaceAsync(StoredResume stored, Resume resume, CancellationToken cancellationToken);

    /// <summary>The résumé's present version, or null where there is no such résumé.</summary>
    Task<int?> FindVersionAsync(string resumeId, CancellationToken cancellationToken);

    Task<StoredResume?> FindAsync(string resumeId, CancellationToken cancellationToken);

    /// <summary>The owner's résumés, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ResumeSummary>> ListAsync(string ownerId, int limit, CancellationToken cancellationToken);

    /// <summary>Shows the résumé to everybody or to its owner alone; false where the owner has no such résumé.</summary>
    Task<bool> SetPublicAsync(string ownerId, string resumeId, bool isPublic, CancellationToken cancellationToken);

    /// <summary>Erases the résumé with its sessions, turns, analytics and index; false where there was none.</summary>
    Task<bool> EraseAsync(string resumeId, CancellationToken cancellationToken);

    /// <summary>
    /// Best first. Any text is a valid query; one without a searchable word matches by the filters alone.
    /// </summary>
    Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken);
}

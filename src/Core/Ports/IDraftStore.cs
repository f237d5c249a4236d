namespace ResumeVoice.Core.Ports;

/// <summary>
/// A turn that a model was wording: what its visitor may have read of it. It is kept until the turn is stored, so that a
/// turn whose process died is finished with the same words.
/// </summary>
public sealed record Draft
{
    public required string SessionId { get; init; }

    public required int Seq { get; init; }

    public required string Question { get; init; }

    public string? IdempotencyKey { get; init; }

    /// <summary>When it was asked.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>All words released so far.</summary>
    public required string Words { get; init; }

    /// <summary>
    /// Of a session's first turn, what its question may lean on, JSON: the talk before the session is kept nowhere else.
    /// Null of later turns, and where an earlier version wrote the draft.
    /// </summary>
    public string? Before { get; init; }
}

/// <summary>
/// Drafts, one a session. Safe to call concurrently; fails as <see cref="IConversationStore"/> does. A draft survives the
/// death of the process, and need not survive that of the machine.
/// </summary>
public interface IDraftStore
{
    /// <summary>Puts the draft in the place of the session's earlier one.</summary>
    Task SaveAsync(Draft draft, CancellationToken cancellationToken);

    /// <summary>Erases the session's draft, if there is one.</summary>
    Task EraseAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>The session's draft, or null.</summary>
    Task<Draft?> FindAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>All drafts, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Draft>> ListAsync(int limit, CancellationToken cancellationToken);
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Core.Ports;

/// <summary>A turn ready to be stored.</summary>
public sealed record NewTurn
{
    public required string SessionId { get; init; }

    /// <summary>The number this turn must get: one more than the last stored one.</summary>
    public required int Seq { get; init; }

    public required string MessageId { get; init; }

    public required string Question { get; init; }

    public required Decision Decision { get; init; }

    public required Intent Intent { get; init; }

    /// <summary>Refs of the items shown, best first, separated by single spaces: what analytics counts.</summary>
    public required string ItemRefs { get; init; }

    /// <summary>The answer's one JSON form, UTF-8.</summary>
    public required ReadOnlyMemory<byte> AnswerJson { get; init; }

    /// <summary>The context for the next turn, JSON, UTF-8.</summary>
    public required ReadOnlyMemory<byte> ContextJson { get; init; }

    public string? IdempotencyKey { get; init; }

    public required DateTimeOffset At { get; init; }

    public required double TotalMs { get; init; }
}

/// <summary>What storing a turn comes to.</summary>
public enum AppendOutcome
{
    Appended,

    /// <summary>Another turn has that number or that idempotency key; nothing was written.</summary>
    Conflict,

    /// <summary>The session is gone; nothing was written.</summary>
    SessionGone,
}

/// <summary>A turn found by its idempotency key.</summary>
public sealed record StoredTurn(int Seq, string Question, ReadOnlyMemory<byte> AnswerJson);

/// <summary>A session in which something was asked, as lists show it.</summary>
/// <param name="Place">Where it stands among all sessions: newer ones have greater places.</param>
/// <param name="Id">Its id.</param>
/// <param name="CreatedAt">When it was opened.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="Turns">Questions asked.</param>
/// <param name="LastAt">When the last one was answered.</param>
/// <param name="FirstQuestion">The first one, as asked.</param>
public sealed record SessionSummary(
    long Place, string Id, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, int Turns, DateTimeOffset LastAt,
    string FirstQuestion);

/// <summary>Which sessions a list shows: those not ended at a time and older than a place, up to a limit.</summary>
public readonly record struct SessionPage(DateTimeOffset AliveAt, long Before, int Limit);

/// <summary>
/// Sessions and their turns, durably. Safe to call concurrently. Throws <see cref="DependencyException"/> where the
/// engine cannot be reached or does not answer in time; <c>Appended</c> means that the turn survives kill -9.
/// </summary>
public interface IConversationStore
{
    /// <summary>Stores a new session; false where the résumé is gone.</summary>
    Task<bool> CreateSessionAsync(Session session, CancellationToken cancellationToken);

    /// <summary>The session with its last turn's number and context, or null. Expiry is the caller's affair.</summary>
    Task<Conversation?> LoadAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Whether the session's résumé is public now; false where there is no such session.</summary>
    Task<bool> IsOnPublicResumeAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Stores a turn and the session's new context in one transaction; all or nothing.</summary>
    Task<AppendOutcome> AppendAsync(NewTurn turn, CancellationToken cancellationToken);

    /// <summary>Writes what was heard into a stored answer; false where there is no such turn.</summary>
    Task<bool> KeepHeardAsync(string sessionId, int seq, string heard, CancellationToken cancellationToken);

    Task<StoredTurn?> FindByKeyAsync(string sessionId, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>
    /// Answers with a number above <paramref name="afterSeq"/>, in order, at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAnswersAsync(
        string sessionId, int afterSeq, int limit, CancellationToken cancellationToken);

    /// <summary>The résumé's sessions in which something was asked, newest first.</summary>
    Task<IReadOnlyList<SessionSummary>> ListSessionsAsync(
        string resumeId, SessionPage page, CancellationToken cancellationToken);

    /// <summary>Erases a session, its turns and its analytics; false where there was none.</summary>
    Task<bool> EraseSessionAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>
    /// Erases sessions that expired before <paramref name="now"/>, at most <paramref name="limit"/>; says how many.
    /// </summary>
    Task<int> EraseExpiredAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);
}

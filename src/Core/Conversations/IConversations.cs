namespace ResumeVoice.Core.Conversations;

/// <summary>
/// The conversations of an edition: the one process holds them behind a keyed lock, the cluster in grains. Members are
/// safe to call concurrently. A store that cannot be reached throws <see cref="Ports.DependencyException"/>, except
/// from <see cref="AskAsync"/> and <see cref="StreamAsync"/>, which say so in their outcome.
/// </summary>
public interface IConversations
{
    /// <summary>Opens a session; null where the caller may not talk to the résumé or there is none.</summary>
    Task<Session?> OpenAsync(Caller caller, string resumeId, CancellationToken cancellationToken);

    /// <summary>
    /// The session, or null where there is none, it has expired, or it is not <paramref name="subject"/>'s.
    /// </summary>
    Task<Session?> FindAsync(string sessionId, string subject, CancellationToken cancellationToken);

    /// <summary>
    /// One turn. The answer is stored durably before this returns; cancelling never loses a turn already stored.
    /// </summary>
    Task<AskOutcome> AskAsync(AskQuestion question, CancellationToken cancellationToken);

    /// <summary>
    /// The same turn as it happens. The composer's answer is stored before its first event, a model's before its last.
    /// A reader that leaves, by cancelling or by ending the enumeration, does not end the turn.
    /// </summary>
    IAsyncEnumerable<TurnEvent> StreamAsync(AskQuestion question, CancellationToken cancellationToken);

    /// <summary>
    /// What comes after <paramref name="after"/> of a turn that is being answered or is stored, without <c>Began</c>;
    /// <see cref="TurnPosition.Now"/> gives the turn being answered from its <c>Began</c> on. Nothing at all where
    /// there is no such turn; <c>Refused</c> alone where the session is not <paramref name="subject"/>'s.
    /// </summary>
    IAsyncEnumerable<TurnEvent> ResumeAsync(
        string sessionId, string subject, TurnPosition after, CancellationToken cancellationToken);

    /// <summary>
    /// The stored answers after <paramref name="afterSeq"/> in order, each in its one JSON form (UTF-8), at most
    /// <paramref name="limit"/>; null where the session is not <paramref name="subject"/>'s.
    /// </summary>
    Task<IReadOnlyList<ReadOnlyMemory<byte>>?> ReadAsync(
        string sessionId, string subject, int afterSeq, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Notes in the stored answer what was heard of it (<see cref="Answers.Answer.Heard"/>), in the place of what was
    /// noted before, once the turns that are under way are stored; false where there is no such answer, or the session
    /// is not the subject's.
    /// </summary>
    Task<bool> KeepHeardAsync(HeardPart heard, CancellationToken cancellationToken);

    /// <summary>
    /// Erases the session and all it holds; false where the session is not <paramref name="subject"/>'s.
    /// </summary>
    Task<bool> EraseAsync(string sessionId, string subject, CancellationToken cancellationToken);
}

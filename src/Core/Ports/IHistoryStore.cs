namespace ResumeVoice.Core.Ports;

/// <summary>A turn by its session and number.</summary>
public readonly record struct TurnKey(string SessionId, int Seq);

/// <summary>
/// The history of conversations whose owners number the turns and keep the latest themselves: they hand turns on as
/// they are, as often as they like. Safe to call concurrently; fails as <see cref="IConversationStore"/> does.
/// </summary>
public interface IHistoryStore
{
    /// <summary>
    /// Adds the turns, of any sessions, in one transaction. A turn that is there already, or whose session is gone, is
    /// passed over.
    /// </summary>
    Task SaveAsync(IReadOnlyList<NewTurn> turns, CancellationToken cancellationToken);

    /// <summary>
    /// Sessions whose owner wrote its state between the two times and keeps turns that the history lacks, at most
    /// <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<string>> FindUnsavedAsync(
        DateTimeOffset from, DateTimeOffset until, int limit, CancellationToken cancellationToken);

    /// <summary>Copies saved turns to analytics; one that is there already, or that is gone, is passed over.</summary>
    Task RecordAsync(IReadOnlyList<TurnKey> turns, CancellationToken cancellationToken);

    /// <summary>
    /// Copies to analytics what it lacks of the turns answered before <paramref name="until"/> and saved after
    /// <paramref name="mark"/>; gives the mark to go on from.
    /// </summary>
    Task<long> RecordMissingAsync(long mark, DateTimeOffset until, CancellationToken cancellationToken);
}

namespace ResumeVoice.Core.Ports;

/// <summary>One finished turn as analytics keeps it.</summary>
/// <param name="SessionId">With <paramref name="Seq"/> the identity: recording it twice counts once.</param>
/// <param name="Seq">The turn's number.</param>
/// <param name="ResumeId">The résumé asked about.</param>
/// <param name="Question">As asked.</param>
/// <param name="Decision">By wire name.</param>
/// <param name="Intent">By wire name.</param>
/// <param name="ItemRefs">Refs of the items shown, separated by single spaces.</param>
/// <param name="At">When it was answered.</param>
/// <param name="TotalMs">How long it took, milliseconds.</param>
public sealed record FinishedTurn(
    string SessionId, int Seq, string ResumeId, string Question, string Decision, string Intent, string ItemRefs,
    DateTimeOffset At, double TotalMs);

/// <summary>What visitors ask. Safe to call concurrently; fails as <see cref="IConversationStore"/> does.</summary>
public interface IAnalyticsStore
{
    /// <summary>
    /// Records the stored turns that came after all recorded ones, oldest first, and says how many: fewer than
    /// <paramref name="limit"/> where none is left. A little over it where turns were stored out of order.
    /// </summary>
    Task<int> RecordNewAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Records finished turns as they are stored; one recorded before, or that is gone with its session, is passed
    /// over.
    /// </summary>
    Task RecordAsync(IReadOnlyList<FinishedTurn> turns, CancellationToken cancellationToken);

    /// <summary>
    /// Stored turns that analytics lacks, wherever they stand (a crash came between), oldest first, at most
    /// <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<FinishedTurn>> FindUnrecordedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The résumé's recorded turns from <paramref name="since"/> on, newest first, at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<FinishedTurn>> ReadAsync(
        string resumeId, DateTimeOffset since, int limit, CancellationToken cancellationToken);
}

namespace ResumeVoice.Core.Ports;

/// <summary>How far a piece of background work has come.</summary>
public enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>A piece of background work that survives its process.</summary>
public sealed record Job
{
    public required string Id { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>Who may read it; see <see cref="Conversations.Caller.Subject"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>Which work: names the handler.</summary>
    public required string Kind { get; init; }

    public JobState State { get; init; }

    /// <summary>What to do, JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>What came of it, JSON; null until done or failed.</summary>
    public string? Result { get; init; }

    public int Attempts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>
/// Background work, durably. Safe to call concurrently; fails as <see cref="IConversationStore"/> does.
/// </summary>
public interface IJobStore
{
    /// <summary>
    /// Stores a new job; false where <paramref name="waitingMax"/> wait already or one with its id is there.
    /// </summary>
    Task<bool> AddAsync(Job job, int waitingMax, CancellationToken cancellationToken);

    Task<Job?> FindAsync(string jobId, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the oldest waiting job, or one running without a sign of life since <paramref name="staleBefore"/>; marks
    /// it running, counts the attempt; null where there is none. Two callers never take the same job.
    /// </summary>
    Task<Job?> TakeAsync(DateTimeOffset now, DateTimeOffset staleBefore, CancellationToken cancellationToken);

    /// <summary>
    /// Takes that job, also one that is running; marks it running, counts the attempt; null where it has an end or is
    /// not there. For whoever alone runs it.
    /// </summary>
    Task<Job?> TakeAsync(string jobId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Records the end of a job, <see cref="JobState.Done"/> or <see cref="JobState.Failed"/>, or puts it back as
    /// waiting.
    /// </summary>
    Task FinishAsync(
        string jobId, JobState state, string? result, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Erases jobs that ended before a time, at most <paramref name="limit"/>; says how many.</summary>
    Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}

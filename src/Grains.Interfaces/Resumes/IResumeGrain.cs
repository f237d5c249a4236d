namespace ResumeVoice.Grains.Interfaces.Resumes;

/// <summary>
/// Knows which silos hold a résumé's compiled index; the key is the résumé's id. Who replaces or erases a résumé tells
/// it, and it has the index dropped everywhere before it returns.
/// </summary>
[Alias("rv.IResumeGrain")]
public interface IResumeGrain : IGrainWithStringKey
{
    /// <summary>
    /// Tells the watcher of changes from now on, for <see cref="ResumeLease.HoldsFor"/>; what it holds of an earlier
    /// version than the lease's is stale already.
    /// </summary>
    [Alias("Watch")]
    Task<ResumeLease> WatchAsync(IResumeWatcher watcher, CancellationToken cancellationToken = default);

    /// <summary>The résumé was replaced or erased in the store.</summary>
    [Alias("Changed")]
    Task ChangedAsync(CancellationToken cancellationToken = default);
}

/// <summary>What holds compiled résumés, one a silo.</summary>
[Alias("rv.IResumeWatcher")]
public interface IResumeWatcher : IGrainObserver
{
    /// <summary>Drops what is held of the résumé.</summary>
    [Alias("Forget")]
    Task ForgetAsync(string resumeId);
}

/// <summary>A watcher's right to answer from what it holds.</summary>
[GenerateSerializer, Immutable, Alias("rv.ResumeLease")]
public sealed record ResumeLease
{
    /// <summary>The résumé's version in the store; 0 where it is gone.</summary>
    [Id(0)]
    public required int Version { get; init; }

    [Id(1)]
    public required TimeSpan HoldsFor { get; init; }
}

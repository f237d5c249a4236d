using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Jobs;

/// <summary>
/// The background work of an edition: the one process works off a table of it, a cluster has a grain for each job. Safe
/// to call concurrently. Throws <see cref="DependencyException"/> where jobs cannot be stored or read.
/// </summary>
public interface IJobs
{
    /// <summary>Jobs that may wait at once; beyond, nobody would wait so long for theirs.</summary>
    const int WaitingMax = 1000;

    /// <summary>
    /// Takes a job on: from then on it survives the process and is run until it has an end. One with the same id that
    /// was taken on before is given as it stands; null where <see cref="WaitingMax"/> wait already.
    /// </summary>
    Task<Job?> AddAsync(Job job, CancellationToken cancellationToken);

    /// <summary>The job, whoever's it is; null where there is none (any more).</summary>
    Task<Job?> FindAsync(string jobId, CancellationToken cancellationToken);
}

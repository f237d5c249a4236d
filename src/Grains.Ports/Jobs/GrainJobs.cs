using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Jobs;

namespace ResumeVoice.Grains.Ports.Jobs;

/// <summary>The jobs of the cluster: a grain for each, over the one table of them.</summary>
public sealed class GrainJobs(IGrainFactory grains, GrainCalls calls, IJobStore store) : IJobs
{
    public async Task<Job?> AddAsync(Job job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var grain = grains.GetGrain<IJobGrain>(job.Id);
        var record = JobRecords.Of(job);
        var reply = await calls.RunAsync(token => grain.BeginAsync(record, token), cancellationToken);
        return reply.Job is { } standing ? JobRecords.Job(standing) : null;
    }

    /// <summary>One whose silo has died goes on when somebody asks for it, which is sooner than by itself.</summary>
    public async Task<Job?> FindAsync(string jobId, CancellationToken cancellationToken)
    {
        var job = await store.FindAsync(jobId, cancellationToken);
        if (job is { State: JobState.Waiting or JobState.Running })
        {
            var grain = grains.GetGrain<IJobGrain>(jobId);
            await calls.RunAsync(
                async token =>
                {
                    await grain.ContinueAsync(token);
                    return true;
                },
                cancellationToken);
        }

        return job;
    }
}

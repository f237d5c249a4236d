using System.Threading.Channels;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Jobs;

/// <summary>The jobs of the one process: a table, and a word to the workers when something is new in it.</summary>
internal sealed class LocalJobs(IJobStore store) : IJobs
{
    // One word is enough: a worker that has heard it takes jobs until there is none.
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public async Task<Job?> AddAsync(Job job, CancellationToken cancellationToken)
    {
        if (!await store.AddAsync(job, IJobs.WaitingMax, cancellationToken))
            return await store.FindAsync(job.Id, cancellationToken);
        _news.Writer.TryWrite(true);
        return job;
    }

    public Task<Job?> FindAsync(string jobId, CancellationToken cancellationToken) =>
        store.FindAsync(jobId, cancellationToken);

    /// <summary>Until a job was added since this last returned.</summary>
    public async Task WaitForNewsAsync(CancellationToken cancellationToken) =>
        await _news.Reader.ReadAsync(cancellationToken);
}

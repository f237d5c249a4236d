using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Resumes;

namespace ResumeVoice.Grains.Resumes;

/// <summary>Gives out the leases on one résumé's compiled index and calls them back when the résumé changes.</summary>
internal sealed partial class ResumeGrain(
    IResumeStore store, [FromKeyedServices(GrainClock.Key)] TimeProvider clock, ILogger<ResumeGrain> logger)
    : Grain, IResumeGrain
{
    /// <summary>The longest that a change which could not be told stays unseen.</summary>
    public static readonly TimeSpan HoldsFor = TimeSpan.FromSeconds(10);

    /// <summary>How long whoever changed the résumé waits for a silo that does not answer.</summary>
    public static readonly TimeSpan ToldWithin = TimeSpan.FromSeconds(2);

    private readonly Dictionary<IResumeWatcher, long> _watchers = [];

    private string ResumeId => this.GetPrimaryKeyString();

    public async Task<ResumeLease> WatchAsync(IResumeWatcher watcher, CancellationToken cancellationToken)
    {
        foreach (var (other, since) in _watchers)
            if (clock.GetElapsedTime(since) > HoldsFor) _watchers.Remove(other);
        var version = await store.FindVersionAsync(ResumeId, cancellationToken);
        if (version is not null) _watchers[watcher] = clock.GetTimestamp();
        return new ResumeLease { Version = version ?? 0, HoldsFor = HoldsFor };
    }

    public async Task ChangedAsync(CancellationToken cancellationToken)
    {
        var told = _watchers.Keys.Select(watcher => TellAsync(watcher, cancellationToken)).ToList();
        _watchers.Clear();
        await Task.WhenAll(told);
    }

    private async Task TellAsync(IResumeWatcher watcher, CancellationToken cancellationToken)
    {
        try
        {
            await watcher.ForgetAsync(ResumeId).WaitAsync(ToldWithin, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            // A silo that died holds nothing any more; one that is only cut off notices when its lease ends.
            LogNotTold(ResumeId, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A silo was not told that {ResumeId} changed.")]
    private partial void LogNotTold(string resumeId, Exception exception);
}

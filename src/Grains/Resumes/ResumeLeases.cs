using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Grains.Interfaces.Resumes;

namespace ResumeVoice.Grains.Resumes;

/// <summary>
/// The compiled résumés of this silo, each held on a lease of its <see cref="IResumeGrain"/>: while the lease holds, a
/// change is told before whoever made it gets an answer, so a turn costs no look at the version. Where a change could
/// not be told, a crash in between, the lease's end finds it.
/// </summary>
internal sealed class ResumeLeases : IResumeWatcher
{
    /// <summary>Leases that are remembered; beyond, all are asked for anew.</summary>
    public const int LeasesMax = 4096;

    private readonly ResumeLibrary _library;
    private readonly IGrainFactory _grains;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Lease> _leases = new(StringComparer.Ordinal);
    private readonly Lazy<Task<IResumeWatcher>> _self;

    public ResumeLeases(
        ResumeLibrary library, IGrainFactory grains, [FromKeyedServices(GrainClock.Key)] TimeProvider clock)
    {
        _library = library;
        _grains = grains;
        _clock = clock;
        // Orleans makes no reference while a grain's call runs, and the first to ask is one.
        _self = new Lazy<Task<IResumeWatcher>>(
            () => Task.Run(() => grains.CreateObjectReference<IResumeWatcher>(this)));
    }

    /// <summary>
    /// The résumé ready for answering, or null where it is gone. A lease is renewed well before its end, while turns go
    /// on: where the grain that gives it has just died with its silo, nobody waits for the next one.
    /// </summary>
    public ValueTask<CompiledResume?> FindAsync(string resumeId, CancellationToken cancellationToken)
    {
        if (!_leases.TryGetValue(resumeId, out var lease)) return new(RenewAsync(resumeId, cancellationToken));
        var age = _clock.GetElapsedTime(lease.Since);
        if (age >= lease.HoldsFor) return new(RenewAsync(resumeId, cancellationToken));
        if (age >= lease.HoldsFor / 2 && lease.TryBeginRenewing()) _ = RenewAheadAsync(resumeId);
        return _library.CompiledAsync(resumeId, cancellationToken);
    }

    public Task ForgetAsync(string resumeId)
    {
        _leases.TryRemove(resumeId, out _);
        _library.Forget(resumeId);
        return Task.CompletedTask;
    }

    private async Task<CompiledResume?> RenewAsync(string resumeId, CancellationToken cancellationToken)
    {
        var since = _clock.GetTimestamp();
        var known = _leases.TryGetValue(resumeId, out var lease) ? lease.Version : 0;
        var reply = await _grains.GetGrain<IResumeGrain>(resumeId).WatchAsync(await _self.Value, cancellationToken);
        if (reply.Version != known) _library.Forget(resumeId);
        if (reply.Version == 0) return null;
        if (_leases.Count >= LeasesMax) _leases.Clear();
        _leases[resumeId] = new Lease(reply.Version, since, reply.HoldsFor);
        return await _library.CompiledAsync(resumeId, cancellationToken);
    }

    private async Task RenewAheadAsync(string resumeId)
    {
        try
        {
            await RenewAsync(resumeId, CancellationToken.None);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException or DependencyException)
        {
            // At its end the lease is renewed once more, by who needs it and hears what is wrong.
        }
    }

    private sealed record Lease(int Version, long Since, TimeSpan HoldsFor)
    {
        private int _isRenewing;

        /// <summary>True once.</summary>
        public bool TryBeginRenewing() => Interlocked.Exchange(ref _isRenewing, 1) == 0;
    }
}

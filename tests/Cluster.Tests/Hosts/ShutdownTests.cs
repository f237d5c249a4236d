using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Placement;
using ResumeVoice.Silo.Start;

namespace ResumeVoice.Cluster.Tests.Hosts;

/// <summary>A grain whose call never returns, whatever it is told.</summary>
public interface IStuckGrain : IGrainWithIntegerKey
{
    Task HangAsync();

    [Orleans.Concurrency.AlwaysInterleave]
    Task<bool> HangsAsync();
}

[PreferLocalPlacement]
internal sealed class StuckGrain : Grain, IStuckGrain
{
    private readonly TaskCompletionSource _never = new();
    private bool _hangs;

    public Task HangAsync()
    {
        _hangs = true;
        return _never.Task;
    }

    public Task<bool> HangsAsync() => Task.FromResult(_hangs);
}

/// <summary>What does not come to its end keeps no silo from its own.</summary>
[Collection(RealCluster.Collection)]
public sealed class ShutdownTests(RealCluster cluster)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task A_silo_with_a_call_that_never_returns_stops_within_its_drain()
    {
        cluster.Need();
        var drain = TimeSpan.FromSeconds(3);
        var host = SiloHost.Build(cluster.Silo(("Silo:DrainWithin", $"{drain}")));
        await host.StartAsync(Cancellation);
        var stuck = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IStuckGrain>(1);
        _ = stuck.HangAsync();
        while (!await stuck.HangsAsync()) await Task.Yield();

        var started = Stopwatch.GetTimestamp();
        await host.StopAsync(Cancellation);
        await host.DisposeAsync();

        // Sooner than it would without being told how long.
        Assert.InRange(Stopwatch.GetElapsedTime(started), drain / 2, TimeSpan.FromSeconds(40));
    }
}

using System.Diagnostics;
using ResumeVoice.Cluster.Processes;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Housekeeping;

namespace ResumeVoice.Cluster.Faults.Tests;

/// <summary>What the end of a silo costs, however it ends.</summary>
public sealed class SiloFaultTests(FaultFixture shared) : FaultTest(shared)
{
    private const string SessionType = "SessionGrain";

    [Fact(Timeout = TimeoutMs)]
    public async Task A_silo_killed_under_load_takes_no_acknowledged_turn_and_no_event_along()
    {
        var visitors = await VisitorsAsync(12);

        await TalkingAsync(visitors, () => Cluster.KillAsync(Cluster.Silos[0]));

        await AssertKeptAsync(visitors);
        await AssertAnalysedAsync(visitors);
    }

    [Fact(Timeout = TimeoutMs)]
    public async Task A_killed_process_is_declared_dead_before_it_could_miss_signs_of_life()
    {
        var started = Stopwatch.GetTimestamp();
        await Cluster.KillAsync(Cluster.Silos[0]);
        await Shared.UntilActiveAsync(FaultFixture.Silos - 1, Cancellation);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, 2 * FaultFixture.ProbeTimeout);
    }

    [Fact(Timeout = TimeoutMs)]
    public async Task A_rolling_restart_of_all_silos_fails_no_request()
    {
        var visitors = await VisitorsAsync(12);

        await TalkingAsync(visitors, async () =>
        {
            foreach (var silo in Cluster.Silos.ToList())
            {
                await Cluster.StopAsync(silo);
                await Cluster.AddSiloAsync();
            }
        });

        Assert.Empty(visitors.SelectMany(visitor => visitor.Failures));
        await AssertKeptAsync(visitors);
    }

    [Fact(Timeout = TimeoutMs)]
    public async Task A_silo_that_is_cut_off_is_replaced_and_spoils_nothing_when_it_comes_back()
    {
        var visitors = await VisitorsAsync(12);
        var silo = Cluster.Silos[1];

        await TalkingAsync(visitors, async () =>
        {
            await silo.FreezeAsync();
            await Shared.UntilActiveAsync(FaultFixture.Silos - 1, Cancellation);
        });
        await TalkingAsync(visitors, silo.GoOnAsync);
        await silo.UntilEndedAsync(Cancellation);

        await AssertKeptAsync(visitors);
    }

    [Fact(Timeout = TimeoutMs)]
    public async Task A_killed_silo_leaves_the_conversations_of_the_others_alone()
    {
        var visitors = await VisitorsAsync(30);
        await AskAsync(visitors, 1);
        var before = await PlacesAsync(visitors);
        var (killed, address) = await FullestAsync(before.Values);

        await Cluster.KillAsync(killed);
        await Shared.UntilActiveAsync(FaultFixture.Silos - 1, Cancellation);

        var survivors = before.Where(place => !place.Value.Equals(address)).ToList();
        Assert.NotEmpty(survivors);
        Assert.True(survivors.Count < visitors.Count, "The killed silo held none.");
        var after = await PlacesAsync(visitors);
        Assert.All(survivors, place => Assert.Equal(place.Value, after.GetValueOrDefault(place.Key)));
    }

    /// <summary>The silo that holds most; conversations wake where their gateway speaks to, so one may hold none.</summary>
    private async Task<(HostProcess Silo, SiloAddress Address)> FullestAsync(IEnumerable<SiloAddress> places)
    {
        var address = places.GroupBy(place => place).MaxBy(held => held.Count())!.Key;
        var hosts = await Shared.Management.GetDetailedHosts(onlyActive: true);
        var name = hosts.Single(host => host.SiloAddress.Equals(address)).SiloName;
        return (Cluster.Silos.Single(silo => silo.Name == name), address);
    }

    /// <summary>Which silo holds which visitor's conversation. Asking wakes none.</summary>
    private async Task<Dictionary<string, SiloAddress>> PlacesAsync(IEnumerable<Visitor> visitors)
    {
        var held = await Shared.Management.GetDetailedGrainStatistics();
        var sessions = visitors.Select(visitor => visitor.Session).ToHashSet(StringComparer.Ordinal);
        return held
            .Where(one => one.GrainType.Contains(SessionType, StringComparison.Ordinal))
            .Select(one => (Session: one.GrainId.Key.ToString() ?? "", one.SiloAddress))
            .Where(one => sessions.Contains(one.Session))
            .ToDictionary(one => one.Session, one => one.SiloAddress);
    }

    /// <summary>
    /// Analytics has each turn once. Events that died with the silo are made up for two minutes after their turn; here
    /// the turns are made older instead.
    /// </summary>
    private async Task AssertAnalysedAsync(IReadOnlyList<Visitor> visitors)
    {
        var wanted = visitors.Sum(visitor => visitor.Acknowledged.Count);
        var sessions = string.Join(", ", visitors.Select(visitor => $"'{visitor.Session}'"));
        var rows = $"(SELECT row_id FROM sessions WHERE id IN ({sessions}))";
        await UntilCountAsync($"SELECT count(*) FROM messages WHERE session_row IN {rows}", wanted);
        await Cluster.QueryAsync(
            $"UPDATE messages SET at = at - {TimeSpan.FromMinutes(10).Ticks} WHERE session_row IN {rows}");
        await Shared.Grains.GetGrain<IHousekeepingGrain>(ClusterNames.TheHousekeeper).RunAsync(Cancellation);
        await UntilCountAsync($"SELECT count(*) FROM analytics WHERE session_row IN {rows}", wanted);
    }

    /// <summary>The history follows the states, and the states of a dead silo once their grains wake.</summary>
    private Task UntilCountAsync(string sql, int wanted) => FaultFixture.UntilAsync(
        async () => (await Cluster.QueryAsync(sql))[0] == $"{wanted}", Cancellation);
}

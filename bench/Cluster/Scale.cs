using System.Globalization;
using System.Text;

namespace ResumeVoice.Bench.Cluster;

/// <summary>
/// What a turn costs on one silo, on three, and on one again: a machine's speed drifts in these minutes. They share this
/// machine's processors, so what counts is turns per second of processor time, not turns per second.
/// </summary>
internal static class Scale
{
    private const int WarmUpMin = 6;
    private const int WarmUpMax = 30;

    /// <summary>The part of the silos' time that may go into compiling once they are measured.</summary>
    private const double CompilingMax = 0.02;

    public static async Task<int> RunAsync(Options options)
    {
        await using var machines = await Machines.StartAsync(silos: 1, gateways: 1, inside: true, options.Logs);
        var before = await MeasureAsync(machines, options);
        await machines.Cluster.AddSilosAsync(2);
        // New sessions, which spread over all silos.
        var three = await MeasureAsync(machines, options);
        while (machines.Cluster.Silos is [_, .., var last]) await machines.Cluster.StopAsync(last);
        var after = await MeasureAsync(machines, options);
        var one = Cost.Mean(before, after);

        var table = new StringBuilder();
        table.AppendLine(
            "| silos | turns/s | turns per CPU-second of the silos | of silos and client | of these and PostgreSQL |");
        table.AppendLine("|---|---:|---:|---:|---:|");
        table.AppendLine(CultureInfo.InvariantCulture, $"| 1 | {before} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| 3 | {three} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| 1 again | {after} |");
        var silos = 1 - (three.PerSiloSecond / one.PerSiloSecond);
        var called = 1 - (three.PerCallSecond / one.PerCallSecond);
        var all = 1 - (three.PerSecond / one.PerSecond);
        table.Append(
            CultureInfo.InvariantCulture,
            $"\nFall: {silos:P0} of the silos', {called:P0} with the client's, {all:P0} with all (aim: 20 %).");
        var conditions = $"{options.Sessions} sessions at once, median of {options.Rounds} rounds of "
            + $"{options.Duration.TotalSeconds:F0} s, begun once compiling took the silos less than "
            + $"{CompilingMax:P0} of their time.";
        await Report.TellAsync("From one silo to three", conditions, table.ToString(), options.Record);
        return 0;
    }

    private static async Task<Cost> MeasureAsync(Machines machines, Options options)
    {
        var turns = new Turns(machines, await machines.OpenAsync(options.Sessions));
        await WarmUpAsync(machines, turns, options);
        var costs = new List<Cost>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var before = await CpuTime.NowAsync(machines);
            var asked = await turns.AskAsync(options.Duration);
            var took = await CpuTime.NowAsync(machines) - before;
            costs.Add(new Cost(
                asked / options.Duration.TotalSeconds, asked / took.Silos.TotalSeconds,
                asked / (took.Silos + took.Client).TotalSeconds, asked / took.All.TotalSeconds));
        }

        return new Cost(
            Figures.Median(costs.Select(cost => cost.Rate)), Figures.Median(costs.Select(cost => cost.PerSiloSecond)),
            Figures.Median(costs.Select(cost => cost.PerCallSecond)),
            Figures.Median(costs.Select(cost => cost.PerSecond)));
    }

    /// <summary>New silos compile what a turn runs through first: until little of their time goes there.</summary>
    private static async Task WarmUpAsync(Machines machines, Turns turns, Options options)
    {
        for (var round = 1; round <= WarmUpMax; round++)
        {
            var (cpu, compiling) = (await CpuTime.NowAsync(machines), await Compiling.TimeAsync(machines));
            await turns.AskAsync(options.Duration);
            var compiled = await Compiling.TimeAsync(machines) - compiling;
            var share = compiled / (await CpuTime.NowAsync(machines) - cpu).Silos;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Warm-up {round}: {share:P1} compiling."));
            if (round >= WarmUpMin && share < CompilingMax) return;
        }
    }

    private sealed record Cost(double Rate, double PerSiloSecond, double PerCallSecond, double PerSecond)
    {
        public static Cost Mean(Cost one, Cost other) => new(
            (one.Rate + other.Rate) / 2, (one.PerSiloSecond + other.PerSiloSecond) / 2,
            (one.PerCallSecond + other.PerCallSecond) / 2, (one.PerSecond + other.PerSecond) / 2);

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Rate:F0} | {PerSiloSecond:F0} | {PerCallSecond:F0} | {PerSecond:F0}");
    }
}

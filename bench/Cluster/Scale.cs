using System.Globalization;
using System.Text;

namespace ResumeVoice.Bench.Cluster;

/// <summary>
/// What a turn costs on one silo and on three. They share this machine's processors, so what counts is turns per second
/// of processor time, not turns per second.
/// </summary>
internal static class Scale
{
    public static async Task<int> RunAsync(Options options)
    {
        await using var machines = await Machines.StartAsync(silos: 1, gateways: 1, inside: true, options.Logs);
        var one = await MeasureAsync(machines, options);
        await machines.Cluster.AddSilosAsync(2);
        // New sessions, which spread over all silos.
        var three = await MeasureAsync(machines, options);

        var table = new StringBuilder();
        table.AppendLine("| silos | turns/s | turns per CPU-second of the silos | of silos and client |");
        table.AppendLine("|---|---:|---:|---:|");
        table.AppendLine(CultureInfo.InvariantCulture, $"| 1 | {one} |");
        table.AppendLine(CultureInfo.InvariantCulture, $"| 3 | {three} |");
        var (silos, all) = (1 - (three.PerSiloSecond / one.PerSiloSecond), 1 - (three.PerSecond / one.PerSecond));
        table.Append(
            CultureInfo.InvariantCulture, $"\nFall: {silos:P0} of the silos', {all:P0} with the client's (aim: 20 %).");
        var conditions = $"{options.Sessions} sessions at once, median of {options.Rounds} rounds of "
            + $"{options.Duration.TotalSeconds:F0} s.";
        await Report.TellAsync("From one silo to three", conditions, table.ToString(), options.Record);
        return 0;
    }

    private static async Task<Cost> MeasureAsync(Machines machines, Options options)
    {
        var turns = new Turns(machines, await machines.OpenAsync(options.Sessions));
        // New silos compile what a turn runs through first.
        await turns.AskAsync(options.Duration * 6);
        var costs = new List<Cost>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var before = await CpuTime.NowAsync(machines);
            var asked = await turns.AskAsync(options.Duration);
            var took = await CpuTime.NowAsync(machines) - before;
            var silos = took.Silos.TotalSeconds;
            var all = silos + took.Client.TotalSeconds;
            costs.Add(new Cost(asked / options.Duration.TotalSeconds, asked / silos, asked / all));
        }

        return new Cost(
            Figures.Median(costs.Select(cost => cost.Rate)), Figures.Median(costs.Select(cost => cost.PerSiloSecond)),
            Figures.Median(costs.Select(cost => cost.PerSecond)));
    }

    private sealed record Cost(double Rate, double PerSiloSecond, double PerSecond)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Rate:F0} | {PerSiloSecond:F0} | {PerSecond:F0}");
    }
}

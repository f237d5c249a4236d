using System.Globalization;
using System.Text;

namespace ResumeVoice.Bench.Cluster;

/// <summary>
/// Turns on one silo beside bare grain calls with one persisted write, in turn on the same silo, so that whatever else
/// the machine does falls on both; and what either costs each part in processor time.
/// </summary>
internal static class Ratio
{
    /// <summary>Rounds before the first: so long, and the runtime has compiled what a turn runs through.</summary>
    private const int WarmUp = 4;

    public static async Task<int> RunAsync(Options options)
    {
        await using var machines = await Machines.StartAsync(silos: 1, gateways: 1, inside: true, options.Logs);
        var turns = new Turns(machines, await machines.OpenAsync(options.Sessions));
        await turns.CountAsync(options.Duration);
        await turns.AskAsync(options.Duration * WarmUp);

        var table = new StringBuilder();
        table.AppendLine("| round | bare calls/s | turns/s | ratio |");
        table.AppendLine("|---|---:|---:|---:|");
        var ratios = new List<double>();
        var (allBare, allTurns) = (new Made(0, default), new Made(0, default));
        for (var round = 1; round <= options.Rounds; round++)
        {
            Console.WriteLine($"Round {round}: bare calls.");
            var bare = await MakeAsync(machines, () => turns.CountAsync(options.Duration));
            Console.WriteLine($"Round {round}: turns.");
            var asked = await MakeAsync(machines, () => turns.AskAsync(options.Duration));
            ratios.Add(asked.Calls / (double)bare.Calls);
            (allBare, allTurns) = (allBare + bare, allTurns + asked);
            var (bareRate, turnRate) = (Rate(bare.Calls, options), Rate(asked.Calls, options));
            table.AppendLine(
                CultureInfo.InvariantCulture, $"| {round} | {bareRate:F0} | {turnRate:F0} | {ratios[^1]:F2} |");
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"\nMedian ratio: {Figures.Median(ratios):F2} (aim: 0.5).");
        table.AppendLine("\n| processor time, µs | silo | PostgreSQL | client |");
        table.AppendLine("|---|---:|---:|---:|");
        table.AppendLine($"| a bare call | {allBare} |");
        table.Append($"| a turn | {allTurns} |");
        table.Append(CultureInfo.InvariantCulture, $"\n\nRatio of the processor time: {allBare / allTurns:F2}.");
        var conditions = $"One silo, {options.Sessions} sessions at once, rounds of "
            + $"{options.Duration.TotalSeconds:F0} s after a warm-up of "
            + $"{options.Duration.TotalSeconds * WarmUp:F0} s; the bare grain stores one number. PostgreSQL flushes.";
        await Report.TellAsync("Turns beside a bare grain call", conditions, table.ToString(), options.Record);
        return 0;
    }

    private static double Rate(long calls, Options options) => calls / options.Duration.TotalSeconds;

    private static async Task<Made> MakeAsync(Machines machines, Func<Task<long>> make)
    {
        var before = await CpuTime.NowAsync(machines);
        var calls = await make();
        return new Made(calls, await CpuTime.NowAsync(machines) - before);
    }

    private sealed record Made(long Calls, CpuTime Took)
    {
        public static Made operator +(Made one, Made other) => new(one.Calls + other.Calls, one.Took + other.Took);

        public static double operator /(Made one, Made other) => one.Each(one.Took.All) / other.Each(other.Took.All);

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Each(Took.Silos):F0} | {Each(Took.Database):F0} | {Each(Took.Client):F0}");

        private double Each(TimeSpan time) => time.TotalMicroseconds / Math.Max(1, Calls);
    }
}

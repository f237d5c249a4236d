using System.Globalization;
using System.Text;

namespace ResumeVoice.Bench.Cluster;

/// <summary>
/// Turns on one silo beside bare grain calls with one persisted write, in turn on the same silo, so that whatever else
/// the machine does falls on both.
/// </summary>
internal static class Ratio
{
    public static async Task<int> RunAsync(Options options)
    {
        await using var machines = await Machines.StartAsync(silos: 1, gateways: 1, inside: true);
        var turns = new Turns(machines, await machines.OpenAsync(options.Sessions));
        await turns.CountAsync(options.Duration);
        await turns.AskAsync(options.Duration);

        var table = new StringBuilder();
        table.AppendLine("| round | bare calls/s | turns/s | ratio |");
        table.AppendLine("|---|---:|---:|---:|");
        var ratios = new List<double>();
        for (var round = 1; round <= options.Rounds; round++)
        {
            var bare = await turns.CountAsync(options.Duration) / options.Duration.TotalSeconds;
            var asked = await turns.AskAsync(options.Duration) / options.Duration.TotalSeconds;
            ratios.Add(asked / bare);
            table.AppendLine(
                CultureInfo.InvariantCulture, $"| {round} | {bare:F0} | {asked:F0} | {asked / bare:F2} |");
        }

        table.Append(CultureInfo.InvariantCulture, $"\nMedian ratio: {Figures.Median(ratios):F2} (aim: 0.5).");
        var conditions = $"One silo, {options.Sessions} sessions at once, rounds of "
            + $"{options.Duration.TotalSeconds:F0} s; the bare grain stores one number. PostgreSQL flushes.";
        await Report.TellAsync("Turns beside a bare grain call", conditions, table.ToString(), options.Record);
        return 0;
    }
}

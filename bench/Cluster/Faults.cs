using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ResumeVoice.Cluster.Processes;

namespace ResumeVoice.Bench.Cluster;

/// <summary>
/// Three silos and two gateways, visitors who ask without a pause, and a silo killed every so often, with another
/// started in its place. What was acknowledged is compared with what is kept.
/// </summary>
internal static partial class Faults
{
    private const int Silos = 3;
    private const int Gateways = 2;

    public static async Task<int> RunAsync(Options options)
    {
        await using var machines = await Machines.StartAsync(Silos, Gateways, inside: false, options.Logs);
        var visitors = await Visitor.OpenAsync(machines.Cluster, machines.Http, options.Visitors);
        // As visitors find it: running for a while.
        await Task.WhenAll(visitors.Select(visitor => visitor.AskManyAsync(20, CancellationToken.None)));
        var warm = visitors.Select(visitor => visitor.Acknowledged.Count).ToList();

        Console.WriteLine($"{options.Visitors} visitors ask; a silo dies every {options.Every.TotalSeconds:F0} s.");
        using var enough = new CancellationTokenSource();
        var talking = visitors
            .Select(visitor => visitor.AskUntilAsync(TimeSpan.Zero, enough.Token, CancellationToken.None)).ToList();
        var kills = await KillAsync(machines.Cluster, options);
        await enough.CancelAsync();
        await Task.WhenAll(talking);

        var faults = await Task.WhenAll(visitors.Select(visitor => visitor.FaultAsync(CancellationToken.None)));
        var turns = visitors.Zip(warm, (visitor, before) => visitor.Acknowledged.Skip(before).ToList()).ToList();
        var body = Describe(turns, kills, await RepeatedAsync(machines), faults.Count(fault => fault is not null));
        if (options.Logs is { } logs) await TellStallsAsync(logs, turns, kills);
        foreach (var fault in faults.OfType<string>()) Console.Error.WriteLine(fault);
        foreach (var failure in visitors.SelectMany(visitor => visitor.Failures).CountBy(failure => failure))
            Console.WriteLine($"A request failed, {failure.Value} times: {failure.Key}");
        var conditions = $"{Silos} silos, {Gateways} gateways and {options.Visitors} visitors who ask without a pause, "
            + $"all on this machine; {kills.Count} silos killed with SIGKILL, one every "
            + $"{options.Every.TotalSeconds:F0} s, each replaced at once.";
        await Report.TellAsync("Silos that die", conditions, body, options.Record);
        return faults.Any(fault => fault is not null) ? 1 : 0;
    }

    /// <summary>When silos were killed. The oldest goes first.</summary>
    private static async Task<List<long>> KillAsync(ProcessCluster cluster, Options options)
    {
        var kills = new List<long>();
        using var timer = new PeriodicTimer(options.Every);
        var left = (int)(options.Duration / options.Every);
        var starting = Task.CompletedTask;
        while (left-- > 0 && await timer.WaitForNextTickAsync())
        {
            await starting;
            kills.Add(Stopwatch.GetTimestamp());
            await cluster.KillAsync(cluster.Silos[0]);
            starting = cluster.AddSiloAsync();
            Console.WriteLine($"{kills.Count} killed.");
        }

        await timer.WaitForNextTickAsync();
        await starting;
        return kills;
    }

    private static string Describe(
        IReadOnlyList<List<Acknowledged>> talks, IReadOnlyList<long> kills, long repeatedInside, int faults)
    {
        var all = talks.SelectMany(talk => talk).ToList();
        var stalls = kills.SelectMany(
            (kill, at) => talks.Select(talk => Longest(talk, kill, kills.ElementAtOrDefault(at + 1)))).ToList();
        var repeated = all.Count(turn => turn.Repeats > 0);
        var culture = CultureInfo.InvariantCulture;
        return string.Join('\n',
            "| | |", "|---|---:|",
            string.Create(culture, $"| turns acknowledged | {all.Count:N0} |"),
            string.Create(culture, $"| talks with a turn lost, doubled or out of order | {faults} |"),
            string.Create(culture, $"| longest stall of a talk after a kill, 50 % | {Figures.At(stalls, 0.5):F2} s |"),
            string.Create(culture, $"| … 90 % | {Figures.At(stalls, 0.9):F2} s |"),
            string.Create(culture, $"| … 99 % (aim: below 5 s) | {Figures.At(stalls, 0.99):F2} s |"),
            string.Create(culture, $"| … longest of all | {Figures.At(stalls, 1):F2} s |"),
            string.Create(culture, $"| turns that took, 50 % | {Figures.Median(Seconds(all)) * 1000:F0} ms |"),
            string.Create(culture, $"| turns that took, 99 % | {Figures.At(Seconds(all), 0.99) * 1000:F0} ms |"),
            string.Create(culture, $"| requests that clients had to repeat | {repeated / (double)all.Count:P3} |"),
            string.Create(
                culture, $"| calls that gateways repeated, a turn | {repeatedInside / (double)all.Count:P3} |"));
    }

    /// <summary>When silos were killed, and each turn that took a second or more, by the clock of the logs.</summary>
    private static Task TellStallsAsync(
        DirectoryInfo logs, IEnumerable<List<Acknowledged>> talks, IEnumerable<long> kills)
    {
        var lines = talks.Index().SelectMany(talk => talk.Item
            .Where(turn => turn.Took >= TimeSpan.FromSeconds(1))
            .Select(turn => $"{At(turn.Since)} talk {talk.Index} took {turn.Took} with {turn.Repeats} repeats"));
        return File.WriteAllLinesAsync(
            Path.Combine(logs.FullName, "stalls.txt"),
            lines.Concat(kills.Select(kill => $"{At(kill)} kill")).Order(StringComparer.Ordinal));

        static string At(long moment) => string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow() - Stopwatch.GetElapsedTime(moment):HH:mm:ss.fff}");
    }

    private static IEnumerable<double> Seconds(IEnumerable<Acknowledged> turns) =>
        turns.Select(turn => turn.Took.TotalSeconds);

    /// <summary>The longest that the talk stood still between a kill and the next.</summary>
    private static double Longest(List<Acknowledged> talk, long kill, long next) => talk
        .Where(turn => turn.Since + (turn.Took.TotalSeconds * Stopwatch.Frequency) > kill
            && (next == 0 || turn.Since < next))
        .Select(turn => turn.Took.TotalSeconds).DefaultIfEmpty().Max();

    private static async Task<long> RepeatedAsync(Machines machines)
    {
        var sum = 0L;
        foreach (var gateway in machines.Cluster.Gateways)
        {
            var found = RepeatedCalls().Match(await machines.Http.GetStringAsync(gateway.Metrics));
            if (found.Success) sum += long.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        return sum;
    }

    [GeneratedRegex(@"^resumevoice_gateway_repeated_calls[a-z_]*(?:\{[^}]*\})? (\d+)", RegexOptions.Multiline)]
    private static partial Regex RepeatedCalls();
}

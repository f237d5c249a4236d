using System.Diagnostics;

namespace ResumeVoice.Bench.Cluster;

/// <summary>The console, and the file that keeps the results: a section a measurement, each of its own run.</summary>
internal static class Report
{
    private const string Title = "# The cluster edition: faults, turns, silos\n";

    private static readonly string Kept = Path.Combine("bench", "results", "cluster.md");

    public static async Task TellAsync(string heading, string conditions, string body, bool record)
    {
        Console.WriteLine($"\n{conditions}\n\n{body}");
        if (!record) return;
        var commit = await OutputAsync("git", "rev-parse", "--short", "HEAD");
        var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[1] : "?";
        var now = TimeProvider.System.GetUtcNow();
        var section = $"{heading}\n\n{now:yyyy-MM-dd}, commit {commit}, {Machine()}; load average of the five minutes "
            + $"up to its end: {load}.\n{conditions}\n\n{body}\n";
        var known = File.Exists(Kept) ? await File.ReadAllTextAsync(Kept) : Title;
        var sections = known.Split("\n## ")[1..].Select(one => one.TrimEnd() + "\n")
            .Where(one => !one.StartsWith($"{heading}\n", StringComparison.Ordinal)).Append(section)
            .Order(StringComparer.Ordinal);
        await File.WriteAllTextAsync(Kept, Title + string.Concat(sections.Select(one => $"\n## {one}")));
        Console.WriteLine($"\nWritten to {Kept}.");
    }

    private static string Machine()
    {
        var known = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo") : [];
        var model = known.FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal));
        var name = model?.Split(':', 2)[1].Trim() ?? "unknown processor";
        return $"{Environment.ProcessorCount} cores of {name}, .NET {Environment.Version}";
    }

    private static async Task<string> OutputAsync(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{command} did not start.");
        return (await process.StandardOutput.ReadToEndAsync()).Trim();
    }
}

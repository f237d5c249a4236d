using ResumeVoice.Bench.Answers;

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
        var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[1] : "?";
        var section = $"{heading}\n\n{await Conditions.NowAsync()}; load average of the five minutes "
            + $"up to its end: {load}.\n{conditions}\n\n{body}\n";
        var known = File.Exists(Kept) ? await File.ReadAllTextAsync(Kept) : Title;
        var sections = known.Split("\n## ")[1..].Select(one => one.TrimEnd() + "\n")
            .Where(one => !one.StartsWith($"{heading}\n", StringComparison.Ordinal)).Append(section)
            .Order(StringComparer.Ordinal);
        await File.WriteAllTextAsync(Kept, Title + string.Concat(sections.Select(one => $"\n## {one}")));
        Console.WriteLine($"\nWritten to {Kept}.");
    }
}

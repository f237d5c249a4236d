using System.Diagnostics;
using System.Globalization;

namespace ResumeVoice.Bench.Answers;

/// <summary>When, of what and on what something was measured.</summary>
internal static class Conditions
{
    /// <summary>Today, the commit and the machine.</summary>
    public static async Task<string> NowAsync()
    {
        var commit = await OutputAsync("git", "rev-parse", "--short", "HEAD");
        var now = TimeProvider.System.GetUtcNow();
        return string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd}, commit {commit}, {Machine()}");
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

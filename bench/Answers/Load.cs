using System.Diagnostics;
using System.Globalization;

namespace ResumeVoice.Bench.Answers;

/// <summary>What one run of the load generator saw.</summary>
internal sealed record Seen(double PerSecond, double P50Ms, double P99Ms, long Failed, double ProcessorUs);

/// <summary>
/// Whether the questions repeat, as they do where visitors click what is suggested, or no two are the same text.
/// </summary>
internal enum Asking
{
    Again,
    Anew,
}

/// <summary>
/// wrk: keep-alive connections with one request in flight each. It is written in C and costs a fraction of what a
/// server does, so two cores measure the server and not the generator.
/// </summary>
internal sealed class Load(string sessionsFile, string questionsFile, string key, int connections)
{
    private int _runs;

    public async Task<Seen> RunAsync(ServerProcess server, TimeSpan duration, Asking asking = Asking.Again)
    {
        // Any number that scatters the starting points; a prime, so that they do not repeat soon.
        var start = (++_runs * 7919).ToString(CultureInfo.InvariantCulture);
        var seconds = ((int)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "--threads", "1", "--connections", connections.ToString(CultureInfo.InvariantCulture),
            "--duration", seconds + "s", "--timeout", "10s",
            "--script", Path.Combine(AppContext.BaseDirectory, "load.lua"),
            $"http://127.0.0.1:{server.Port}", "--", sessionsFile, questionsFile, key, start,
            asking == Asking.Anew ? "anew" : "again",
        ];
        var used = server.ProcessorTime;
        using var wrk = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("wrk did not start.");
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return Read(output, server.ProcessorTime - used);
    }

    /// <summary>The line that load.lua ends with; durations are microseconds.</summary>
    private static Seen Read(string output, TimeSpan used)
    {
        var line = output.Split('\n').LastOrDefault(line => line.StartsWith("result ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException("wrk gave no result:\n" + output);
        var numbers = line.Split(' ')[1..].Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var answered = numbers[0] - numbers[4];
        var rate = answered / numbers[1] * 1_000_000;
        return new Seen(
            rate, numbers[2] / 1000, numbers[3] / 1000, (long)numbers[4], used.TotalMicroseconds / numbers[0]);
    }
}

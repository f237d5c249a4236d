using System.Diagnostics;

namespace ResumeVoice.Bench.Understanding;

/// <summary>
/// Every turn timed on its own, since a mean hides the slow ones: BenchmarkDotNet times batches. One turn takes tens of
/// microseconds and reading the clock some twenty nanoseconds, so the measuring does not show.
/// </summary>
internal static class Percentiles
{
    private const int WarmUpTurns = 20_000;
    private const int TimedTurns = 50_000;

    private readonly record struct Figures(double P50, double P99, long Bytes)
    {
        public override string ToString() => $"{P50:F1} | {P99:F1} | {Bytes:N0}";
    }

    public static void Print()
    {
        var bytesOfResume = LongResume.Build().Length;
        Console.WriteLine($"Each of {TimedTurns:N0} turns timed on its own, on a résumé of {bytesOfResume:N0} bytes.");
        Console.WriteLine("Answering is understanding, ranking and composing; a turn adds speech and JSON.");
        Console.WriteLine();
        Console.WriteLine("| questions | answer p50 µs | p99 µs | bytes | turn p50 µs | p99 µs | bytes |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var kind in QuestionKind.All.Append(QuestionKind.Mixed))
        {
            var talk = new Talk(kind);
            Console.WriteLine($"| {kind} | {Measure(talk.Answer)} | {Measure(talk.Ask)} |");
        }
    }

    private static Figures Measure(Func<object> ask)
    {
        for (var turn = 0; turn < WarmUpTurns; turn++) ask();
        var times = new double[TimedTurns];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < times.Length; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            ask();
            times[turn] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / TimedTurns;
        Array.Sort(times);
        return new Figures(At(times, 0.50), At(times, 0.99), bytes);
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}

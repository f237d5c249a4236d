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

    public static void Print()
    {
        var bytesOfResume = LongResume.Build().Length;
        Console.WriteLine($"Each of {TimedTurns:N0} turns timed on its own, on a résumé of {bytesOfResume:N0} bytes:");
        Console.WriteLine();
        Console.WriteLine("| questions | p50 µs | p99 µs | bytes a turn |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var kind in QuestionKind.All.Append(QuestionKind.Mixed))
        {
            var talk = new Talk(kind);
            for (var turn = 0; turn < WarmUpTurns; turn++) talk.Ask();

            var before = GC.GetAllocatedBytesForCurrentThread();
            var times = Time(talk);
            var bytes = (GC.GetAllocatedBytesForCurrentThread() - before - (sizeof(double) * TimedTurns)) / TimedTurns;
            Array.Sort(times);
            Console.WriteLine($"| {kind} | {At(times, 0.50):F1} | {At(times, 0.99):F1} | {bytes:N0} |");
        }
    }

    private static double[] Time(Talk talk)
    {
        var times = new double[TimedTurns];
        for (var turn = 0; turn < times.Length; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            talk.Ask();
            times[turn] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }

        return times;
    }

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}

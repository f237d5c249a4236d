using System.Diagnostics;

namespace ResumeVoice.Bench.Models;

/// <summary>When a question came to the provider, and when each piece left it; one clock for all.</summary>
internal sealed class Moments
{
    public long Came { get; set; }

    public long[] Sent { get; } = new long[Script.Pieces.Length];
}

/// <summary>What one side of the comparison took beyond the provider's own time, milliseconds.</summary>
internal sealed class Overheads
{
    private readonly Lock _gate = new();

    public List<double> FirstWord { get; } = [];

    public List<double> Facts { get; } = [];

    public int Failed { get; private set; }

    /// <summary>
    /// One answer: when it was asked for, and when each piece's word was read; null where it was not right.
    /// </summary>
    public void Add(long asked, long[]? read, Moments moments)
    {
        lock (_gate)
        {
            if (read is null)
            {
                Failed++;
                return;
            }

            FirstWord.Add(Milliseconds(asked, moments.Came) + Milliseconds(moments.Sent[0], read[0]));
            foreach (var fact in Script.Facts) Facts.Add(Milliseconds(moments.Sent[fact], read[fact]));
        }
    }

    public static double At(List<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)(share * (sorted.Length - 1))];
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}

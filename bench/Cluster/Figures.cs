namespace ResumeVoice.Bench.Cluster;

/// <summary>Figures of many figures.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values) => At(values, 0.5);

    /// <summary>The value that the given part of all does not exceed.</summary>
    public static double At(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * part) - 1)];
    }
}

namespace ResumeVoice.Bench.Relevance;

/// <summary>
/// A question on one résumé as its counts of evidence, the words that may weigh by themselves, and whether it is fair.
/// </summary>
internal sealed record Example(string Question, bool IsFair, bool IsForFitting, float[] Counts, string[] Words)
{
    /// <summary>How many examples it counts for.</summary>
    public double Share { get; init; } = 1;

    /// <summary>The evidence and the words as features of a regression; set once the vocabulary is known.</summary>
    public (int Feature, double Value)[] Features { get; set; } = [];

    public double Score(IReadOnlyList<double> weights)
    {
        var score = 0.0;
        foreach (var (feature, value) in Features) score += value * weights[feature];
        return score;
    }
}

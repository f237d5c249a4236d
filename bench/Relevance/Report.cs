using System.Globalization;
using ResumeVoice.Core.Understanding.Deciding;

namespace ResumeVoice.Bench.Relevance;

/// <summary>Prints what was fitted.</summary>
internal static class Report
{
    private const int WrongMax = 150;
    private const double WordMin = 0.15;

    /// <summary>The weights as <c>Relevance.cs</c> takes them.</summary>
    public static void PrintWeights(double[] weights)
    {
        foreach (var kind in Enum.GetValues<Evidence>())
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"        (Evidence.{kind}, {weights[(int)kind]:F1}f),"));
    }

    /// <summary>The words as <c>weights.txt</c> takes them.</summary>
    public static void PrintWords(List<string> words, double[] weights)
    {
        Console.WriteLine();
        foreach (var (at, word) in words.Index())
            if (Math.Abs(weights[at]) >= WordMin)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"@{word} {weights[at]:F1}"));
    }

    /// <summary>What share of fair questions is refused and of others is answered, threshold by threshold.</summary>
    public static void PrintTradeOff(List<Example> examples, double[] weights)
    {
        Console.WriteLine();
        Console.WriteLine(
            "| threshold | fitted: fair refused | others answered | kept: fair refused | others answered |");
        Console.WriteLine("|---:|---:|---:|---:|---:|");
        for (var threshold = -2.0; threshold <= 2.0; threshold += 0.25)
        {
            string[] shares =
            [
                Share(threshold, true, true), Share(threshold, false, true),
                Share(threshold, true, false), Share(threshold, false, false),
            ];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {threshold:F2} | {string.Join(" | ", shares)} |"));
        }

        string Share(double threshold, bool isFair, bool isForFitting)
        {
            var asked = examples.FindAll(
                example => example.IsFair == isFair && example.IsForFitting == isForFitting);
            var wrong = asked.Count(example => example.Score(weights) >= threshold != isFair);
            return string.Create(CultureInfo.InvariantCulture, $"{100.0 * wrong / asked.Count:F2} %");
        }
    }

    /// <summary>The questions that the score gets wrong at 0, the worst first.</summary>
    public static void PrintWrong(List<Example> examples, double[] weights)
    {
        var wrong = examples.Where(example => example.IsForFitting)
            .Select(example => (example, score: example.Score(weights)))
            .Where(pair => pair.score >= 0 != pair.example.IsFair)
            .OrderByDescending(pair => Math.Abs(pair.score));
        Console.WriteLine();
        foreach (var (example, score) in wrong.DistinctBy(pair => pair.example.Question).Take(WrongMax))
        {
            var said = Enum.GetValues<Evidence>().Where(kind => example.Counts[(int)kind] > 0);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{score,5:F1} {(example.IsFair ? "fair" : "off")}: {example.Question}  [{string.Join(' ', said)}]"));
        }
    }
}

using System.Globalization;
using System.Text;

namespace ResumeVoice.Bench.Answers;

/// <summary>One round: the bare endpoint, then the product.</summary>
internal sealed record Round(Seen Bare, Seen Product)
{
    public double Ratio => Product.PerSecond / Bare.PerSecond;
}

/// <summary>The table, and the file that keeps it.</summary>
internal static class Report
{
    public static string Table(IReadOnlyList<Round> rounds)
    {
        var table = new StringBuilder();
        table.AppendLine(
            "| round | bare/s | p50 ms | p99 ms | cpu µs | answers/s | p50 ms | p99 ms | cpu µs | ratio |");
        table.AppendLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (index, round) in rounds.Index()) table.AppendLine($"| {index + 1} | {Row(round, round.Ratio)} |");
        table.Append($"| median | {Row(Median(rounds), MedianRatio(rounds))} |");
        return table.ToString();
    }

    /// <summary>The median of the rounds' ratios: what disturbs one round does not move it.</summary>
    public static double MedianRatio(IEnumerable<Round> rounds) => Middle(rounds.Select(round => round.Ratio));

    public static async Task RecordAsync(string table, string conditions)
    {
        var file = Path.Combine("bench", "results", "answers.md");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, $"""
            # Durable answers a second, beside a bare endpoint

            `./rv bench answers`, {await Conditions.NowAsync()}.
            {conditions}

            {table}

            """);
        Console.WriteLine($"Written to {file}.");
    }

    private static string Row(Round round, double ratio) => string.Create(
        CultureInfo.InvariantCulture, $"{Row(round.Bare)} | {Row(round.Product)} | {ratio:F2}");

    private static string Row(Seen seen) => string.Create(
        CultureInfo.InvariantCulture,
        $"{seen.PerSecond:F0} | {seen.P50Ms:F1} | {seen.P99Ms:F1} | {seen.ProcessorUs:F0}");

    private static Round Median(IReadOnlyList<Round> rounds)
    {
        return new Round(Of(round => round.Bare), Of(round => round.Product));

        Seen Of(Func<Round, Seen> side) => new(
            Middle(rounds.Select(round => side(round).PerSecond)),
            Middle(rounds.Select(round => side(round).P50Ms)),
            Middle(rounds.Select(round => side(round).P99Ms)),
            rounds.Sum(round => side(round).Failed),
            Middle(rounds.Select(round => side(round).ProcessorUs)));
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

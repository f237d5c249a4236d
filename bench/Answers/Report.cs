using System.Globalization;
using System.Text;

namespace ResumeVoice.Bench.Answers;

/// <summary>One round: the bare endpoint, then the product with questions anew and with questions again.</summary>
internal sealed record Round(Seen Bare, Seen Anew, Seen Again);

/// <summary>The table, and the file that keeps it.</summary>
internal static class Report
{
    private static readonly (string Name, Func<Round, Seen> Of)[] Sides =
    [
        ("bare", round => round.Bare), ("anew", round => round.Anew), ("again", round => round.Again),
    ];

    public static string Table(IReadOnlyList<Round> rounds)
    {
        var table = new StringBuilder("| round |");
        foreach (var (name, _) in Sides) table.Append($" {name}/s | p50 ms | p99 ms | cpu µs |");
        table.AppendLine(" ratio anew | again |");
        table.Append("|---|").Insert(table.Length, "---:|", (Sides.Length * 4) + 2).AppendLine();
        foreach (var (index, round) in rounds.Index()) table.AppendLine($"| {index + 1} | {Row([round])} |");
        table.Append($"| median | {Row(rounds)} |");
        return table.ToString();
    }

    /// <summary>The median of the rounds' ratios: what disturbs one round does not move it.</summary>
    public static double MedianRatio(IEnumerable<Round> rounds, Func<Round, Seen> side) =>
        Middle(rounds.Select(round => side(round).PerSecond / round.Bare.PerSecond));

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

    private static string Row(IReadOnlyList<Round> rounds)
    {
        var cells = Sides.Select(side => string.Create(
            CultureInfo.InvariantCulture,
            $"{Of(side.Of, seen => seen.PerSecond):F0} | {Of(side.Of, seen => seen.P50Ms):F1} | "
                + $"{Of(side.Of, seen => seen.P99Ms):F1} | {Of(side.Of, seen => seen.ProcessorUs):F0}"));
        var ratios = Sides[1..].Select(side => string.Create(
            CultureInfo.InvariantCulture, $"{MedianRatio(rounds, side.Of):F2}"));
        return string.Join(" | ", cells.Concat(ratios));

        double Of(Func<Round, Seen> side, Func<Seen, double> figure) => Middle(rounds.Select(side).Select(figure));
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

using System.Globalization;
using System.Text;
using ResumeVoice.Bench.Answers;

namespace ResumeVoice.Bench.Models;

/// <summary>
/// The product with a model behind it beside that model alone, in turn, by the same readers: what the check of every
/// word, the drafts and the streaming add.
/// </summary>
internal static class Comparison
{
    private const int Count = 50;
    private const int Rounds = 2;
    private const double P50Max = 1;
    private const double P99Max = 5;

    private static readonly string[] Limits =
    [
        "--Quotas:OwnerQuestionsPerMinute", "100000000", "--Quotas:OwnerRequestsPerMinute", "100000000",
    ];

    public static async Task<int> RunAsync(TimeSpan duration, bool record)
    {
        // Beside the repository and not in /tmp, which may be in memory, where keeping drafts costs nothing.
        var data = Path.GetFullPath(Path.Combine("artifacts", $"bench-{Environment.ProcessId}"));
        Directory.CreateDirectory(data);
        try
        {
            return await RunAsync(duration, record, data);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<int> RunAsync(TimeSpan duration, bool record, string data)
    {
        await using var provider = await ModelProvider.StartAsync();
        using var server = await ServerProcess.StartAsync(ServerProcess.Standalone, port =>
        [
            "--port", $"{port}", "--data", data, .. Limits,
            "--Models:Providers:0:BaseUrl", provider.BaseUrl, "--Models:Providers:0:Model", "m",
        ]);
        var key = (await File.ReadAllTextAsync(Path.Combine(data, "owner.key"))).Trim();
        using var http = new HttpClient();
        var streams = new Streams(http, provider, Count);
        IAsker[] sides = [new Direct(provider.BaseUrl), new Product(http, $"http://127.0.0.1:{server.Port}", key)];

        Console.WriteLine($"{Count} streams at once, {Rounds} rounds of {duration.TotalSeconds:F0} s each side …");
        foreach (var side in sides) await streams.RunAsync(side, duration);
        var seen = sides.Select(_ => new List<Overheads>()).ToArray();
        for (var round = 0; round < Rounds; round++)
            foreach (var (at, side) in sides.Index()) seen[at].Add(await streams.RunAsync(side, duration));

        var failed = seen.Sum(side => side.Sum(run => run.Failed));
        if (failed > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{failed} answers were not the model's, so these figures mean nothing.");
            return 1;
        }

        return await ReportAsync(seen[0], seen[1], record);
    }

    private static async Task<int> ReportAsync(List<Overheads> direct, List<Overheads> product, bool record)
    {
        var table = new StringBuilder();
        table.AppendLine("| ms beyond the model's own time | direct p50 | p99 | product p50 | p99 | added p50 | p99 |");
        table.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        var holds = Row(table, "first word", direct, product, run => run.FirstWord)
            & Row(table, "a checked fact", direct, product, run => run.Facts);
        Console.WriteLine();
        Console.WriteLine(table);
        Console.WriteLine(holds ? "Within 1 ms at p50 and 5 ms at p99." : "NOT within 1 ms at p50 and 5 ms at p99.");
        if (!record) return 0;
        var file = Path.Combine("bench", "results", "models.md");
        await File.WriteAllTextAsync(file, $"""
            # What the product adds to a model's answer

            `./rv bench models`, {await Conditions.NowAsync()}.
            {Count} streams at once, {product.Sum(run => run.FirstWord.Count):N0} answers through the product and
            {direct.Sum(run => run.FirstWord.Count):N0} of the model alone, in turn, by the same readers.

            {table}
            """);
        Console.WriteLine($"Written to {file}.");
        return 0;
    }

    private static bool Row(
        StringBuilder table, string name, List<Overheads> direct, List<Overheads> product,
        Func<Overheads, List<double>> figures)
    {
        var (model, ours) = (direct.SelectMany(figures).ToList(), product.SelectMany(figures).ToList());
        var (model50, model99) = (Overheads.At(model, 0.5), Overheads.At(model, 0.99));
        var (ours50, ours99) = (Overheads.At(ours, 0.5), Overheads.At(ours, 0.99));
        var (added50, added99) = (ours50 - model50, ours99 - model99);
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {name} | {model50:F2} | {model99:F2} | {ours50:F2} | {ours99:F2} | {added50:F2} | {added99:F2} |");
        return added50 <= P50Max && added99 <= P99Max;
    }
}

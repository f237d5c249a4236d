using System.Diagnostics;
using System.Text;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Sqlite;

/// <summary>An acknowledged turn survives kill -9, once and in order.</summary>
public sealed class DurabilityTests
{
    public const int Sessions = 12;

    private const int AcknowledgedBeforeKill = 400;
    private const int Kills = 3;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acknowledged_turns_survive_kill_9()
    {
        await using var engine = new SqliteTestEngine();
        var options = await engine.CreateDatabaseAsync();
        var ids = Enumerable.Range(0, Sessions).Select(number => $"ses_{number}").ToArray();
        await using (var store = await Store.OpenAsync(options, Token)) await store.WithSessionAsync(ids);
        var acknowledged = ids.ToDictionary(id => id, _ => 0);

        for (var kill = 0; kill < Kills; kill++)
        {
            await AppendUntilKilledAsync(options.Path, acknowledged);
            await CheckAsync(options, acknowledged);
        }
    }

    private static async Task AppendUntilKilledAsync(string path, Dictionary<string, int> acknowledged)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(DurabilityTests).Assembly.Location);
        foreach (var argument in (string[])[AppendingProcess.Command, path, "ses_"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;

        var read = 0;
        // After the kill, what the process still managed to print counts too.
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (line.Split(' ') is not [var id, var number] || !int.TryParse(number, out var seq)) continue;
            acknowledged[id] = seq;
            if (++read == AcknowledgedBeforeKill) process.Kill();
        }

        await process.WaitForExitAsync(Token);
        Assert.True(read >= AcknowledgedBeforeKill, $"The process ended by itself after {read} turns.");
    }

    private static async Task CheckAsync(StorageOptions options, Dictionary<string, int> acknowledged)
    {
        await using var store = await Store.OpenAsync(options, Token);
        foreach (var (id, seq) in acknowledged)
        {
            var answers = await store.Conversations.ReadAnswersAsync(id, 0, int.MaxValue, Token);
            var stored = answers.Select(answer => Encoding.UTF8.GetString(answer.Span)).ToList();
            // A turn may be stored whose acknowledgement did not get out, but none is missing, doubled or out of order.
            Assert.True(stored.Count >= seq, $"{id}: {seq} acknowledged, {stored.Count} stored.");
            Assert.Equal(
                Enumerable.Range(1, stored.Count).Select(n => Encoding.UTF8.GetString(Some.Answer(n))), stored);
            Assert.Equal(stored.Count, (await store.Conversations.LoadAsync(id, Token))?.LastSeq);
        }
    }
}

using ResumeVoice.Adapters.Storage;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Storage.Tests.Sqlite;

/// <summary>
/// The process that the durability test kills: appends turns and prints the number of each once it is acknowledged.
/// </summary>
internal static class AppendingProcess
{
    public const string Command = "append-turns";

    public static async Task<int> RunAsync(string path, string sessionPrefix)
    {
        await using var store = await Store.OpenAsync(new StorageOptions { Path = path }, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, DurabilityTests.Sessions).Select(number => Task.Run(
            () => AppendForeverAsync(store, $"{sessionPrefix}{number}"))));
        return 0;
    }

    private static async Task AppendForeverAsync(Store store, string sessionId)
    {
        var last = (await store.Conversations.LoadAsync(sessionId, CancellationToken.None))?.LastSeq ?? 0;
        for (var seq = last + 1; ; seq++)
        {
            var outcome = await store.Conversations.AppendAsync(Some.Turn(seq, sessionId), CancellationToken.None);
            if (outcome != AppendOutcome.Appended) throw new InvalidOperationException($"{sessionId} {seq}: {outcome}");
            Console.WriteLine($"{sessionId} {seq}");
        }
    }
}

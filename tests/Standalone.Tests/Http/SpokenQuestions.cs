using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>What tests of spoken questions share.</summary>
internal static class SpokenQuestions
{
    private const string Question = "What has she built with Python?";

    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static void Need() => Assert.SkipUnless(
        File.Exists("/usr/bin/flite") && Directory.Exists("/usr/share/pocketsphinx"),
        "flite and pocketsphinx are not installed; see ./rv test.");

    /// <summary>The question about Python, spoken.</summary>
    public static async Task<byte[]> WavAsync()
    {
        var path = Path.GetTempFileName();
        using var flite = Process.Start("flite", ["-voice", "slt", "-t", Question, "-o", path]);
        await flite.WaitForExitAsync(Cancellation);
        var wav = await File.ReadAllBytesAsync(path, Cancellation);
        File.Delete(path);
        return wav;
    }

    /// <summary>Where questions are asked aloud in a new session.</summary>
    public static async Task<string> PathAsync(StandaloneServer server, HttpClient visitor) =>
        (await server.MessagesAsync(visitor)).Replace("/messages", "/audio", StringComparison.Ordinal);

    /// <summary>The job once it has an end.</summary>
    public static async Task<JsonElement> EndAsync(HttpClient client, string location)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var job = await client.GetFromJsonAsync<JsonElement>(location, Cancellation);
            if (job.GetProperty("state").GetString() is "done" or "failed") return job;
            Assert.True(Stopwatch.GetElapsedTime(started) < EndsWithin, $"The job has no end: {job}");
            await Task.Delay(50, Cancellation);
        }
    }

    public static async Task<IReadOnlyList<JsonElement>> MessagesAsync(HttpClient client, string audioPath)
    {
        var path = audioPath.Replace("/audio", "/messages", StringComparison.Ordinal);
        var read = await client.GetFromJsonAsync<JsonElement>(path, Cancellation);
        return [.. read.GetProperty("messages").EnumerateArray()];
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests;

/// <summary>The real executable, killed in the midst of it: what was acknowledged is there once, in order.</summary>
public sealed class CrashTests
{
    private const int Sessions = 20;
    private const int TurnsEach = 10;

    [Fact]
    public async Task Acknowledged_turns_survive_a_kill_and_repeated_keys_double_nothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("resumevoice-crash-");
        try
        {
            var document = Path.Combine(folder.FullName, "resume.json");
            await File.WriteAllBytesAsync(document, Some.Document(), cancellation);
            var acknowledged = new Dictionary<string, byte[]>();
            List<string> paths;
            using (var server = await ServerProcess.StartAsync(folder, document))
            {
                paths = await OpenAsync(server);
                // The kill comes by count and not by clock, so that it always falls into the midst.
                var talks = paths.Select(path => TalkAsync(server, path, acknowledged, () =>
                {
                    if (acknowledged.Count == Sessions * TurnsEach / 2) server.Kill();
                }));
                await Task.WhenAll(talks);
                Assert.InRange(acknowledged.Count, Sessions * TurnsEach / 2, (Sessions * TurnsEach) - 1);
            }

            using (var server = await ServerProcess.StartAsync(folder, document))
            {
                var before = new Dictionary<string, byte[]>(acknowledged);
                await Task.WhenAll(paths.Select(path => TalkAsync(server, path, acknowledged, () => { })));
                Assert.Equal(Sessions * TurnsEach, acknowledged.Count);
                foreach (var (key, answer) in before) Assert.Equal(answer, acknowledged[key]);
                foreach (var path in paths) await HasEachTurnOnceAsync(server, path, acknowledged);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> OpenAsync(ServerProcess server)
    {
        var page = await server.Client.GetFromJsonAsync<JsonElement>("/page.json");
        var paths = new List<string>();
        for (var opened = 0; opened < Sessions; opened++)
        {
            var resumeId = page.GetProperty("resumeId").GetString();
            using var session = await server.Client.PostAsJsonAsync("/v1/sessions", new { resumeId });
            paths.Add(session.Headers.Location?.OriginalString + "/messages");
        }

        return paths;
    }

    /// <summary>
    /// Asks all questions of a session in order, also those acknowledged before, until the server is gone.
    /// </summary>
    private static async Task TalkAsync(
        ServerProcess server, string path, Dictionary<string, byte[]> acknowledged, Action onAcknowledged)
    {
        for (var turn = 1; turn <= TurnsEach; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            var key = $"{path}#{turn}";
            request.Content = JsonContent.Create(new { text = $"What has she built with Python? {turn}" });
            request.Headers.Add("Idempotency-Key", $"turn-{turn}");
            try
            {
                using var answered = await server.Client.SendAsync(request);
                var answer = await answered.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
                lock (acknowledged)
                {
                    acknowledged[key] = answer;
                    onAcknowledged();
                }
            }
            catch (HttpRequestException) when (server.IsKilled)
            {
                return;
            }
        }
    }

    private static async Task HasEachTurnOnceAsync(
        ServerProcess server, string path, Dictionary<string, byte[]> acknowledged)
    {
        var read = await server.Client.GetFromJsonAsync<JsonElement>(path);
        var messages = read.GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, TurnsEach), messages.Select(message => message.GetProperty("seq").GetInt32()));
        for (var turn = 1; turn <= TurnsEach; turn++)
        {
            var stored = JsonDocument.Parse(acknowledged[$"{path}#{turn}"]).RootElement;
            Assert.True(JsonElement.DeepEquals(stored, messages[turn - 1]), $"Turn {turn} of {path} is another one.");
        }
    }
}

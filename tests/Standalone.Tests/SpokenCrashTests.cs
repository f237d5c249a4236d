using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Contract;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests;

/// <summary>The real executable, killed while jobs wait and run: each is finished by the next process, once.</summary>
public sealed class SpokenCrashTests
{
    private const int Jobs = 4;

    [Fact]
    public async Task Jobs_that_were_taken_on_survive_kills_and_make_one_turn_each()
    {
        SpokenQuestions.Need();
        var cancellation = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("resumevoice-jobs-");
        try
        {
            var document = Path.Combine(folder.FullName, "resume.json");
            await File.WriteAllBytesAsync(document, Some.Document(), cancellation);
            var wav = await SpokenQuestions.WavAsync();
            List<string> paths = [], jobs = [];
            using (var server = await ServerProcess.StartAsync(folder, document))
            {
                for (var count = 0; count < Jobs; count++)
                {
                    paths.Add(await OpenAsync(server));
                    jobs.Add(await BeginAsync(server, paths[^1], wav));
                }

                server.Kill();
            }

            // Killed again once the first one is done: others are in their midst.
            using (var server = await ServerProcess.StartAsync(folder, document))
            {
                await SpokenQuestions.EndAsync(server.Client, jobs[0]);
                server.Kill();
            }

            using (var server = await ServerProcess.StartAsync(folder, document))
            {
                for (var count = 0; count < Jobs; count++)
                {
                    var job = await SpokenQuestions.EndAsync(server.Client, jobs[count]);
                    Assert.True(job.GetProperty("state").GetString() == "done", job.ToString());
                    var message = Assert.Single(await SpokenQuestions.MessagesAsync(server.Client, paths[count]));
                    Assert.True(
                        JsonElement.DeepEquals(message, job.GetProperty("result").GetProperty("answer")));
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> OpenAsync(ServerProcess server)
    {
        var page = await server.Client.GetFromJsonAsync<JsonElement>("/page.json");
        var resumeId = page.GetProperty("resumeId").GetString();
        using var session = await server.Client.PostAsJsonAsync("/v1/sessions", new { resumeId });
        return session.Headers.Location?.OriginalString + "/audio";
    }

    private static async Task<string> BeginAsync(ServerProcess server, string path, byte[] wav)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(wav) };
        request.Headers.Add("Prefer", "respond-async");
        using var begun = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        return begun.Headers.Location?.OriginalString ?? "";
    }
}

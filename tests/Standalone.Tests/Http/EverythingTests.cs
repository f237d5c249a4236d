using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract;
using ResumeVoice.Standalone.Start;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>An owner takes everything along, and erases everything. On a server of its own, which it leaves empty.</summary>
public sealed class EverythingTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-everything-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_is_exported_and_then_erased()
    {
        await using var app = StandaloneHost.Build(new Dictionary<string, string?>
        {
            ["port"] = "0",
            ["data"] = _folder.FullName,
        });
        await app.StartAsync(Cancellation);
        using var owner = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var ownerKey = (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "owner.key"), Cancellation)).Trim();
        owner.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ownerKey);
        // A byte order mark is no JSON, and what is exported is.
        byte[] document = [0xEF, 0xBB, 0xBF, .. Some.Document("Zoë Путник")];
        using var made = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(document), Cancellation);
        var resumeId = (await StandaloneServer.JsonAsync(made)).GetProperty("id").GetString();
        await owner.PostAsJsonAsync("/v1/keys", new { label = "my site" }, Cancellation);
        using var opened = await owner.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);
        var messages = opened.Headers.Location?.OriginalString + "/messages";
        await owner.PostAsJsonAsync(messages, new { text = "What has she built?" }, Cancellation);

        using var sent = await owner.GetAsync("/v1/export", Cancellation);
        var text = await sent.Content.ReadAsStringAsync(Cancellation);
        var export = JsonDocument.Parse(text).RootElement;

        Assert.Equal("attachment", sent.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(3, export.GetProperty("keys").GetArrayLength());
        Assert.DoesNotContain(ownerKey[10..], text, StringComparison.Ordinal);
        var resume = export.GetProperty("resumes").EnumerateArray().Single(
            one => one.GetProperty("id").GetString() == resumeId);
        var basics = resume.GetProperty("document").GetProperty("basics");
        Assert.Equal("Zoë Путник", basics.GetProperty("name").GetString());
        var session = Assert.Single(resume.GetProperty("sessions").EnumerateArray());
        var answer = Assert.Single(session.GetProperty("messages").EnumerateArray());
        Assert.Equal("What has she built?", answer.GetProperty("question").GetString());

        using var unsure = await owner.PostAsJsonAsync("/v1/erase", new { confirm = "all" }, Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, unsure);
        using var erased = await owner.PostAsJsonAsync("/v1/erase", new { confirm = "everything" }, Cancellation);
        var counts = await StandaloneServer.JsonAsync(erased);

        Assert.Equal(2, counts.GetProperty("resumes").GetInt32());
        Assert.Equal(1, counts.GetProperty("keys").GetInt32());
        await NothingLeftAsync("What has she built?", "Путник");
        using var gone = await owner.GetAsync(messages, Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, gone);
        var left = await owner.GetFromJsonAsync<JsonElement>("/v1/export", Cancellation);
        Assert.Empty(left.GetProperty("resumes").EnumerateArray());
        Assert.Equal(2, left.GetProperty("keys").GetArrayLength());
        using var again = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(document), Cancellation);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        await app.StopAsync(Cancellation);
    }

    /// <summary>The words stand in no file of the database, while that goes on.</summary>
    private async Task NothingLeftAsync(params string[] words)
    {
        foreach (var path in Directory.GetFiles(_folder.FullName, "resumevoice.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes, Cancellation);
            foreach (var word in words)
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) < 0, $"{word} stands in {path}.");
        }
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

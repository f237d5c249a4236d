using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Cluster.Processes;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Cluster.Faults.Tests;

/// <summary>A cluster of processes whose recogniser hangs the first time that it is asked.</summary>
public sealed class JobFaultFixture : FaultFixture
{
    public const string Said = "What has she built with Python?";

    private const string Model = "hears";

    private readonly DirectoryInfo _audio = Directory.CreateTempSubdirectory("resumevoice-audio-");
    private SpeechServer? _speech;

    public int Requests => _speech?.Requests(Model) ?? 0;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_speech is not null) await _speech.DisposeAsync();
        _audio.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override async Task<Dictionary<string, string>> SettingsAsync()
    {
        _speech = await SpeechServer.StartAsync();
        _speech.Script(Model, reply => Requests == 1 ? reply.StallAsync() : reply.HeardAsync(Said));
        return new Dictionary<string, string>(await base.SettingsAsync())
        {
            ["AudioStorage:Path"] = _audio.FullName,
            ["Speech:Recogniser"] = "openai",
            ["Speech:OpenAi:Recogniser:BaseUrl"] = _speech.BaseUrl,
            ["Speech:OpenAi:Recogniser:Model"] = Model,
            ["Speech:OpenAi:Recogniser:Timeout"] = "00:01:50",
            ["Speech:Synthesiser"] = "none",
        };
    }
}

/// <summary>What the end of a silo does to background work.</summary>
[Collection(FaultFixture.Collection)]
public sealed class JobFaultTests(JobFaultFixture shared) : IClassFixture<JobFaultFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task A_job_whose_silo_is_killed_is_run_again_and_answers_once()
    {
        await shared.NeedAsync(Cancellation);
        var visitor = (await Visitor.OpenAsync(shared.Cluster, shared.Http, 1))[0];
        using var asked = new HttpRequestMessage(HttpMethod.Post, At(0, $"/v1/sessions/{visitor.Session}/audio"));
        asked.Content = new ByteArrayContent(WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(2))));
        asked.Content.Headers.ContentType = new MediaTypeHeaderValue("audio/wav");
        asked.Headers.Add("Prefer", "respond-async");
        using var accepted = await shared.Http.SendAsync(asked, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var path = accepted.Headers.Location?.ToString() ?? "";
        await FaultFixture.UntilAsync(() => Task.FromResult(shared.Requests == 1), Cancellation);

        await shared.Cluster.KillAsync(await shared.OwnerAsync(path[(path.LastIndexOf('/') + 1)..]));
        var state = "";
        await FaultFixture.UntilAsync(
            async () =>
            {
                var job = await shared.Http.GetFromJsonAsync<JsonElement>(At(1, path), Cancellation);
                state = job.GetProperty("state").GetString();
                return state is "done" or "failed";
            },
            Cancellation);

        Assert.Equal("done", state);
        var kept = await shared.Http.GetFromJsonAsync<JsonElement>(
            At(1, $"/v1/sessions/{visitor.Session}/messages"), Cancellation);
        var answer = Assert.Single(kept.GetProperty("messages").EnumerateArray());
        Assert.Equal(JobFaultFixture.Said, answer.GetProperty("question").GetString());
    }

    private Uri At(int gateway, string path) => new(shared.Cluster.Gateways[gateway].Address, path);
}

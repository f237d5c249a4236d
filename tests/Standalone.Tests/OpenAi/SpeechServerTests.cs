using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;
using ResumeVoice.Standalone.Start;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.OpenAi;

/// <summary>The real host with a real server that hears and speaks by the OpenAI protocol behind it.</summary>
public sealed class SpeechServerTests : IAsyncLifetime
{
    private const string Question = "What has she built with Python?";

    private static readonly byte[] Recording = WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(1)));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-speech-");
    private SpeechServer? _speech;
    private WebApplication? _app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SpeechServer Speech => _speech ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _speech = await SpeechServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_speech is not null) await _speech.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_question_is_heard_and_answered_aloud_by_the_server()
    {
        string? prompt = null;
        Speech.Script("hears", reply =>
        {
            prompt = reply.Fields["prompt"];
            return reply.HeardAsync(Question);
        });
        Speech.Script("speaks", reply => reply.SoundAsync(Sounds.Tone(300, TimeSpan.FromSeconds(1), 24_000)));
        using var owner = await StartAsync();

        using var asked = await AskAsync(owner);

        var turn = await StandaloneServer.JsonAsync(asked);
        Assert.Equal(Question, turn.GetProperty("transcript").GetString());
        Assert.False(turn.GetProperty("degraded").GetBoolean());
        Assert.Equal("answer", turn.GetProperty("answer").GetProperty("decision").GetString());
        var wav = await owner.GetByteArrayAsync(LinkOf(turn), Cancellation);
        Assert.True(WavFile.DurationOf(wav) >= TimeSpan.FromSeconds(1));
        Assert.StartsWith("Ada Example, ", prompt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_heard_while_the_rest_of_it_is_being_spoken()
    {
        var rest = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Speech.Script("hears", reply => reply.HeardAsync(Question));
        using var owner = await StartAsync(new() { ["Speech:OpenAi:Synthesiser:Timeout"] = "00:01:00" });
        var begins = await FirstSentenceAsync(owner);
        Speech.Script("speaks", async reply =>
        {
            if (reply.Fields["input"].Trim() != begins) await rest.Task.WaitAsync(reply.Gone);
            await reply.SoundAsync(Sounds.Tone(300, TimeSpan.FromSeconds(1), 24_000));
        });

        using var answered = await AskAsync(owner);
        var turn = await StandaloneServer.JsonAsync(answered);
        using var heard = await owner.GetAsync(LinkOf(turn), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var sound = await heard.Content.ReadAsStreamAsync(Cancellation);
        var first = new byte[WavFile.HeaderBytes + (24_000 * 2)];
        await sound.ReadExactlyAsync(first, Cancellation);

        // Nothing but the first sentence is made, and who wants a part of the whole waits for it.
        Assert.False(turn.GetProperty("audio").TryGetProperty("durationMs", out _));
        Assert.Null(heard.Content.Headers.ContentLength);
        using var ranged = new HttpRequestMessage(HttpMethod.Get, LinkOf(turn));
        ranged.Headers.Range = new RangeHeaderValue(0, 1);
        var part = owner.SendAsync(ranged, Cancellation);
        Assert.False(part.IsCompleted);
        rest.SetResult();
        using var end = new MemoryStream();
        await sound.CopyToAsync(end, Cancellation);
        Assert.NotEqual(0, end.Length);
        using var two = await part;
        Assert.Equal(2, (await two.Content.ReadAsByteArrayAsync(Cancellation)).Length);
        var whole = await owner.GetByteArrayAsync(LinkOf(turn), Cancellation);
        Assert.Equal(first.Length + end.Length, whole.Length);
        Assert.Equal(whole.AsSpan(WavFile.HeaderBytes), [.. first[WavFile.HeaderBytes..], .. end.ToArray()]);
    }

    [Fact]
    public async Task An_answer_of_which_a_later_sentence_fails_breaks_off()
    {
        Speech.Script("hears", reply => reply.HeardAsync(Question));
        using var owner = await StartAsync();
        var begins = await FirstSentenceAsync(owner);
        Speech.Script("speaks", reply => reply.Fields["input"].Trim() == begins
            ? reply.SoundAsync(Sounds.Tone(300, TimeSpan.FromSeconds(1), 24_000))
            : reply.FailAsync(500));

        using var answered = await AskAsync(owner);

        var link = LinkOf(await StandaloneServer.JsonAsync(answered));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => owner.GetByteArrayAsync(link, Cancellation));
        Assert.Empty(Directory.GetFiles(_folder.FullName, "*.wav", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("error")]
    [InlineData("stall")]
    [InlineData("cut at once")]
    [InlineData("no json")]
    public async Task Nothing_listens_where_the_server_alone_is_set_and_fails(string fault)
    {
        Speech.Script("hears", reply => reply.MisbehaveAsync(fault));
        Speech.Script("speaks", reply => reply.FailAsync(500));
        using var owner = await StartAsync(new()
        {
            ["Speech:OpenAi:Recogniser:Timeout"] = fault == "stall" ? "00:00:02" : "00:01:00",
        });

        using var asked = await AskAsync(owner);
        using var transcribed = await TranscribeAsync(owner);
        using var spoken = await owner.PostAsJsonAsync("/v1/audio/speech", new { input = Question }, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.RecogniserUnavailable, asked);
        Assert.NotNull(asked.Headers.RetryAfter);
        Assert.Equal("recogniser_unavailable", await CodeAsync(transcribed));
        Assert.Equal("dependency_unavailable", await CodeAsync(spoken));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_spoken_is_given_all_the_same()
    {
        Speech.Script("hears", reply => reply.HeardAsync(Question));
        Speech.Script("speaks", reply => reply.FailAsync(500));
        using var owner = await StartAsync();

        using var asked = await AskAsync(owner);

        var turn = await StandaloneServer.JsonAsync(asked);
        Assert.Equal("answer", turn.GetProperty("answer").GetProperty("decision").GetString());
        Assert.False(turn.TryGetProperty("audio", out _));
    }

    [Fact]
    public async Task What_a_transcription_is_asked_for_reaches_the_server()
    {
        IReadOnlyDictionary<string, string> seen = new Dictionary<string, string>();
        Speech.Script("hears", reply =>
        {
            seen = reply.Fields;
            return reply.HeardAsync("Was hat sie gebaut?");
        });
        using var owner = await StartAsync();

        using var answered = await TranscribeAsync(owner, ("language", "de"), ("prompt", "Ein Gespräch."));

        var heard = await StandaloneServer.JsonAsync(answered);
        Assert.Equal("Was hat sie gebaut?", heard.GetProperty("text").GetString());
        Assert.Equal(("de", "Ein Gespräch."), (seen["language"], seen["prompt"]));
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("DE")]
    [InlineData("deu")]
    [InlineData("")]
    public async Task A_language_that_there_is_not_does_not_reach_the_server(string language)
    {
        Speech.Script("hears", reply => reply.FailAsync(400));
        using var owner = await StartAsync();

        using var refused = await TranscribeAsync(owner, ("language", language));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(0, Speech.Requests("hears"));
    }

    [Fact]
    public async Task A_sound_that_fails_midway_breaks_off_and_does_not_pass_for_whole()
    {
        Speech.Script("speaks", reply => reply.Fields["input"].StartsWith("Second", StringComparison.Ordinal)
            ? reply.FailAsync(500)
            : reply.SoundAsync(Sounds.Tone(300, TimeSpan.FromSeconds(1), 24_000)));
        using var owner = await StartAsync();
        var body = new { input = "First the one sentence. Second the other one.", response_format = "wav" };

        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            using var spoken = await owner.PostAsJsonAsync("/v1/audio/speech", body, Cancellation);
            await spoken.Content.ReadAsByteArrayAsync(Cancellation);
        });
    }

    [Fact]
    public async Task Settings_that_cannot_be_are_named_before_the_start()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(new()
        {
            ["Speech:Recogniser"] = "openai,ear", ["Speech:OpenAi:Recogniser:BaseUrl"] = "groq",
            ["Speech:OpenAi:Synthesiser:BaseUrl"] = "", ["Speech:Language"] = "English",
        }));

        foreach (var setting in (string[])
            ["Speech:Recogniser", "OpenAi:Recogniser:BaseUrl", "OpenAi:Synthesiser:BaseUrl", "Speech:Language"])
            Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
    }

    private static string LinkOf(JsonElement turn) => turn.GetProperty("audio").GetProperty("url").GetString() ?? "";

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await StandaloneServer.JsonAsync(response)).GetProperty("error").GetProperty("code").GetString();

    private static async Task<HttpResponseMessage> AskAsync(HttpClient owner) => await owner.PostAsync(
        $"{await SessionAsync(owner)}/audio", new ByteArrayContent(Recording), Cancellation);

    /// <summary>What is spoken first of the question's answer.</summary>
    private static async Task<string> FirstSentenceAsync(HttpClient owner)
    {
        using var typed = await owner.PostAsJsonAsync(
            $"{await SessionAsync(owner)}/messages", new { text = Question }, Cancellation);
        var speech = (await StandaloneServer.JsonAsync(typed)).GetProperty("speech").GetString() ?? "";
        var sentences = Sentences.Of(speech).ToList();
        Assert.True(sentences.Count > 1);
        return sentences[0].Trim();
    }

    private static async Task<string> SessionAsync(HttpClient owner)
    {
        var page = await owner.GetFromJsonAsync<JsonElement>("/page.json", Cancellation);
        var resumeId = page.GetProperty("resumeId").GetString();
        using var opened = await owner.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);
        return $"/v1/sessions/{(await StandaloneServer.JsonAsync(opened)).GetProperty("id").GetString()}";
    }

    private static async Task<HttpResponseMessage> TranscribeAsync(
        HttpClient owner, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Recording), "file", "a.wav" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return await owner.PostAsync("/v1/audio/transcriptions", form, Cancellation);
    }

    private async Task<HttpClient> StartAsync(Dictionary<string, string?>? more = null)
    {
        var document = Path.Combine(_folder.FullName, "resume.json");
        await File.WriteAllBytesAsync(document, Some.Document(), Cancellation);
        var settings = new Dictionary<string, string?>
        {
            ["port"] = "0", ["data"] = Path.Combine(_folder.FullName, "data"), ["resume"] = document,
            ["Speech:Recogniser"] = "openai", ["Speech:Synthesiser"] = "openai",
        };
        foreach (var (server, model) in (ReadOnlySpan<(string, string)>)
            [("Recogniser", "hears"), ("Synthesiser", "speaks")])
        {
            settings[$"Speech:OpenAi:{server}:BaseUrl"] = Speech.BaseUrl;
            settings[$"Speech:OpenAi:{server}:Model"] = model;
            settings[$"Speech:OpenAi:{server}:Timeout"] = "00:01:00";
        }

        foreach (var (name, value) in more ?? []) settings[name] = value;
        var app = StandaloneHost.Build(settings);
        await app.StartAsync(Cancellation);
        _app = app;
        var key = await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "data", "owner.key"), Cancellation);
        return new HttpClient
        {
            BaseAddress = new Uri(app.Urls.Single()),
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key.Trim()) },
        };
    }
}

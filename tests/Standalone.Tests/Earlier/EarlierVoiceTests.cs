using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Speech;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Earlier;

/// <summary>The earlier page with a microphone.</summary>
public sealed class EarlierVoiceTests(EarlierServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_recording_is_transcribed()
    {
        using var page = server.Page();
        await page.LoadAsync();

        using var answered = await page.Client.PostAsync("/test/transcribe", await FormAsync(page), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        var heard = await answered.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Contains("project", heard.GetProperty("transcription").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(page.SessionId, heard.GetProperty("session_id").GetString());
        Assert.Equal(page.Origin, answered.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Fact]
    public async Task A_text_is_spoken_as_WAV()
    {
        Need("espeak-ng");
        using var page = server.Page();

        using var spoken = await page.Client.PostAsJsonAsync("/test/tts", new { text = "Hello there." }, Cancellation);
        using var blank = await page.Client.PostAsJsonAsync("/test/tts", new { text = " " }, Cancellation);

        Assert.Equal("audio/wav", spoken.Content.Headers.ContentType?.MediaType);
        var wav = await spoken.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.NotNull(WavFile.Read(wav, TimeSpan.FromMinutes(1)));
        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, blank);
    }

    [Fact]
    public async Task A_whole_round_is_answered_and_its_sound_plays()
    {
        using var page = server.Page();
        await page.LoadAsync();

        using var answered = await page.Client.PostAsync("/process", await FormAsync(page), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        var round = await answered.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("success", round.GetProperty("status").GetString());
        Assert.Equal(page.SessionId, round.GetProperty("session_id").GetString());
        Assert.NotEmpty(EarlierPage.Headings(round));
        Assert.Equal("projects", round.GetProperty("item_type").GetString());
        Assert.All(
            round.GetProperty("timing").EnumerateObject(),
            stage => Assert.EndsWith("_ms", stage.Name, StringComparison.Ordinal));
        var name = round.GetProperty("audio_file").GetString();
        var wav = await page.Client.GetByteArrayAsync($"/audio/{name}", Cancellation);
        Assert.NotNull(WavFile.Read(wav, TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task Noise_and_unknown_names_are_refused()
    {
        using var page = server.Page();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "audio_file", "a.wav" } };

        using var noise = await page.Client.PostAsync("/process", form, Cancellation);
        using var unknown = await page.Client.GetAsync("/audio/response.wav", Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.UnsupportedMedia, noise);
        await ProblemAssert.IsAsync(ProblemKinds.AudioNotFound, unknown);
    }

    [Theory]
    [InlineData("/process")]
    [InlineData("/test/transcribe")]
    public async Task A_recording_counts_as_a_question(string route)
    {
        var folder = Directory.CreateTempSubdirectory("resumevoice-limit-");
        await using var app = await EarlierServer.StartAsync(folder, "1");
        using var page = new EarlierPage(new Uri(app.Urls.Single()), EarlierServer.Origin);
        using var first = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "audio_file", "a.wav" } };
        using var second = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "audio_file", "a.wav" } };

        using var heard = await page.Client.PostAsync(route, first, Cancellation);
        using var refused = await page.Client.PostAsync(route, second, Cancellation);

        Assert.NotEqual(HttpStatusCode.TooManyRequests, heard.StatusCode);
        await ProblemAssert.IsAsync(ProblemKinds.QuotaExceeded, refused);
        Assert.NotNull(refused.Headers.RetryAfter);
        await app.StopAsync(Cancellation);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("?!")]
    [InlineData("\0")]
    [InlineData("\u266a \u266b")]
    public async Task A_text_without_anything_to_say_is_refused(string text)
    {
        using var page = server.Page();

        using var spoken = await page.Client.PostAsJsonAsync("/test/tts", new { text }, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, spoken);
    }

    /// <summary>What the page sends: 16 kHz mono WAV in a form, with the session.</summary>
    private static async Task<MultipartFormDataContent> FormAsync(EarlierPage page)
    {
        Need("flite");
        var file = Path.GetTempFileName();
        string[] arguments = ["-voice", "slt", "-t", "What projects has he done?", "-o", file];
        using var flite = Process.Start("flite", arguments);
        await flite.WaitForExitAsync(Cancellation);
        var recording = new ByteArrayContent(await File.ReadAllBytesAsync(file, Cancellation));
        File.Delete(file);
        recording.Headers.ContentType = new MediaTypeHeaderValue("audio/wav");
        return new MultipartFormDataContent
        {
            { recording, "audio_file", "recording.wav" },
            { new StringContent(page.SessionId), "session_id" },
        };
    }

    private static void Need(string program) => Assert.SkipUnless(
        File.Exists($"/usr/bin/{program}") && File.Exists("/usr/bin/ffmpeg")
            && Directory.Exists("/usr/share/pocketsphinx/model/en-us"),
        $"{program}, ffmpeg or pocketsphinx is not installed.");
}

using ResumeVoice.Adapters.Speech.Edge;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Tests.Edge;

/// <summary>The synthesiser against a real WebSocket server that speaks as the Edge browser's service does.</summary>
public sealed class EdgeSynthesiserTests : IAsyncLifetime
{
    private readonly ManualTime _clock = new();
    private EdgeServer? _server;
    // Long, because nothing is learnt from a machine that is merely busy; where it is to run out, short.
    private TimeSpan _timeout = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private EdgeServer Server => _server ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _server = await EdgeServer.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_sentence_is_spoken_once_and_then_kept()
    {
        Tools.Need("ffmpeg");
        var mp3 = await Tools.ConvertAsync(WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(2), 24_000)), "mp3");
        EdgeReply? seen = null;
        Server.Script = reply =>
        {
            seen = reply;
            return reply.SayAsync(mp3);
        };
        using var edge = Synthesiser();
        var speaker = new Speaker(edge, new SoundCache(SoundCache.BytesMaxDefault));

        var sound = await speaker.SayAsync("Tom & Ada <b>built</b> it.", "en-GB-SoniaNeural", Cancellation);
        var again = await speaker.SayAsync("Tom & Ada <b>built</b> it.", "en-GB-SoniaNeural", Cancellation);

        Assert.Equal((24_000, 2.0), (sound.Rate, Math.Round(sound.Duration.TotalSeconds)));
        Assert.NotNull(SpeechSpotter.Find(sound));
        Assert.Equal(sound, again);
        Assert.Equal(1, Server.Requests);
        Assert.Contains("Path:speech.config\r\n\r\n{\"context\"", seen!.Config, StringComparison.Ordinal);
        Assert.Contains("audio-24khz-48kbitrate-mono-mp3", seen.Config, StringComparison.Ordinal);
        Assert.EndsWith(
            "<voice name='en-GB-SoniaNeural'>Tom &amp; Ada &lt;b&gt;built&lt;/b&gt; it.</voice></speak>", seen.Request,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_connection_carries_the_browsers_token_and_the_proof_of_the_time()
    {
        Tools.Need("ffmpeg");
        Server.Script = reply => reply.CloseAsync();
        using var edge = Synthesiser();

        await FailAsync(edge);
        var first = Server.Query["Sec-MS-GEC"].ToString();
        _clock.Advance(TimeSpan.FromMinutes(4));
        await FailAsync(edge);
        var sameFiveMinutes = Server.Query["Sec-MS-GEC"].ToString();
        _clock.Advance(TimeSpan.FromMinutes(2));
        await FailAsync(edge);

        // The SHA-256 of 134168400000000000 (2026-03-01 12:00 in hundreds of nanoseconds since 1601) and the token.
        Assert.Equal("86410DDCA506A8C7F3E7E6C6F3D479FDF012DA5626F32DD096F3A3F9DBB77C02", first);
        Assert.Equal(first, sameFiveMinutes);
        Assert.NotEqual(first, Server.Query["Sec-MS-GEC"].ToString());
        Assert.Equal(32, Server.Query["TrustedClientToken"].ToString().Length);
    }

    [Theory]
    [InlineData("stall", DependencyFailure.Timeout)]
    [InlineData("close", DependencyFailure.Corrupt)]
    [InlineData("cut", DependencyFailure.Unavailable)]
    [InlineData("no sound", DependencyFailure.Corrupt)]
    [InlineData("broken heads", DependencyFailure.Corrupt)]
    [InlineData("noise", DependencyFailure.Corrupt)]
    [InlineData("endless", DependencyFailure.Corrupt)]
    public async Task Whatever_the_service_does_is_a_failure_of_the_synthesiser(string fault, DependencyFailure failure)
    {
        if (fault == "stall") _timeout = TimeSpan.FromSeconds(2);
        Tools.Need("ffmpeg");
        Server.Script = reply => reply.MisbehaveAsync(fault);
        using var edge = Synthesiser();

        Assert.Equal(failure, await FailAsync(edge));
    }

    [Fact]
    public async Task A_service_that_refuses_or_is_not_there_is_a_failure_too()
    {
        Tools.Need("ffmpeg");
        Server.Refuses = true;
        using var edge = Synthesiser();

        Assert.Equal(DependencyFailure.Unavailable, await FailAsync(edge));
        await Server.DisposeAsync();
        Assert.Equal(DependencyFailure.Unavailable, await FailAsync(edge));
    }

    [Fact]
    public async Task A_text_without_a_letter_is_nothing_to_ask_for()
    {
        using var edge = Synthesiser();

        await new Speaker(edge, new SoundCache(0)).SayAsync(" - ", null, Cancellation);

        Assert.Equal(0, Server.Requests);
    }

    private static async Task<DependencyFailure> FailAsync(EdgeSynthesiser edge)
    {
        var thrown = await Assert.ThrowsAsync<DependencyException>(
            () => new Speaker(edge, new SoundCache(0)).SayAsync("Hello there.", null, Cancellation));
        Assert.Equal("synthesiser", thrown.Dependency);
        return thrown.Failure;
    }

    private EdgeSynthesiser Synthesiser() => new(
        new EdgeOptions { Url = Server.Url, Voices = { "en-GB-SoniaNeural" }, Timeout = _timeout },
        _clock);
}

using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Adapters.Speech;
using ResumeVoice.Adapters.Speech.OpenAi;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Tests.OpenAi;

/// <summary>The synthesiser against a real server that speaks the OpenAI protocol, whatever that does.</summary>
public sealed class OpenAiSynthesiserTests : IAsyncLifetime
{
    private const int Rate = 24_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _clock = new();
    private readonly SoundCache _cache = new(SoundCache.BytesMaxDefault);
    private readonly ToneSynthesiser _fallback = new();
    private SpeechServer? _server;
    // Long, because nothing is learnt from a machine that is merely busy; where it is to run out, short.
    private TimeSpan _timeout = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SpeechServer Server => _server ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _server = await SpeechServer.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task A_sentence_is_asked_for_once_in_its_voice_and_then_kept()
    {
        SpeechReply? seen = null;
        Server.Script("good", reply =>
        {
            seen = reply;
            return reply.SoundAsync(Sounds.Tone(300, Second, Rate));
        });
        using var synthesiser = Synthesiser("good");
        var speaker = new Speaker(synthesiser, _cache);

        var sound = await speaker.SayAsync("Hello there, visitor.", "nova", Cancellation);
        var again = await speaker.SayAsync("Hello there, visitor.", "nova", Cancellation);

        Assert.Equal((Rate, Second), (sound.Rate, sound.Duration));
        Assert.Equal(sound, again);
        Assert.Equal(1, Server.Requests("good"));
        var fields = seen!.Fields;
        Assert.Equal(
            ("Hello there, visitor.", "nova", "wav"), (fields["input"], fields["voice"], fields["response_format"]));
    }

    [Fact]
    public async Task The_first_sentence_sounds_while_the_next_is_being_made()
    {
        var goesOn = new TaskCompletionSource();
        Server.Script("good", async reply =>
        {
            if (reply.Fields["input"].StartsWith("Second", StringComparison.Ordinal)) await goesOn.Task;
            await reply.SoundAsync(Sounds.Tone(300, Second, Rate));
        });
        using var synthesiser = Synthesiser("good");
        var heard = new List<string>();

        await foreach (var piece in new Speaker(synthesiser, _cache).SpeakAsync(
            "First the one sentence. Second the other one.", null, Cancellation))
        {
            heard.Add(piece.Text);
            // The second comes only once the first has been heard.
            goesOn.TrySetResult();
        }

        Assert.Equal(["First the one sentence. ", "Second the other one."], heard);
    }

    [Theory]
    [InlineData("stall", DependencyFailure.Timeout)]
    [InlineData("error", DependencyFailure.Unavailable)]
    [InlineData("refused", DependencyFailure.Refused)]
    [InlineData("cut midway", DependencyFailure.Unavailable)]
    [InlineData("no json", DependencyFailure.Corrupt)]
    [InlineData("endless", DependencyFailure.Unavailable)]
    public async Task Whatever_the_server_does_is_a_failure_of_the_synthesiser(string fault, DependencyFailure failure)
    {
        if (fault == "stall") _timeout = TimeSpan.FromSeconds(2);
        Server.Script("bad", reply => reply.MisbehaveAsync(fault));
        using var synthesiser = Synthesiser("bad");

        var thrown = await Assert.ThrowsAsync<DependencyException>(
            () => new Speaker(synthesiser, _cache).SayAsync("Hello.", null, Cancellation));

        Assert.Equal(("synthesiser", failure), (thrown.Dependency, thrown.Failure));
    }

    [Fact]
    public async Task The_next_one_speaks_the_sentence_that_fails_and_its_sound_is_nobody_elses()
    {
        var isBroken = true;
        Server.Script("moody", reply =>
            isBroken && reply.Fields["input"].StartsWith("Second", StringComparison.Ordinal)
                ? reply.FailAsync(500)
                : reply.SoundAsync(Sounds.Tone(300, Second, Rate)));
        using var synthesiser = Synthesiser("moody");
        var speaker = Guarded(synthesiser);
        const string text = "First the one sentence. Second the other one.";

        var mixed = await speaker.SayAsync(text, null, Cancellation);
        isBroken = false;
        var healed = await speaker.SayAsync(text, null, Cancellation);

        Assert.Equal(["Second the other one."], _fallback.Said);
        // One rate for all, though the fallback has another: 20 characters of it take a second.
        Assert.Equal(Rate, mixed.Rate);
        Assert.Equal(2.05, mixed.Duration.TotalSeconds, 2);
        Assert.Equal(2 * Second, healed.Duration);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_a_while()
    {
        Server.Script("bad", reply => reply.FailAsync(500));
        using var synthesiser = Synthesiser("bad");
        var speaker = Guarded(synthesiser);

        for (var at = 0; at < RecognisersInOrder.FailuresMax + 2; at++)
            await speaker.SayAsync($"This is sentence number {at}.", null, Cancellation);

        Assert.Equal(RecognisersInOrder.FailuresMax, Server.Requests("bad"));
        _clock.Advance(RecognisersInOrder.Pause);
        await speaker.SayAsync("And now it is asked again.", null, Cancellation);
        Assert.Equal(RecognisersInOrder.FailuresMax + 1, Server.Requests("bad"));
    }

    [Fact]
    public async Task A_server_that_refuses_one_text_is_asked_for_the_next()
    {
        Server.Script("picky", reply => reply.FailAsync(400));
        using var synthesiser = Synthesiser("picky");
        var speaker = Guarded(synthesiser);

        for (var at = 0; at < RecognisersInOrder.FailuresMax + 1; at++)
            await speaker.SayAsync($"This is sentence number {at}.", null, Cancellation);

        Assert.Equal(RecognisersInOrder.FailuresMax + 1, Server.Requests("picky"));
    }

    private Speaker Guarded(ISynthesiser first) => new(
        [new GuardedSynthesiser(first, _clock, NullLogger<GuardedSynthesiser>.Instance), _fallback], _cache);

    private OpenAiSynthesiser Synthesiser(string model)
    {
        var options = new OpenAiSpeechOptions { Voice = "alloy", Voices = { "nova" } };
        options.Synthesiser.BaseUrl = Server.BaseUrl;
        options.Synthesiser.Model = model;
        options.Synthesiser.Timeout = _timeout;
        return new OpenAiSynthesiser(options, _clock);
    }
}

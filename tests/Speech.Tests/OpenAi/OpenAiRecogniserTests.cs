using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Adapters.Speech;
using ResumeVoice.Adapters.Speech.OpenAi;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Tests.OpenAi;

/// <summary>The recogniser against a real server that speaks the OpenAI protocol, whatever that does.</summary>
public sealed class OpenAiRecogniserTests : IAsyncLifetime
{
    private const string Question = "What has she built with Python?";

    private static readonly Sound Speech = Sounds.Babble(TimeSpan.FromSeconds(1));
    private static readonly RecognitionHints Hints = new() { Key = "one", Terms = ["Ada Example", "Harbor", "C#"] };

    private readonly ManualTime _clock = new();
    private SpeechServer? _server;
    // Long, because nothing is learnt from a machine that is merely busy; where it is to run out, short.
    private TimeSpan _timeout = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SpeechServer Server => _server ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _server = await SpeechServer.StartAsync();

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task The_sound_goes_out_with_the_resumes_terms_and_the_words_come_back()
    {
        SpeechReply? seen = null;
        Server.Script("good", reply =>
        {
            seen = reply;
            return reply.HeardAsync($" {Question}\n");
        });
        using var recogniser = Recogniser("good");

        var heard = await recogniser.RecogniseAsync(Speech, Hints with { Prompt = "We spoke of ships." }, Cancellation);

        Assert.Equal((Question, false), (heard.Text, heard.IsDegraded));
        var (fields, recording) = (seen!.Fields, seen.Recording);
        Assert.Equal("Ada Example, Harbor, C#. We spoke of ships.", fields["prompt"]);
        Assert.Equal(("en", "json"), (fields["language"], fields["response_format"]));
        Assert.Equal("Bearer sk-test", seen.Authorization);
        Assert.Equal(Speech.Duration, Assert.NotNull(WavFile.Read(recording, TimeSpan.MaxValue)).Duration);
    }

    [Fact]
    public async Task A_language_that_is_asked_for_comes_before_the_one_that_is_set()
    {
        Server.Script("good", reply => reply.HeardAsync(reply.Fields["language"]));
        using var recogniser = Recogniser("good");

        var heard = await recogniser.RecogniseAsync(Speech, Hints with { Language = "de" }, Cancellation);

        Assert.Equal("de", heard.Text);
    }

    [Theory]
    [InlineData("stall", DependencyFailure.Timeout)]
    [InlineData("error", DependencyFailure.Unavailable)]
    [InlineData("too busy", DependencyFailure.Unavailable)]
    [InlineData("refused", DependencyFailure.Refused)]
    [InlineData("cut at once", DependencyFailure.Unavailable)]
    [InlineData("cut midway", DependencyFailure.Unavailable)]
    [InlineData("no json", DependencyFailure.Corrupt)]
    [InlineData("nothing", DependencyFailure.Corrupt)]
    [InlineData("endless", DependencyFailure.Unavailable)]
    public async Task Whatever_the_server_does_is_a_failure_of_the_recogniser(string fault, DependencyFailure failure)
    {
        if (fault == "stall") _timeout = TimeSpan.FromSeconds(2);
        Server.Script("bad", reply => reply.MisbehaveAsync(fault));
        using var recogniser = Recogniser("bad");

        var thrown = await Assert.ThrowsAsync<DependencyException>(
            () => recogniser.RecogniseAsync(Speech, Hints, Cancellation));

        Assert.Equal(("recogniser", failure), (thrown.Dependency, thrown.Failure));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure_too()
    {
        using var recogniser = Recogniser("gone");
        await Server.DisposeAsync();

        var thrown = await Assert.ThrowsAsync<DependencyException>(
            () => recogniser.RecogniseAsync(Speech, Hints, Cancellation));

        Assert.Equal(DependencyFailure.Unavailable, thrown.Failure);
    }

    [Fact]
    public async Task Whoever_leaves_ends_the_request()
    {
        var left = new TaskCompletionSource();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Server.Script("slow", async reply =>
        {
            reply.Gone.Register(left.SetResult);
            await leaving.CancelAsync();
            await reply.StallAsync();
        });
        using var recogniser = Recogniser("slow");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => recogniser.RecogniseAsync(Speech, Hints, leaving.Token));

        await left.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task The_next_one_hears_where_the_server_fails_and_the_server_is_left_alone_for_a_while()
    {
        var isBroken = true;
        Server.Script("moody", reply => isBroken ? reply.FailAsync(503) : reply.HeardAsync(Question));
        using var first = Recogniser("moody");
        var both = InOrder(first, new ScriptedRecogniser("what has she built") { IsDegraded = true });

        for (var at = 0; at < RecognisersInOrder.FailuresMax + 2; at++)
        {
            var heard = await both.RecogniseAsync(Speech, Hints, Cancellation);
            Assert.Equal(("what has she built", true), (heard.Text, heard.IsDegraded));
        }

        Assert.Equal(RecognisersInOrder.FailuresMax, Server.Requests("moody"));
        isBroken = false;
        _clock.Advance(RecognisersInOrder.Pause);
        var healed = await both.RecogniseAsync(Speech, Hints, Cancellation);
        Assert.Equal((Question, false), (healed.Text, healed.IsDegraded));
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("no json")]
    public async Task A_server_that_refuses_one_sound_is_asked_for_the_next(string fault)
    {
        var isRefusing = true;
        Server.Script("picky", reply => isRefusing ? reply.MisbehaveAsync(fault) : reply.HeardAsync(Question));
        using var first = Recogniser("picky");
        var both = InOrder(first, new ScriptedRecogniser("what has she built") { IsDegraded = true });

        for (var at = 0; at < RecognisersInOrder.FailuresMax; at++)
            Assert.True((await both.RecogniseAsync(Speech, Hints, Cancellation)).IsDegraded);
        isRefusing = false;

        Assert.False((await both.RecogniseAsync(Speech, Hints, Cancellation)).IsDegraded);
    }

    [Fact]
    public async Task Nobody_hears_where_all_fail_or_none_is_there()
    {
        Server.Script("bad", reply => reply.FailAsync(500));
        using var first = Recogniser("bad");

        foreach (var order in new[] { InOrder(first, new ScriptedRecogniser("") { IsAvailable = false }), InOrder() })
        {
            var thrown = await Assert.ThrowsAsync<DependencyException>(
                () => order.RecogniseAsync(Speech, Hints, Cancellation));
            Assert.Equal("recogniser", thrown.Dependency);
        }
    }

    private RecognisersInOrder InOrder(params IRecogniser[] recognisers) =>
        new(recognisers, _clock, NullLogger<RecognisersInOrder>.Instance);

    private OpenAiRecogniser Recogniser(string model) => new(
        new SpeechServerOptions
        {
            BaseUrl = Server.BaseUrl, Model = model, ApiKey = "sk-test", Timeout = _timeout,
        },
        "en", _clock);
}

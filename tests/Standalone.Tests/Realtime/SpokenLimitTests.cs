using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Realtime;

/// <summary>What one visitor's sound may cost; the recogniser is a server that counts what it is asked.</summary>
public sealed class SpokenLimitTests : IAsyncLifetime
{
    private const string Heard = "Does she know Python?";
    private const string Told = "conversation.item.input_audio_transcription.completed";
    private const string ByHand =
        """{"type":"session.update","session":{"audio":{"input":{"turn_detection":null}}}}""";

    private const string Answer = """{"type":"response.create","response":{"output_modalities":["text"]}}""";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly Sound Question = Sounds.Babble(Second, Voices.Rate);
    private static readonly Sound Quiet = Sounds.Silence(Second, Voices.Rate);

    private readonly TaskCompletionSource _hears = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SpeechServer? _speech;
    private StandaloneServer? _server;

    private SpeechServer Speech => _speech ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        _speech = await SpeechServer.StartAsync();
        _speech.Script("hears", async reply =>
        {
            await _hears.Task.WaitAsync(reply.Gone);
            await reply.HeardAsync(Heard);
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        if (_speech is not null) await _speech.DisposeAsync();
    }

    [Fact]
    public async Task Sound_that_is_added_counts_before_it_is_made_out()
    {
        _hears.SetResult();
        using var talk = await OpenAsync("1");

        await talk.AddAsync(Question);
        await talk.UntilAsync(Told);
        await talk.AddAsync(Question);

        Assert.Equal("quota_exceeded", await talk.FaultAsync());
        Assert.Equal(1, Speech.Requests("hears"));
    }

    [Fact]
    public async Task Sound_that_may_not_be_committed_stays_in_the_buffer()
    {
        _hears.SetResult();
        using var talk = await OpenAsync("1");
        await talk.SendAsync(ByHand);
        await talk.AddAsync(Question);
        await talk.UntilAsync(Told);

        await talk.AppendAsync(Question);
        foreach (var _ in (int[])[1, 2])
        {
            await talk.SendAsync("""{"type":"input_audio_buffer.commit"}""");
            Assert.Equal("quota_exceeded", await talk.FaultAsync());
        }

        Assert.Equal(1, Speech.Requests("hears"));
    }

    [Fact]
    public async Task A_turn_that_is_found_counts_before_it_is_made_out()
    {
        _hears.SetResult();
        using var talk = await OpenAsync("1");
        await talk.SendAsync(
            """{"type":"session.update","session":{"audio":{"input":{"turn_detection":{"create_response":false}}}}}""");

        await talk.AppendAsync(Sounds.Join(Quiet, Question, Quiet));
        await talk.UntilAsync(Told);
        await talk.AppendAsync(Sounds.Join(Question, Quiet));
        var refused = await talk.UntilAsync("error");

        Assert.Equal("quota_exceeded", refused[^1].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("input_audio_buffer.speech_stopped", LiveTalk.TypeOf(refused[^2]));
        Assert.Equal(1, Speech.Requests("hears"));
    }

    [Fact]
    public async Task A_spoken_question_that_is_answered_counts_once()
    {
        _hears.SetResult();
        using var talk = await OpenAsync("2");

        foreach (var _ in (int[])[1, 2])
        {
            await talk.AddAsync(Question);
            await talk.SendAsync(Answer);
            var done = (await talk.UntilAsync("response.done"))[^1].GetProperty("response");
            Assert.Equal("completed", done.GetProperty("status").GetString());
        }

        await talk.AddAsync(Question);
        Assert.Equal("quota_exceeded", await talk.FaultAsync());
    }

    [Fact]
    public async Task No_more_is_made_out_at_once_than_a_connection_may_have_under_way()
    {
        using var talk = await OpenAsync("100");

        for (var at = 0; at <= Api.Realtime.LiveHearing.UnderWayMax; at++) await talk.AddAsync(Question);
        Assert.Equal("recogniser_busy", await talk.FaultAsync());
        _hears.SetResult();
        for (var at = 0; at < Api.Realtime.LiveHearing.UnderWayMax; at++) await talk.UntilAsync(Told);
        await talk.AddAsync(Question);
        await talk.UntilAsync(Told);

        Assert.Equal(Api.Realtime.LiveHearing.UnderWayMax + 1, Speech.Requests("hears"));
    }

    private async Task<LiveTalk> OpenAsync(string questionsPerMinute)
    {
        _server = new StandaloneServer
        {
            Settings =
            {
                ["Speech:Recogniser"] = "openai",
                ["Speech:OpenAi:Recogniser:BaseUrl"] = Speech.BaseUrl,
                ["Speech:OpenAi:Recogniser:Model"] = "hears",
                ["Speech:OpenAi:Recogniser:Timeout"] = "00:01:00",
                ["Quotas:VisitorQuestionsPerMinute"] = questionsPerMinute,
            },
        };
        await _server.InitializeAsync();
        using var visitor = await _server.VisitorAsync();
        return await LiveTalk.OpenAsync(_server, visitor.DefaultRequestHeaders.Authorization?.Parameter);
    }
}

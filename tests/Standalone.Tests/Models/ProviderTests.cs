using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ResumeVoice.Contract;
using ResumeVoice.Standalone.Start;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>
/// The real host with a real server that speaks the OpenAI protocol behind it, whatever that does: every question is
/// answered within its limit, and never with the wrong claim.
/// </summary>
public sealed class ProviderTests : IAsyncLifetime
{
    private const string Question = "What has she built with Python?";
    private const string Good = "She built Harbor with Python and Django.";

    // Long, because nothing is learnt from a machine that is merely busy.
    private static readonly Dictionary<string, string?> Patient = new()
    {
        ["Models:FirstTokenTimeout"] = "00:01:00", ["Models:StallTimeout"] = "00:01:00",
        ["Models:TotalTimeout"] = "00:02:00", ["Models:HedgeAfter"] = "00:00:50",
    };

    private static readonly Dictionary<string, string?> Impatient = new()
    {
        ["Models:FirstTokenTimeout"] = "00:00:03", ["Models:StallTimeout"] = "00:00:02",
        ["Models:TotalTimeout"] = "00:00:06", ["Models:HedgeAfter"] = "00:00:00.3",
    };

    // What an impatient host takes, with room for a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-models-");
    private ModelServer? _models;
    private WebApplication? _app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ModelServer Models => _models ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _models = await ModelServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_models is not null) await _models.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_good_answer_is_the_models()
    {
        Models.Script("one", reply => SayAllAsync(reply, "She built", " Harbor with ", "Python and Django."));

        var answer = await AnswerAsync(await StartAsync("one"), Question);

        Assert.Equal((Good, "llm", false), Essence(answer));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chat_completion_is_in_the_models_words_too(bool stream)
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Models.Script("one", async reply =>
        {
            await reply.SayAsync("She built ");
            if (stream) await read.Task.WaitAsync(reply.Gone);
            await SayAllAsync(reply, "Harbor with ", "Python and Django.");
        });
        var server = await StartAsync("one");
        var messages = new[] { new { role = "user", content = Question } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions");
        request.Content = JsonContent.Create(new { model = await ResumeIdAsync(server), messages, stream });

        using var answered = await server.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var lines = new StreamReader(await answered.Content.ReadAsStreamAsync(Cancellation));

        var said = "";
        while (await lines.ReadLineAsync(Cancellation) is { } line)
        {
            if (!line.Contains('{', StringComparison.Ordinal)) continue;
            var choice = JsonDocument.Parse(line[line.IndexOf('{', StringComparison.Ordinal)..]).RootElement
                .GetProperty("choices")[0];
            var message = choice.GetProperty(stream ? "delta" : "message");
            if (message.TryGetProperty("content", out var words)) said += words.GetString();
            // The model goes on only when its first words were read.
            if (said == "She built ") read.TrySetResult();
        }

        Assert.Equal(Good, said);
    }

    [Fact]
    public async Task What_else_the_protocol_allows_does_not_disturb_an_answer()
    {
        Models.Script("one", reply => reply.RawAsync("""
            : a comment

            data: {"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"error":null}

            data: {"choices":[{"index":0,"delta":{"content":"She built Harbor with Python and "}}],"usage":null}

            event: message
            data: {"x_more":{"id":[1,2]},"choices":[{"index":0,"delta":{"content":"Django.","refusal":null}}]}

            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}],"service_tier":null}

            data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":9,"details":{"cached":0}}}

            data: [DONE]


            """));

        var answer = await AnswerAsync(await StartAsync("one"), Question);

        Assert.Equal((Good, "llm", false), Essence(answer));
    }

    [Theory]
    [InlineData("slow first word")]
    [InlineData("stall midway")]
    [InlineData("error midway")]
    [InlineData("cut by length")]
    [InlineData("error")]
    [InlineData("error without end")]
    [InlineData("refused")]
    [InlineData("cut at once")]
    [InlineData("cut midway")]
    [InlineData("no json")]
    [InlineData("another form")]
    [InlineData("a number for words")]
    [InlineData("no end")]
    [InlineData("empty")]
    [InlineData("wrong claim")]
    [InlineData("thoughts that were not opened")]
    [InlineData("too busy for long")]
    public async Task Whatever_a_provider_does_the_question_is_answered_in_time_and_rightly(string fault)
    {
        Models.Script("one", reply => MisbehaveAsync(reply, fault));
        var server = await StartAsync(["one"], Impatient);
        var started = Stopwatch.GetTimestamp();

        var answer = await AnswerAsync(server, Question);

        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Limit);
        var (text, _, degraded) = Essence(answer);
        Assert.True(degraded);
        Assert.DoesNotContain("Rust", text, StringComparison.Ordinal);
        Assert.Contains("Harbor", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_provider_that_says_when_to_come_again_is_asked_again_then(bool asDate)
    {
        // A date has whole seconds: this one is more than one away and at most two.
        string When() => asDate ? $"{DateTimeOffset.UtcNow.AddSeconds(2):R}" : "1";
        Models.Script("one", reply => reply.Number == 1 ? reply.FailAsync(429, When()) : SayAllAsync(reply, Good));
        var server = await StartAsync("one");
        var started = Stopwatch.GetTimestamp();

        var answer = await AnswerAsync(server, Question);

        Assert.Equal((Good, "llm", false), Essence(answer));
        Assert.True(Stopwatch.GetElapsedTime(started) >= TimeSpan.FromSeconds(1));
        Assert.Equal(2, Models.Requests("one"));
    }

    [Theory]
    [InlineData("error")]
    [InlineData("slow first word")]
    [InlineData("too busy for long")]
    [InlineData("cut at once")]
    public async Task The_next_provider_answers_where_the_first_is_late_or_fails(string fault)
    {
        Models.Script("one", reply => MisbehaveAsync(reply, fault));
        Models.Script("two", reply => SayAllAsync(reply, Good));

        var server = await StartAsync(["one", "two"], new() { ["Models:HedgeAfter"] = "00:00:00.3" });

        var answer = await AnswerAsync(server, Question);

        Assert.Equal((Good, "llm", false), Essence(answer));
    }

    [Fact]
    public async Task A_provider_that_keeps_failing_is_left_alone()
    {
        Models.Script("one", reply => reply.FailAsync(500));
        Models.Script("two", reply => SayAllAsync(reply, Good));
        var server = await StartAsync("one", "two");
        string[] questions =
        [
            Question, "Which projects use Python?", "Where has she worked?", "Tell me about Harbor",
            "Does she know Django?", "What are her skills?", "Where does she work now?",
        ];

        foreach (var question in questions) await AnswerAsync(server, question);

        Assert.Equal(5, Models.Requests("one"));
        Assert.True(Models.Requests("two") > 5);
    }

    [Fact]
    public async Task Whoever_was_left_alone_and_then_not_needed_is_asked_when_needed()
    {
        Models.Script("one", reply => reply.FailAsync(500));
        Models.Script("two", reply => reply.FailAsync(500));
        var server = await StartAsync(["one", "two"], new()
        {
            ["Models:BreakerFailures"] = "1", ["Models:BreakerPause"] = "00:00:01", ["Models:RetriesMax"] = "0",
        });
        Assert.True(Essence(await AnswerAsync(server, Question)).Degraded);
        await Task.Delay(TimeSpan.FromSeconds(1.5), Cancellation);
        Models.Script("one", reply => SayAllAsync(reply, Good));
        Assert.Equal("llm", Essence(await AnswerAsync(server, "What did she make with Python?")).Source);

        Models.Script("one", reply => reply.FailAsync(500));
        Models.Script("two", reply => SayAllAsync(reply, Good));
        var answer = await AnswerAsync(server, "What has she made in Python?");

        Assert.Equal((Good, "llm", false), Essence(answer));
    }

    [Theory]
    [InlineData("Models:DailyTokensMax", "10")]
    [InlineData("Models:DailyCostMax", "0.000001")]
    public async Task A_spent_budget_leaves_the_words_to_the_composer(string budget, string most)
    {
        Models.Script("one", reply => SayAllAsync(reply, Good));
        var server = await StartAsync(["one"], new()
        {
            [budget] = most, ["Models:Providers:0:PricePerMillionIn"] = "0.5",
        });

        var first = await AnswerAsync(server, Question);
        var second = await AnswerAsync(server, "Which projects use Django?");

        Assert.Equal("llm", Essence(first).Source);
        Assert.True(Essence(second).Degraded);
        Assert.Equal(1, Models.Requests("one"));
    }

    [Fact]
    public async Task A_refused_request_takes_nothing_of_the_budget()
    {
        Models.Script("one", reply => reply.Number == 1 ? reply.FailAsync(401) : SayAllAsync(reply, Good));
        var server = await StartAsync(["one"], new() { ["Models:DailyTokensMax"] = "10" });

        var refused = await AnswerAsync(server, Question);
        var next = await AnswerAsync(server, "What has she made with Python?");

        Assert.True(Essence(refused).Degraded);
        Assert.Equal((Good, "llm", false), Essence(next));
    }

    [Fact]
    public async Task Leaving_reaches_the_provider()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Models.Script("one", async reply =>
        {
            asked.TrySetResult();
            await using var _ = reply.Gone.Register(() => gone.TrySetResult());
            await reply.SayAsync("She built ");
            await reply.StallAsync();
        });
        var server = await StartAsync(["one"], new()
        {
            ["Conversations:LeaveGrace"] = "00:00:00.1",
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, await MessagesAsync(server));
        request.Content = JsonContent.Create(new { text = Question });
        request.Headers.Add("Accept", "text/event-stream");
        var response = await server.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await asked.Task.WaitAsync(Limit, Cancellation);

        response.Dispose();

        await gone.Task.WaitAsync(Limit, Cancellation);
    }

    [Fact]
    public async Task Mistakes_in_the_settings_are_named_at_the_start()
    {
        var settings = new Dictionary<string, string?>
        {
            ["data"] = Path.Combine(_folder.FullName, "wrong"), ["port"] = "0",
            ["Models:Providers:0:BaseUrl"] = "nowhere", ["Models:RetriesMax"] = "99",
        };
        await using var app = StandaloneHost.Build(settings);

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(Cancellation));

        foreach (var named in (string[])["Providers:0:BaseUrl", "Providers:0:Model", "RetriesMax"])
            Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    private static Task MisbehaveAsync(ModelReply reply, string fault) => fault switch
    {
        "slow first word" => reply.StallAsync(),
        "stall midway" => ThenAsync(reply.SayAsync("She built Harbor. "), reply.StallAsync),
        "error midway" => ThenAsync(
            reply.SayAsync("She built "), () => reply.RawAsync("data: {\"error\":{\"message\":\"No.\"}}\n\n")),
        "cut by length" => ThenAsync(reply.SayAsync("She built Harbor with "), () => reply.RawAsync(
            "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n")),
        "error" => reply.FailAsync(500),
        "error without end" => ThenAsync(reply.BeginFailingAsync(502), reply.StallAsync),
        "refused" => reply.FailAsync(401),
        "cut at once" => ThenAsync(Task.CompletedTask, () => CutAsync(reply)),
        "cut midway" => ThenAsync(reply.SayAsync("She built Harbor. "), () => CutAsync(reply)),
        "no json" => ThenAsync(reply.SayAsync("She built "), () => reply.RawAsync("data: {\"choices\": [oops\n\n")),
        "another form" => reply.RawAsync("data: {\"choices\": {\"delta\": {\"content\": \"Rust\"}}}\n\n"),
        "a number for words" => reply.RawAsync("data: {\"choices\": [{\"delta\": {\"content\": 5}}]}\n\n"),
        "no end" => reply.SayAsync("She built Harbor."),
        "empty" => reply.EndAsync(),
        "wrong claim" => SayAllAsync(reply, "She built Harbor ", "with Python and ", "Rust, and more."),
        "thoughts that were not opened" => SayAllAsync(reply, "Yes, with Python.", "\n</think>\n\n", Good),
        "too busy for long" => reply.FailAsync(429, retryAfter: "60"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static Task CutAsync(ModelReply reply)
    {
        reply.Cut();
        return Task.CompletedTask;
    }

    private static async Task ThenAsync(Task first, Func<Task> then)
    {
        await first;
        await then();
    }

    private static async Task SayAllAsync(ModelReply reply, params string[] pieces)
    {
        await reply.SayAsync(pieces);
        await reply.EndAsync();
    }

    private Task<HttpClient> StartAsync(params string[] models) => StartAsync(models, []);

    private async Task<HttpClient> StartAsync(string[] models, Dictionary<string, string?> settings)
    {
        var document = Path.Combine(_folder.FullName, "resume.json");
        await File.WriteAllBytesAsync(document, Some.Document(), Cancellation);
        var data = Path.Combine(_folder.FullName, "data");
        var all = new Dictionary<string, string?>
        {
            ["port"] = "0", ["data"] = data, ["resume"] = document,
        };
        foreach (var (at, model) in models.Index())
        {
            all[$"Models:Providers:{at}:BaseUrl"] = Models.BaseUrl;
            all[$"Models:Providers:{at}:Model"] = model;
        }

        foreach (var (name, value) in Patient.Concat(settings)) all[name] = value;
        _app = StandaloneHost.Build(all);
        await _app.StartAsync(Cancellation);
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        var key = (await File.ReadAllTextAsync(Path.Combine(data, "owner.key"), Cancellation)).Trim();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    private static async Task<string?> ResumeIdAsync(HttpClient server) =>
        (await server.GetFromJsonAsync<JsonElement>("/page.json", Cancellation)).GetProperty("resumeId").GetString();

    private static async Task<string> MessagesAsync(HttpClient server)
    {
        var resumeId = await ResumeIdAsync(server);
        using var opened = await server.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);
        return opened.Headers.Location?.OriginalString + "/messages";
    }

    private static async Task<JsonElement> AnswerAsync(HttpClient server, string question)
    {
        using var asked = await server.PostAsJsonAsync(
            await MessagesAsync(server), new { text = question }, Cancellation);
        return await asked.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private static (string Text, string Source, bool Degraded) Essence(JsonElement answer) => (
        answer.GetProperty("text").GetString() ?? "", answer.GetProperty("source").GetString() ?? "",
        answer.GetProperty("degraded").GetBoolean());
}

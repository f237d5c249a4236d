using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ResumeVoice.Contract;
using ResumeVoice.Standalone.Start;

namespace ResumeVoice.Standalone.Tests.Earlier;

/// <summary>The earlier page with a language model configured: an answer at once, the model's words when they come.</summary>
public sealed class EnhancementTests : IAsyncLifetime
{
    private const string Question = "What projects has he done?";
    private const string Said = "He built DoseWatch and Pillow Talk.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-enhance-");
    private readonly TaskCompletionSource _mayGoOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ModelServer? _models;
    private WebApplication? _app;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _models = await ModelServer.StartAsync();
        _app = StandaloneHost.Build(new Dictionary<string, string?>
        {
            ["port"] = "0",
            ["data"] = Path.Combine(_folder.FullName, "data"),
            ["resume"] = Path.Combine(AppContext.BaseDirectory, "samples", "earlier-format.json"),
            ["Models:Providers:0:BaseUrl"] = _models.BaseUrl,
            ["Models:Providers:0:Model"] = "one",
            ["Earlier:RequestsPerMinute"] = "1000000",
            ["Models:FirstTokenTimeout"] = "00:00:20",
            ["Models:TotalTimeout"] = "00:00:30",
        });
        await _app.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _mayGoOn.TrySetResult();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_models is not null) await _models.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_models_words_arrive_as_the_tasks_result()
    {
        _models?.Script("one", async reply =>
        {
            await _mayGoOn.Task.WaitAsync(reply.Gone);
            await reply.SayAsync(Said);
            await reply.EndAsync();
        });
        using var page = Page();
        await page.LoadAsync();

        var first = await page.AskAsync(Question);
        var task = first.GetProperty("llm_enhancement").GetProperty("task_id").GetString() ?? "";
        var waiting = await PollAsync(page, task);
        _mayGoOn.TrySetResult();
        var ended = await EndedAsync(page, task);

        Assert.Equal(["proj-dosewatch", "proj-pillow"], EarlierPage.Headings(first));
        Assert.NotEqual(Said, first.GetProperty("response").GetString());
        Assert.Equal("pending", first.GetProperty("llm_enhancement").GetProperty("status").GetString());
        Assert.Equal(("pending", JsonValueKind.Null),
            (waiting.GetProperty("status").GetString(), waiting.GetProperty("result").ValueKind));
        Assert.Equal("completed", ended.GetProperty("status").GetString());
        Assert.Equal(task, ended.GetProperty("task_id").GetString());
        var result = ended.GetProperty("result");
        Assert.Equal(Said, result.GetProperty("response").GetString());
        Assert.Equal("projects", result.GetProperty("item_type").GetString());
        Assert.Equal(["proj-dosewatch", "proj-pillow"], EarlierPage.Headings(result));
        Assert.Equal(Question, result.GetProperty("metadata").GetProperty("original_query").GetString());
        var again = await page.SpeakAsync("Tell me more about the second one");
        Assert.Equal(["proj-pillow"], EarlierPage.Headings(again));
    }

    [Fact]
    public async Task Where_the_model_fails_the_task_says_so_and_the_first_answer_stands()
    {
        _models?.Script("one", async reply =>
        {
            await _mayGoOn.Task.WaitAsync(reply.Gone);
            await reply.FailAsync(400);
        });
        using var page = Page();
        await page.LoadAsync();

        var first = await page.AskAsync(Question);
        _mayGoOn.TrySetResult();
        var task = first.GetProperty("llm_enhancement").GetProperty("task_id").GetString() ?? "";
        var ended = await EndedAsync(page, task);

        Assert.Equal("failed", ended.GetProperty("status").GetString());
        Assert.NotEmpty(ended.GetProperty("error").GetString() ?? "");
    }

    [Fact]
    public async Task Tasks_that_are_none_or_over_are_told_apart()
    {
        _models?.Script("one", reply => reply.StallAsync());
        using var page = Page();
        await page.LoadAsync();
        var session = page.SessionId;
        string[] unknown =
            ["x", $"{session}.0", $"{session}.a.1.b", "ses_none.0.1.00000000", "....", "%F0%9F%92%A9"];

        foreach (var task in unknown) Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(page, task));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(page, $"{session}.0.1000.00000000"));
    }

    private EarlierPage Page() => new(new Uri(_app?.Urls.Single() ?? ""), EarlierServer.Origin);

    private static async Task<HttpStatusCode> StatusAsync(EarlierPage page, string task)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/smart/enhancement/{task}");
        using var response = await page.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task<JsonElement> PollAsync(EarlierPage page, string task)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/smart/enhancement/{task}");
        using var response = await page.SendAsync(request);
        return await EarlierPage.JsonAsync(response);
    }

    private static async Task<JsonElement> EndedAsync(EarlierPage page, string task)
    {
        JsonElement state;
        do state = await PollAsync(page, task);
        while (state.GetProperty("status").GetString() == "pending");
        return state;
    }
}

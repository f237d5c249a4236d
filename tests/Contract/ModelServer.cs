using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ResumeVoice.Contract;

/// <summary>
/// A server that speaks the OpenAI protocol over a real connection, at the pace and with the faults that a script says.
/// A script is named by the model that the request asks for, so one server plays many providers.
/// </summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<ModelReply, Task>> _scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);

    private ModelServer(WebApplication app) => _app = app;

    /// <summary>Up to and with the version.</summary>
    public string BaseUrl => _app.Urls.Single() + "/v1";

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new ModelServer(app);
        app.MapPost("/v1/chat/completions", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>What a model of that name does with a request.</summary>
    public void Script(string model, Func<ModelReply, Task> script) => _scripts[model] = script;

    public int Requests(string model) => _requests.GetValueOrDefault(model);

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var model = body.RootElement.GetProperty("model").GetString() ?? "";
        var count = _requests.AddOrUpdate(model, 1, (_, before) => before + 1);
        try
        {
            await _scripts[model](new ModelReply(context, body.RootElement, model, count));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone, as some scripts want.
        }
    }
}

/// <summary>One reply as a script plays it.</summary>
public sealed class ModelReply(HttpContext context, JsonElement request, string model, int number)
{
    /// <summary>The body of the request, while the script plays.</summary>
    public JsonElement Request => request;

    /// <summary>Counts the requests to this model, from 1.</summary>
    public int Number => number;

    /// <summary>Whoever asked has gone.</summary>
    public CancellationToken Gone => context.RequestAborted;

    public Task SayAsync(params string[] pieces) => SayAsync(TimeSpan.Zero, pieces);

    /// <summary>Says pieces with a pause before each.</summary>
    public async Task SayAsync(TimeSpan pause, params string[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (pause > TimeSpan.Zero) await PauseAsync(pause);
            var content = JsonSerializer.Serialize(piece);
            await ChunkAsync($$"""{"index":0,"delta":{"content":{{content}}},"finish_reason":null}""");
        }
    }

    public Task PauseAsync(TimeSpan pause) => Task.Delay(pause, Gone);

    /// <summary>Waits until whoever asked has gone.</summary>
    public Task StallAsync() => Task.Delay(Timeout.InfiniteTimeSpan, Gone);

    public async Task EndAsync()
    {
        await ChunkAsync("""{"index":0,"delta":{},"finish_reason":"stop"}""");
        await RawAsync("data: [DONE]\n\n");
    }

    /// <summary>Refuses the request; <paramref name="retryAfter"/> is seconds or a date, as HTTP writes them.</summary>
    public async Task FailAsync(int status, string? retryAfter = null, string message = "No.")
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsJsonAsync(new { error = new { message, type = "server_error" } });
    }

    /// <summary>Says that it fails, and the beginning of why.</summary>
    public Task BeginFailingAsync(int status)
    {
        context.Response.StatusCode = status;
        return RawAsync("{");
    }

    /// <summary>Cuts the connection in the midst.</summary>
    public void Cut() => context.Abort();

    public async Task RawAsync(string text, string mediaType = "text/event-stream")
    {
        if (!context.Response.HasStarted) context.Response.ContentType = mediaType;
        await context.Response.WriteAsync(text, Gone);
        await context.Response.Body.FlushAsync(Gone);
    }

    private Task ChunkAsync(string choice)
    {
        var head = $$"""{"id":"c1","object":"chat.completion.chunk","created":1,"model":"{{model}}","choices":""";
        return RawAsync($"data: {head}[{choice}]}}\n\n");
    }
}

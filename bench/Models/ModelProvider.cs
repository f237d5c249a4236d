using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using ResumeVoice.Bench.Answers;

namespace ResumeVoice.Bench.Models;

/// <summary>
/// A server that speaks the OpenAI protocol at a model's pace, over real connections. It runs in this process, so that
/// its moments and the readers' are on one clock and what its timers miss falls out of the comparison.
/// </summary>
internal sealed class ModelProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<int, Moments> _moments = new();

    private ModelProvider(WebApplication app) => _app = app;

    public string BaseUrl => _app.Urls.Single() + "/v1";

    public static async Task<ModelProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(Unwatched.Options);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new ModelProvider(app);
        app.MapPost("/v1/chat/completions", provider.AnswerAsync);
        await app.StartAsync();
        return provider;
    }

    /// <summary>What is known of a question, once.</summary>
    public Moments Take(int number) => _moments.TryRemove(number, out var moments) ? moments : new Moments();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var moments = new Moments { Came = Stopwatch.GetTimestamp() };
        using var reader = new StreamReader(context.Request.Body);
        _moments[Script.NumberIn(await reader.ReadToEndAsync(context.RequestAborted))] = moments;
        context.Response.ContentType = "text/event-stream";
        await Task.Delay(Script.Think, context.RequestAborted);
        foreach (var (at, piece) in Script.Pieces.Index())
        {
            if (at > 0) await Task.Delay(Script.Pace, context.RequestAborted);
            var content = JsonSerializer.Serialize(piece);
            moments.Sent[at] = Stopwatch.GetTimestamp();
            await ChunkAsync(context, $$"""{"content":{{content}}}""", "null");
        }

        await ChunkAsync(context, "{}", "\"stop\"");
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    private static async Task ChunkAsync(HttpContext context, string delta, string finish)
    {
        var choice = $$"""{"index":0,"delta":{{delta}},"finish_reason":{{finish}}}""";
        var chunk = $$"""{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{{choice}}]}""";
        await context.Response.WriteAsync($"data: {chunk}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}

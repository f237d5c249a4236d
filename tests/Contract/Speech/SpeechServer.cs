using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Contract.Speech;

/// <summary>
/// A server that hears and speaks by the OpenAI protocol over a real connection, with the faults that a script says. A
/// script is named by the model that the request asks for.
/// </summary>
public sealed class SpeechServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<SpeechReply, Task>> _scripts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);

    private SpeechServer(WebApplication app) => _app = app;

    /// <summary>Up to and with the version.</summary>
    public string BaseUrl => _app.Urls.Single() + "/v1";

    public static async Task<SpeechServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new SpeechServer(app);
        app.MapPost("/v1/audio/transcriptions", server.HearAsync);
        app.MapPost("/v1/audio/speech", server.SpeakAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>What a model of that name does with a request.</summary>
    public void Script(string model, Func<SpeechReply, Task> script) => _scripts[model] = script;

    public int Requests(string model) => _requests.GetValueOrDefault(model);

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private async Task HearAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        using var sound = new MemoryStream();
        await form.Files.Single(file => file.Name == "file").CopyToAsync(sound);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        await AnswerAsync(new SpeechReply(context, fields, sound.ToArray()));
    }

    private async Task SpeakAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var fields = body.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.ToString());
        await AnswerAsync(new SpeechReply(context, fields, []));
    }

    private async Task AnswerAsync(SpeechReply reply)
    {
        var model = reply.Fields["model"];
        _requests.AddOrUpdate(model, 1, (_, before) => before + 1);
        try
        {
            await _scripts[model](reply);
        }
        catch (OperationCanceledException) when (reply.Gone.IsCancellationRequested)
        {
            // Whoever asked has gone, as some scripts want.
        }
    }
}

/// <summary>One request and its reply, as a script plays it.</summary>
public sealed class SpeechReply(HttpContext context, IReadOnlyDictionary<string, string> fields, byte[] recording)
{
    /// <summary>The form's fields, or the body's members.</summary>
    public IReadOnlyDictionary<string, string> Fields => fields;

    /// <summary>The file that was sent.</summary>
    public byte[] Recording => recording;

    public string? Authorization { get; } = context.Request.Headers.Authorization;

    /// <summary>Whoever asked has gone.</summary>
    public CancellationToken Gone => context.RequestAborted;

    public Task HeardAsync(string text) => context.Response.WriteAsJsonAsync(new { text }, Gone);

    public Task SoundAsync(Sound sound) => RawAsync("audio/wav", WavFile.Write(sound));

    public async Task FailAsync(int status)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new { error = new { message = "No.", type = "server_error" } });
    }

    /// <summary>Waits until whoever asked has gone.</summary>
    public Task StallAsync() => Task.Delay(Timeout.InfiniteTimeSpan, Gone);

    /// <summary>Cuts the connection.</summary>
    public void Cut() => context.Abort();

    public async Task RawAsync(string type, byte[] bytes)
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(bytes, Gone);
        await context.Response.Body.FlushAsync(Gone);
    }

    /// <summary>Plays a fault by its name.</summary>
    public async Task MisbehaveAsync(string fault)
    {
        switch (fault)
        {
            case "stall": await StallAsync(); break;
            case "error": await FailAsync(500); break;
            case "too busy": await FailAsync(429); break;
            case "refused": await FailAsync(401); break;
            case "cut at once": Cut(); break;
            case "cut midway":
                await RawAsync("application/json", "{\"te"u8.ToArray());
                Cut();
                break;
            case "no json": await RawAsync("application/json", "what is that?"u8.ToArray()); break;
            case "nothing": await RawAsync("application/json", "{}"u8.ToArray()); break;
            case "endless":
                while (true) await RawAsync("application/json", new byte[64 * 1024]);
            default: throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault.");
        }
    }
}

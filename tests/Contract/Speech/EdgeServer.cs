using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ResumeVoice.Contract.Speech;

/// <summary>
/// A server that speaks as the Edge browser's read-aloud service does, over a real WebSocket, with the faults that a
/// script says.
/// </summary>
public sealed class EdgeServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EdgeServer(WebApplication app) => _app = app;

    public string Url { get; private init; } = "";

    /// <summary>What is done with a text that is to be said.</summary>
    public Func<EdgeReply, Task> Script { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether connections are refused, as the service does where the browser's proof is wrong.</summary>
    public bool Refuses { get; set; }

    /// <summary>The last request to connect.</summary>
    public IQueryCollection Query { get; private set; } = new QueryCollection();

    public int Requests { get; private set; }

    public static async Task<EdgeServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        EdgeServer? server = null;
        app.Map("/edge/v1", context => server?.TalkAsync(context) ?? Task.CompletedTask);
        await app.StartAsync();
        var address = app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal);
        return server = new EdgeServer(app) { Url = address + "/edge/v1" };
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private async Task TalkAsync(HttpContext context)
    {
        Requests++;
        Query = context.Request.Query;
        if (Refuses)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        try
        {
            var config = await ReadAsync(socket, context.RequestAborted);
            var request = await ReadAsync(socket, context.RequestAborted);
            await Script(new EdgeReply(socket, config, request, context.RequestAborted));
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // Whoever asked has gone, as some scripts want.
        }
    }

    private static async Task<string> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var (bytes, length) = (new byte[64 * 1024], 0);
        while (true)
        {
            var piece = await socket.ReceiveAsync(bytes.AsMemory(length), cancellationToken);
            length += piece.Count;
            if (piece.EndOfMessage) return Encoding.UTF8.GetString(bytes, 0, length);
        }
    }
}

/// <summary>One reply as a script plays it.</summary>
public sealed class EdgeReply(WebSocket socket, string config, string request, CancellationToken gone)
{
    /// <summary>The message that says what form is wanted.</summary>
    public string Config => config;

    /// <summary>The message with the text in its markup.</summary>
    public string Request => request;

    public CancellationToken Gone => gone;

    /// <summary>A sound as the service sends it: announced, in pieces behind their heads, and ended.</summary>
    public async Task SayAsync(byte[] mp3)
    {
        await TextAsync("turn.start", "{}");
        await TextAsync("response", "{}");
        foreach (var piece in mp3.Chunk(2000)) await PieceAsync(piece);
        await TextAsync("turn.end", "{}");
    }

    public Task TextAsync(string path, string body) => socket.SendAsync(
        Encoding.UTF8.GetBytes($"X-RequestId:1\r\nContent-Type:application/json\r\nPath:{path}\r\n\r\n{body}"),
        WebSocketMessageType.Text, endOfMessage: true, gone);

    public Task PieceAsync(byte[] piece)
    {
        var head = "X-RequestId:1\r\nContent-Type:audio/mpeg\r\nX-StreamId:1\r\nPath:audio\r\n"u8;
        var message = new byte[2 + head.Length + piece.Length];
        BinaryPrimitives.WriteUInt16BigEndian(message, (ushort)head.Length);
        head.CopyTo(message.AsSpan(2));
        piece.CopyTo(message.AsSpan(2 + head.Length));
        return BytesAsync(message);
    }

    public Task BytesAsync(byte[] message) =>
        socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, gone);

    /// <summary>Waits until whoever asked has gone.</summary>
    public Task StallAsync() => Task.Delay(Timeout.InfiniteTimeSpan, gone);

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.InternalServerError, "No.", gone);

    /// <summary>Plays a fault by its name.</summary>
    public async Task MisbehaveAsync(string fault)
    {
        await TextAsync("turn.start", "{}");
        switch (fault)
        {
            case "stall": await StallAsync(); break;
            case "close": await CloseAsync(); break;
            case "cut": socket.Abort(); break;
            case "no sound": await TextAsync("turn.end", "{}"); break;
            case "broken heads":
                await BytesAsync([0xFF, 0xFF, 1]);
                await BytesAsync([]);
                await BytesAsync([0]);
                await TextAsync("turn.end", "{}");
                break;
            case "noise":
                await PieceAsync(new byte[3000]);
                await TextAsync("turn.end", "{}");
                break;
            case "endless":
                while (true) await PieceAsync(new byte[60_000]);
            default: throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault.");
        }
    }
}

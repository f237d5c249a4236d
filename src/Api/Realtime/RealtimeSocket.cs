using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResumeVoice.Api.Realtime;

/// <summary>What came in; closed.</summary>
internal abstract record Incoming
{
    private Incoming()
    {
    }

    /// <summary>One whole message, good until the next one is read.</summary>
    public sealed record Message(ReadOnlyMemory<byte> Utf8) : Incoming;

    /// <summary>The client said goodbye, or is gone.</summary>
    public sealed record Closed : Incoming;

    /// <summary>A message that is no event; it is skipped to its end, and the next one can be read.</summary>
    public sealed record Refused(RealtimeFault Fault) : Incoming;
}

/// <summary>
/// A WebSocket that carries events: whole messages within a limit in, one at a time out. A client that does not take
/// what is sent is cut off. Reading is one reader's, sending anybody's.
/// </summary>
internal sealed class RealtimeSocket(WebSocket socket, TimeProvider clock) : IDisposable
{
    private const int FirstBytes = 16 * 1024;

    /// <summary>So long a client may leave what is sent to it lying.</summary>
    private static readonly TimeSpan SendWithin = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan GoodbyeWithin = TimeSpan.FromSeconds(2);

    private static readonly JsonSerializerOptions Writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly SemaphoreSlim _sending = new(1, 1);
    private byte[] _buffer = new byte[FirstBytes];
    private long _sent;

    /// <summary>The next message.</summary>
    public async Task<Incoming> ReceiveAsync()
    {
        if (_buffer.Length > FirstBytes * 16) _buffer = new byte[FirstBytes];
        var length = 0;
        RealtimeFault? fault = null;
        try
        {
            while (true)
            {
                // What is too much, or no text, is read over: the talk goes on after it.
                if (length == _buffer.Length && !TryGrow()) (length, fault) = (0, TooBig());
                var read = await socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close) return new Incoming.Closed();
                if (read.MessageType == WebSocketMessageType.Binary) fault = NoText();
                length = fault is null ? length + read.Count : 0;
                if (!read.EndOfMessage) continue;
                return fault is null
                    ? new Incoming.Message(_buffer.AsMemory(0, length))
                    : new Incoming.Refused(fault);
            }
        }
        catch (WebSocketException)
        {
            return new Incoming.Closed();
        }
    }

    /// <summary>Sends an event and gives it its id; false where nobody takes it any more.</summary>
    public async Task<bool> SendAsync(string type, JsonObject body)
    {
        body["type"] = type;
        await _sending.WaitAsync();
        try
        {
            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return false;
            body["event_id"] = $"event_{++_sent}";
            using var limit = new CancellationTokenSource(SendWithin, clock);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Writing);
            await socket.SendAsync(
                bytes.AsMemory(), WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, limit.Token);
            return true;
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye, and waits a moment for the client's.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        await _sending.WaitAsync();
        try
        {
            if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
            using var limit = new CancellationTokenSource(GoodbyeWithin, clock);
            await socket.CloseOutputAsync(status, reason, limit.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
        finally
        {
            _sending.Release();
        }
    }

    public void Dispose() => _sending.Dispose();

    private bool TryGrow()
    {
        if (_buffer.Length >= RealtimeOptions.EventBytesMax) return false;
        Array.Resize(ref _buffer, Math.Min(_buffer.Length * 4, RealtimeOptions.EventBytesMax));
        return true;
    }

    private static RealtimeFault TooBig() => RealtimeFault.Refused(
        "too_large", $"An event has at most {RealtimeOptions.EventBytesMax} bytes; send sound in smaller pieces.");

    private static RealtimeFault NoText() => RealtimeFault.Refused(
        "invalid_json", "Events are JSON text; sound goes into input_audio_buffer.append as base64.");
}

using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ResumeVoice.Adapters.Speech.Programs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.Edge;

/// <summary>
/// Speaks through the Edge browser's service, over a WebSocket a sentence; what comes is MP3 and goes through ffmpeg.
/// Never chosen by itself: what is spoken leaves this machine, for a service that may end any day.
/// </summary>
internal sealed class EdgeSynthesiser(EdgeOptions options, TimeProvider clock) : ISynthesiser, IDisposable
{
    private const int Rate = 24_000;
    private const int SampleBytes = 2;

    /// <summary>Five minutes at 48 kbit a second.</summary>
    private const int ReplyBytesMax = 48_000 / 8 * 300;

    private const int OutputMax = Rate * SampleBytes * 300;
    private const int PieceBytes = 16 * 1024;

    private readonly OutsideProgram _ffmpeg = new("synthesiser", "ffmpeg", Math.Max(2, Environment.ProcessorCount));

    public string Name => SpeechOptions.EdgeName;

    public bool IsAvailable => _ffmpeg.IsInstalled;

    public string DefaultVoice => options.Voice;

    public bool Knows(string voice) => voice == options.Voice || options.Voices.Contains(voice);

    public async IAsyncEnumerable<Sound> SpeakAsync(
        string text, string voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Nothing to say: the service gives no sound, as if it had failed.
        if (!text.Any(char.IsLetterOrDigit)) yield break;
        var mp3 = await AskAsync(text, voice, cancellationToken);
        string[] arguments =
        [
            "-hide_banner", "-loglevel", "quiet", "-nostdin", "-protocol_whitelist", "pipe", "-threads", "1",
            "-f", "mp3", "-i", "pipe:0", "-ac", "1", "-ar", $"{Rate}", "-f", "s16le", "pipe:1",
        ];
        var output = await _ffmpeg.RunAsync(arguments, mp3, OutputMax, cancellationToken);
        if (output.Bytes.Length < SampleBytes) throw Corrupt("What the service sent is no sound.");
        var samples = MemoryMarshal.Cast<byte, short>(output.Bytes.Span[..(output.Bytes.Length & ~1)]).ToArray();
        yield return new Sound(samples, Rate);
    }

    public void Dispose() => _ffmpeg.Dispose();

    private async Task<ReadOnlyMemory<byte>> AskAsync(string text, string voice, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Origin", EdgeProtocol.Origin);
            socket.Options.SetRequestHeader("User-Agent", EdgeProtocol.UserAgent);
            var (id, now) = (Guid.NewGuid().ToString("N"), clock.GetUtcNow());
            await socket.ConnectAsync(EdgeProtocol.Address(options.Url, id, now), ended.Token);
            await SendAsync(socket, EdgeProtocol.Config(now), ended.Token);
            await SendAsync(socket, EdgeProtocol.Request(id, voice, text, now), ended.Token);
            return await ReadAsync(socket, ended.Token);
        }
        catch (Exception exception) when (
            exception is not DependencyException && !cancellationToken.IsCancellationRequested)
        {
            throw exception is OperationCanceledException
                ? Failure(DependencyFailure.Timeout, $"The service needed more than {options.Timeout}.", exception)
                : Failure(DependencyFailure.Unavailable, "The service cannot be reached.", exception);
        }
    }

    private static Task SendAsync(WebSocket socket, string message, CancellationToken cancellationToken) =>
        socket.SendAsync(
            Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>The sound of all messages up to the one that says that it was the last.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var (sound, message) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        while (true)
        {
            message.ResetWrittenCount();
            ValueWebSocketReceiveResult piece;
            do
            {
                piece = await socket.ReceiveAsync(message.GetMemory(PieceBytes), cancellationToken);
                message.Advance(piece.Count);
                if (sound.WrittenCount + message.WrittenCount > ReplyBytesMax)
                    throw Corrupt("The service sends more than a text takes.");
            }
            while (!piece.EndOfMessage);

            if (piece.MessageType == WebSocketMessageType.Close)
                throw Corrupt("The service closed the connection before its end.");
            if (piece.MessageType == WebSocketMessageType.Binary)
                sound.Write(EdgeProtocol.SoundOf(message.WrittenSpan));
            else if (EdgeProtocol.PathOf(message.WrittenSpan) == EdgeProtocol.TurnEnd)
                return sound.WrittenCount > 0 ? sound.WrittenMemory : throw Corrupt("The service sent no sound.");
        }
    }

    private static DependencyException Corrupt(string message) => Failure(DependencyFailure.Corrupt, message);

    private static DependencyException Failure(
        DependencyFailure failure, string message, Exception? inner = null) =>
        new("synthesiser", failure, message, inner);
}

using System.Buffers;
using System.ClientModel.Primitives;
using System.IO.Pipelines;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>
/// The chunks that a reply comes in, null where it says that no more come: a stream's, or the one that a server sends
/// which was asked for a stream and answers as a whole all the same.
/// </summary>
internal static class ReplyChunks
{
    /// <summary>Bytes of a whole reply, which may hold a model's thoughts; longer ones are not listened to.</summary>
    public const int WholeBytesMax = 1 << 20;

    /// <summary>Enumerated once; fails as <see cref="ProviderException.Of"/> reads it.</summary>
    /// <param name="response">Its content is read.</param>
    /// <param name="spoken">What was said of the chunks before.</param>
    public static IAsyncEnumerable<SseItem<ChatChunk?>> Of(PipelineResponse response, SpokenPieces spoken)
    {
        var content = response.ContentStream ?? Stream.Null;
        var isStream = response.Headers.TryGetValue("Content-Type", out var type)
            && type?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) is true;
        return isStream ? Events(content, spoken) : LookAsync(content, spoken);
    }

    private static IAsyncEnumerable<SseItem<ChatChunk?>> Events(Stream content, SpokenPieces spoken) =>
        SseParser.Create(content, (type, utf8) => Read(type, utf8, spoken.Length > 0)).EnumerateAsync();

    // Null where the answer ends. Signs of life are no chunks: nothing, and before the first word what is no object.
    private static ChatChunk? Read(string type, ReadOnlySpan<byte> utf8, bool hasBegun)
    {
        utf8 = utf8[Ascii.Trim(utf8)];
        if (utf8.SequenceEqual(ChatChunk.Done)) return null;
        if (type == "error") return ChatChunk.Failed;
        var isNoChunk = utf8.IsEmpty || (!hasBegun && utf8[0] is not (byte)'{');
        return isNoChunk ? default(ChatChunk) : ChatChunk.Read(utf8, hasBegun);
    }

    /// <summary>What is not announced as a stream may be one, and begins otherwise than a whole reply.</summary>
    private static async IAsyncEnumerable<SseItem<ChatChunk?>> LookAsync(
        Stream content, SpokenPieces spoken, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reader = PipeReader.Create(content);
        if (await BeginsWithObjectAsync(reader, cancellationToken))
        {
            yield return new SseItem<ChatChunk?>(await WholeAsync(reader, cancellationToken));
            yield return new SseItem<ChatChunk?>(null);
            yield break;
        }

        await foreach (var chunk in Events(reader.AsStream(), spoken).WithCancellation(cancellationToken))
            yield return chunk;
    }

    private static async Task<bool> BeginsWithObjectAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var first = FirstOf(read.Buffer);
            reader.AdvanceTo(read.Buffer.Start, first is null ? read.Buffer.End : read.Buffer.Start);
            if (first is not null || read.IsCompleted) return first is (byte)'{';
        }
    }

    private static byte? FirstOf(in ReadOnlySequence<byte> bytes)
    {
        foreach (var part in bytes)
        {
            var at = part.Span.IndexOfAnyExcept(" \t\r\n"u8);
            if (at >= 0) return part.Span[at];
        }

        return null;
    }

    private static async Task<ChatChunk> WholeAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > WholeBytesMax) throw ProviderException.Broken("The answer is too long.");
            if (read.IsCompleted) return ChatChunk.Read(read.Buffer.ToArray(), hasBegun: false);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}

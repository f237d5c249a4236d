using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Requests;

/// <summary>
/// Reads a JSON body straight from the connection's buffer, and says of a wrong one what is wrong where. The
/// framework's own binding would answer a bare 400.
/// </summary>
internal static class JsonBody
{
    /// <summary>Enough for a question in the AI SDK's form with a long conversation before it.</summary>
    public const int BytesMax = 64 * 1024;

    /// <summary>What the serialiser itself allows.</summary>
    public const int DepthMax = 64;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static async ValueTask<Parsed<T>> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken, int bytesMax = BytesMax)
        where T : class
    {
        if (request.ContentLength > bytesMax) return new Parsed<T>(TooLarge(bytesMax));
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.Length > bytesMax)
            {
                reader.AdvanceTo(buffer.End);
                return new Parsed<T>(TooLarge(bytesMax));
            }

            if (read.IsCompleted)
            {
                var parsed = buffer.IsSingleSegment ? Parse(buffer.FirstSpan, type) : Parse(buffer.ToArray(), type);
                reader.AdvanceTo(buffer.End);
                return parsed;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    /// <summary>The body's bytes as sent, for documents that are read elsewhere.</summary>
    public static async ValueTask<Parsed<byte[]>> ReadBytesAsync(
        HttpRequest request, int bytesMax, CancellationToken cancellationToken)
    {
        if (request.ContentLength > bytesMax) return new Parsed<byte[]>(TooLarge(bytesMax));
        var bytes = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? 0) + 1);
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (bytes.WrittenCount + read.Buffer.Length > bytesMax)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return new Parsed<byte[]>(TooLarge(bytesMax));
            }

            foreach (var segment in read.Buffer) bytes.Write(segment.Span);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return new Parsed<byte[]>(bytes.WrittenSpan.ToArray());
        }
    }

    internal static Parsed<T> Parse<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        if (utf8.StartsWith(ByteOrderMark)) utf8 = utf8[3..];
        if (utf8.IsEmpty)
            return new Parsed<T>(new Problem(ProblemKinds.NotJson, "The body is empty; a JSON object is needed."));
        if (!Utf8.IsValid(utf8)) return new Parsed<T>(new Problem(ProblemKinds.NotUtf8, "Send the body as UTF-8."));
        try
        {
            var value = JsonSerializer.Deserialize(utf8, type);
            return value is null
                ? new Parsed<T>(new Problem(ProblemKinds.InvalidRequest, "The body is null; a JSON object is needed."))
                : new Parsed<T>(value);
        }
        catch (JsonException exception)
        {
            return new Parsed<T>(Explain(exception));
        }
    }

    private static Problem TooLarge(int bytesMax) =>
        new(ProblemKinds.TooLarge, $"The body may have {bytesMax:N0} bytes.");

    /// <summary>
    /// A syntax error carries the reader's own exception inside; anything else is a value of the wrong type.
    /// </summary>
    private static Problem Explain(JsonException exception)
    {
        var line = (int)(exception.LineNumber ?? 0) + 1;
        var column = (int)(exception.BytePositionInLine ?? 0) + 1;
        if (exception.InnerException is JsonException syntax)
        {
            var isDeep = syntax.Message.Contains("maximum configured depth", StringComparison.Ordinal);
            var detail = $"Line {line}, byte {column}: {Bare(syntax.Message)}";
            return new Problem(isDeep ? ProblemKinds.TooDeep : ProblemKinds.NotJson, detail)
            {
                Line = line,
                Column = column,
            };
        }

        var field = Field(exception.Path);
        if (field.Length == 0)
            return new Problem(ProblemKinds.InvalidRequest, "The body must be a JSON object.");
        const string message = "has a value of the wrong type.";
        return new Problem(ProblemKinds.InvalidRequest, $"{field} {message}")
        {
            Errors = new Dictionary<string, string[]> { [field] = [$"{field} {message}"] },
            Line = line,
            Column = column,
        };
    }

    /// <summary>The serialiser appends the position to its sentence; we give it in fields of its own.</summary>
    private static string Bare(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }

    private static string Field(string? path) => path is null ? "" : path.TrimStart('$').TrimStart('.');
}

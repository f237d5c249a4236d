using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// What is written for every turn is written into one buffer of the thread's, so that only the result is allocated.
/// </summary>
internal static class JsonBytes
{
    /// <summary>A buffer that a giant answer made larger than this is not kept.</summary>
    private const int KeptBytesMax = 1024 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // Answers are served as application/json with nosniff, never inlined into HTML: plain UTF-8 is safe and short.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // The writers of this assembly are tested against the serializer; checking each call again is for the tests.
        SkipValidation = true,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public static byte[] Of<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = s_buffer ??= new ArrayBufferWriter<byte>(16 * 1024);
        var writer = s_writer ??= new Utf8JsonWriter(buffer, Options);
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        write(writer, value);
        writer.Flush();
        if (buffer.Capacity > KeptBytesMax) s_buffer = null;
        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteStringUnlessNull(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) writer.WriteString(name, value);
    }

    public static void WriteStrings(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}

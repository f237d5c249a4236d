using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ResumeVoice.Core.Resumes;

/// <summary>Bytes to JSON, or the reason and the place where they are not a JSON document that we take.</summary>
internal static class DocumentReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>True with the document, which the caller disposes of; false with the rejection.</summary>
    internal static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out ImportResult.Rejected? rejected)
    {
        document = null;
        rejected = TooLarge(bytes.Length);
        if (rejected is not null) return false;
        if (bytes.Span.StartsWith(ByteOrderMark)) bytes = bytes[ByteOrderMark.Length..];
        rejected = NotUtf8(bytes.Span) ?? Malformed(bytes.Span);
        if (rejected is not null) return false;
        var options = new JsonDocumentOptions { MaxDepth = ImportLimits.DepthMax };
        document = JsonDocument.Parse(LoneSurrogates.Mend(bytes), options);
        return true;
    }

    private static ImportResult.Rejected? TooLarge(int length)
    {
        if (length <= ImportLimits.DocumentBytesMax) return null;
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"The document has {length:N0} bytes; at most {ImportLimits.DocumentBytesMax:N0} are taken.");
        return new ImportResult.Rejected("too_large", message, "", 0, 0);
    }

    private static ImportResult.Rejected? NotUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text)) return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == OperationStatus.Done) at += length;
        var (line, column) = Place(text, at);
        var message = $"The document is not UTF-8: byte 0x{text[at]:X2} at line {line}, column {column} is no text.";
        return new ImportResult.Rejected("not_utf8", message, "", line, column);
    }

    private static ImportResult.Rejected? Malformed(ReadOnlySpan<byte> text)
    {
        // The reader itself may go deeper than we do, so that depth is told apart from a mistake in the JSON.
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var path = new DocumentPath();
        try
        {
            while (reader.Read())
            {
                path.Step(ref reader);
                var opens = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
                if (opens && reader.CurrentDepth >= ImportLimits.DepthMax)
                    return TooDeep(text, (int)reader.TokenStartIndex, path.ToString());
            }
            return null;
        }
        catch (JsonException mistake)
        {
            return NotJson(text, mistake);
        }
    }

    private static ImportResult.Rejected TooDeep(ReadOnlySpan<byte> text, int at, string pointer)
    {
        var (line, column) = Place(text, at);
        var message = $"The document nests objects and arrays more than {ImportLimits.DepthMax} deep, "
            + $"at line {line}, column {column}.";
        return new ImportResult.Rejected("too_deep", message, pointer, line, column);
    }

    private static ImportResult.Rejected NotJson(ReadOnlySpan<byte> text, JsonException mistake)
    {
        if (text.Trim(" \t\r\n"u8).IsEmpty)
            return new ImportResult.Rejected("not_json", "The document is empty.", "", 1, 1);
        var at = LineStart(text, (int)(mistake.LineNumber ?? 0)) + (int)(mistake.BytePositionInLine ?? 0);
        var (line, column) = Place(text, at);
        // The library's sentence ends with its own, zero-based place; ours replaces that.
        var reason = mistake.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
        var message = $"The document is not JSON, at line {line}, column {column}: {reason}.";
        return new ImportResult.Rejected("not_json", message, "", line, column);
    }

    private static int LineStart(ReadOnlySpan<byte> text, int line)
    {
        var at = 0;
        for (; line > 0; line--)
        {
            var end = text[at..].IndexOf((byte)'\n');
            if (end < 0) break;
            at += end + 1;
        }
        return at;
    }

    /// <summary>Line and column of a byte, both from 1; columns count characters, not bytes.</summary>
    private static (int Line, int Column) Place(ReadOnlySpan<byte> text, int at)
    {
        var before = text[..Math.Min(at, text.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}

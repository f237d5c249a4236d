using System.Buffers.Text;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Escapes such as <c>\ud83d</c> without their other half: legal JSON (a cut emoji leaves them behind) that has no
/// text. Each becomes <c>\uFFFD</c>, which is as long, so that no position in the document moves.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeBytes = 6;

    /// <summary>The JSON itself where nothing is broken, otherwise a mended copy.</summary>
    internal static ReadOnlyMemory<byte> Mend(ReadOnlyMemory<byte> json)
    {
        byte[]? mended = null;
        var text = json.Span;
        // In JSON a backslash stands in strings only, so a plain scan finds every escape.
        for (var at = text.IndexOf((byte)'\\'); at >= 0 && at < text.Length; at = Next(text, at))
        {
            var code = Code(text, at);
            if (code is null || !char.IsSurrogate((char)code)) continue;
            if (IsPair(text, at))
            {
                // On to the second half's last digit.
                at += (2 * EscapeBytes) - 1;
                continue;
            }
            mended ??= json.ToArray();
            "\\uFFFD"u8.CopyTo(mended.AsSpan(at));
        }
        return mended ?? json;
    }

    private static int Next(ReadOnlySpan<byte> text, int at)
    {
        var from = at + (text[at] == (byte)'\\' ? 2 : 1);
        if (from >= text.Length) return -1;
        var next = text[from..].IndexOf((byte)'\\');
        return next < 0 ? -1 : from + next;
    }

    private static bool IsPair(ReadOnlySpan<byte> text, int at) =>
        Code(text, at) is { } high && char.IsHighSurrogate((char)high)
        && Code(text, at + EscapeBytes) is { } low && char.IsLowSurrogate((char)low);

    /// <summary>The code of the <c>\uXXXX</c> escape at a place, or null where there is none.</summary>
    private static int? Code(ReadOnlySpan<byte> text, int at)
    {
        if (at + EscapeBytes > text.Length || text[at] != (byte)'\\' || text[at + 1] != (byte)'u') return null;
        var digits = text.Slice(at + 2, 4);
        return Utf8Parser.TryParse(digits, out ushort code, out var used, 'x') && used == digits.Length ? code : null;
    }
}

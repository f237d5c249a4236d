using System.Buffers;
using System.Text;

namespace ResumeVoice.Adapters.Storage;

/// <summary>
/// Text as both engines can hold it. PostgreSQL takes no U+0000 and neither takes half of a surrogate pair; each of
/// these becomes U+FFFD, so that no text that came in as JSON fails to be stored, and both engines give back the same.
/// </summary>
internal static class StoredText
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0xD800, 0x800).Select(code => (char)code), '\0']);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        return clean.ToString();
    }
}

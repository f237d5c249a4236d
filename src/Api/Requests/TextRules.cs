using System.Text;

namespace ResumeVoice.Api.Requests;

/// <summary>Rules for text that will be stored or looked up.</summary>
internal static class TextRules
{
    /// <summary>An id's longest form; ours are shorter.</summary>
    public const int IdMax = 64;

    public const int OriginMax = 200;

    /// <summary>No NUL (PostgreSQL has no place for it) and no half of a surrogate pair.</summary>
    public static bool IsClean(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0') return false;
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }

        return true;
    }

    /// <summary>Whether something can be an id at all; what cannot is not looked up.</summary>
    public static bool IsId(string text, string prefix)
    {
        if (text.Length > IdMax || !text.StartsWith(prefix, StringComparison.Ordinal)) return false;
        foreach (var letter in text)
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('_' or '-')) return false;
        return true;
    }

    /// <summary>
    /// Scheme, host and port and nothing else, in the letters of a header, so that it can be compared with the Origin
    /// header as text.
    /// </summary>
    public static bool IsOrigin(string? text) =>
        text is { Length: <= OriginMax } && Ascii.IsValid(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is ("http" or "https")
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase)
        && uri.UserInfo.Length == 0;
}

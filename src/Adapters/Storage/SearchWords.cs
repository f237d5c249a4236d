using System.Globalization;
using System.Text;

namespace ResumeVoice.Adapters.Storage;

/// <summary>
/// Cuts text into the words that the full-text indexes hold and are asked for. Both engines get the same words, and no
/// character of a visitor's text reaches their query languages but letters and digits.
/// </summary>
internal static class SearchWords
{
    /// <summary>Words of a query that count; the rest is passed over.</summary>
    public const int QueryWordsMax = 16;

    /// <summary>Longer runs are cut: PostgreSQL refuses lexemes above 2 KB, and nobody searches by them.</summary>
    public const int WordLengthMax = 64;

    /// <summary>The words of <paramref name="text"/> in order, folded to lower case without accents.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in Folded(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (word.Length < WordLengthMax) word.Append(rune.ToString());
                continue;
            }

            // "C++" and "C#" are other words than "C".
            if (word.Length > 0 && rune.Value == '+') word.Append("plus");
            else if (word.Length > 0 && rune.Value == '#') word.Append("sharp");
            else if (Take(word) is { } whole) yield return whole;
        }

        if (Take(word) is { } last) yield return last;
    }

    public static string Joined(string text) => string.Join(' ', Of(text));

    /// <summary>A technology or keyword as it is compared: lower case, one space between words.</summary>
    public static string Term(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lower case without combining marks; ill-formed surrogates become a replacement character.</summary>
    private static string Folded(string text)
    {
        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) wellFormed.Append(rune.ToString());
        var folded = new StringBuilder(text.Length);
        foreach (var rune in wellFormed.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return folded.ToString();
    }

    private static string? Take(StringBuilder word)
    {
        if (word.Length == 0) return null;
        var whole = word.ToString();
        word.Clear();
        return whole;
    }
}

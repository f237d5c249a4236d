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

    /// <summary>Null stands for every kind of white space.</summary>
    private const char[]? Blanks = null;

    private const int LatinFirst = 0xC0;

    /// <summary>
    /// The plain letter for each from U+00C0 to U+017F; a space for those that stay. The framework's normalisation
    /// leaves accents where they are in invariant mode, which is how this program runs.
    /// </summary>
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The words of <paramref name="text"/> in order, folded to lower case without accents.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in Folded(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                Add(word, rune.ToString());
                continue;
            }

            // "C++" and "C#" are other words than "C".
            if (word.Length > 0 && rune.Value == '+') Add(word, "plus");
            else if (word.Length > 0 && rune.Value == '#') Add(word, "sharp");
            else if (Take(word) is { } whole) yield return whole;
        }

        if (Take(word) is { } last) yield return last;
    }

    public static string Joined(string text) => string.Join(' ', Of(text));

    /// <summary>A technology or keyword as it is compared: lower case, one space between words.</summary>
    public static string Term(string text) =>
        string.Join(' ', StoredText.Of(text).ToLowerInvariant().Split(Blanks, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Lower case without accents, whether they stand in the letter or after it.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            var at = rune.Value - LatinFirst;
            if (at >= 0 && at < Latin.Length && Latin[at] != ' ') folded.Append(Latin[at]);
            else folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return folded.ToString();
    }

    /// <summary>Adds a part that the word has room for; of one that it has none for, nothing.</summary>
    private static void Add(StringBuilder word, string part)
    {
        if (word.Length + part.Length <= WordLengthMax) word.Append(part);
    }

    private static string? Take(StringBuilder word)
    {
        if (word.Length == 0) return null;
        var whole = word.ToString();
        word.Clear();
        return whole;
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>How a term of a résumé is said: <c>PostgreSQL</c> is "postgres", <c>TimescaleDB</c> "timescale d b".</summary>
internal static class SpokenForms
{
    /// <summary>A title of more words is never said in full.</summary>
    public const int WordsMax = 8;

    private const int SpelledMax = 5;

    private static readonly FrozenDictionary<string, ImmutableArray<string>> Known = SpeechText.Lines("spoken")
        .Select(line => line.Split(" = ")).ToFrozenDictionary(
            parts => parts[0], parts => parts[1].Split(" | ").ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Terms that are not said as they are written.</summary>
    public static IEnumerable<string> KnownTerms => Known.Keys;

    /// <summary>Lower-case words with single spaces, likeliest first; empty where it cannot be said.</summary>
    public static ImmutableArray<string> Of(string term)
    {
        if (Known.TryGetValue(term.Trim(), out var known)) return known;
        var words = Words(term);
        return words.Count is 0 or > WordsMax ? [] : [string.Join(' ', words)];
    }

    /// <summary>The words of a text of any length as they are said.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var piece in Pieces(text))
        {
            if (Known.TryGetValue(piece, out var forms)) words.AddRange(forms[0].Split(' '));
            else if (char.IsAsciiDigit(piece[0])) words.AddRange(SayNumber(piece).Split(' '));
            else if (IsSpelled(piece)) words.AddRange(piece.ToLowerInvariant().Select(letter => letter.ToString()));
            else words.Add(piece.ToLowerInvariant());
        }

        return words;
    }

    private static string SayNumber(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? NumberSpeech.Say(number)
            : "";

    /// <summary>Capitals alone and few of them, in a term that is not written in capitals throughout.</summary>
    private static bool IsSpelled(string piece) =>
        piece.Length is > 1 and <= SpelledMax && piece.All(char.IsAsciiLetterUpper);

    /// <summary>Runs of letters and of digits, cut where a small letter meets a capital: Fast|API, Net|CDF.</summary>
    private static IEnumerable<string> Pieces(string term)
    {
        var piece = new StringBuilder();
        foreach (var letter in Plain(term))
        {
            var isWord = char.IsAsciiLetterOrDigit(letter) || (letter == '\'' && piece.Length > 0);
            var isCut = piece.Length > 0 && isWord && IsCut(piece[^1], letter);
            if (piece.Length > 0 && (!isWord || isCut))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            if (isWord) piece.Append(letter);
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool IsCut(char before, char letter) =>
        char.IsAsciiDigit(before) != char.IsAsciiDigit(letter)
        || (char.IsAsciiLetterLower(before) && char.IsAsciiLetterUpper(letter));

    /// <summary>Letters without their marks: what an English speaker reads.</summary>
    public static string Plain(string term)
    {
        var plain = new StringBuilder(term.Length);
        foreach (var letter in term)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(letter switch
            {
                'æ' or 'Æ' => "ae",
                'ß' => "ss",
                '’' => "'",
                '&' => " and ",
                '+' => " plus ",
                _ => $"{WithoutMark(letter)}",
            });
        }

        return plain.ToString();
    }

    private static char WithoutMark(char letter) => letter switch
    {
        < '\u0080' => letter,
        _ when char.IsUpper(letter) => char.ToUpperInvariant(TextFold.Fold(letter)),
        _ => TextFold.Fold(letter),
    };
}

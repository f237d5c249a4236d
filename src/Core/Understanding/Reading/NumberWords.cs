using System.Globalization;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Turns spelled-out years ("twenty seventeen", "two thousand and six", "nineteen ninety eight") into numbers.
/// </summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> Small = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["oh"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6,
        ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12,
        ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50,
        ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["tens"] = 10, ["twenties"] = 20,
        ["thirties"] = 30, ["fifties"] = 50, ["sixties"] = 60, ["seventies"] = 70, ["eighties"] = 80,
        ["nineties"] = 90, ["noughties"] = 0,
    };

    private static readonly WordTrait IsSmall = new(static word => Small.ContainsKey(word.Text));

    /// <summary>The value of a number word up to ninety, or of digits; -1 for any other word.</summary>
    public static int Value(Word word) =>
        word.Number >= 0 ? word.Number : IsSmall.Of(word) ? Small[word.Text] : -1;

    /// <summary>Puts one token with the year's digits ("2017", "2010s") where the words stood.</summary>
    public static void Merge(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Word.Number < 0 && !IsSmall.Of(tokens[at].Word)) continue;
            var (year, length, isDecade) = ReadYear(tokens, at);
            if (year == 0) continue;
            var last = tokens[at + length - 1];
            var text = year.ToString(CultureInfo.InvariantCulture) + (isDecade ? "s" : "");
            tokens[at] = new Token(new Word(text), tokens[at].Start, last.End, false, last.EndsSentence);
            tokens.RemoveRange(at + 1, length - 1);
        }
    }

    private static (int Year, int Length, bool IsDecade) ReadYear(List<Token> tokens, int at)
    {
        var first = tokens[at].Word;
        if (Spelled(tokens, at) == 2 && TextAt(tokens, at + 1) == "thousand") return ReadThousand(tokens, at + 2);
        var isDecadeWord = first.Text.EndsWith("ties", StringComparison.Ordinal);
        if (isDecadeWord)
        {
            var tens = Small[first.Text];
            return (tens >= 50 ? 1900 + tens : 2000 + tens, 1, true);
        }

        var century = Spelled(tokens, at);
        if (century is not (19 or 20) || first.Number >= 0 || at + 1 >= tokens.Count) return default;
        var (rest, length) = ReadTail(tokens, at + 1);
        if (rest < 0 || (century == 20 && rest < 10 && length == 1 && TextAt(tokens, at + 1) != "oh")) return default;
        return ((century * 100) + rest, 1 + length, IsDecadeWord(TextAt(tokens, at + length)));
    }

    private static (int Year, int Length, bool IsDecade) ReadThousand(List<Token> tokens, int at)
    {
        var and = TextAt(tokens, at) == "and" ? 1 : 0;
        var (rest, length) = ReadTail(tokens, at + and);
        if (rest < 0) return (2000, 2, false);
        return (2000 + rest, 2 + and + length, IsDecadeWord(TextAt(tokens, at + and + length - 1)));
    }

    // 0 to 99 in one or two words: "seventeen", "ninety eight", "oh nine", "tens".
    private static (int Value, int Length) ReadTail(List<Token> tokens, int at)
    {
        var tens = Spelled(tokens, at);
        if (tens < 0 || tokens[at].Word.Number >= 0) return (-1, 0);
        var ones = Spelled(tokens, at + 1);
        var takesOnes = tens == 0 || (tens >= 20 && tens % 10 == 0);
        var joins = takesOnes && ones is > 0 and < 10 && tokens[at + 1].Word.Number < 0;
        return joins ? (tens + ones, 2) : (tens, 1);
    }

    private static bool IsDecadeWord(string text) => text.EndsWith("ties", StringComparison.Ordinal) || text == "tens";

    private static int Spelled(List<Token> tokens, int at) => at < tokens.Count ? Value(tokens[at].Word) : -1;

    private static string TextAt(List<Token> tokens, int at) => at < tokens.Count ? tokens[at].Word.Text : "";
}

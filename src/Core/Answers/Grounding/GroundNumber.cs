using System.Buffers;
using System.Globalization;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>A number as a text says it, digits or words: its value, and what it counts.</summary>
/// <param name="Value">"5M" and "five million" are 5,000,000.</param>
/// <param name="Length">Tokens that it takes.</param>
/// <param name="Mark">The sign around it: <c>%</c>, a currency's, or none.</param>
/// <param name="IsOpen">"10+".</param>
internal readonly record struct GroundNumber(double Value, int Length, char Mark, bool IsOpen)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private static readonly Dictionary<string, double> Multipliers = new(StringComparer.Ordinal)
    {
        ["hundred"] = 100, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["k"] = 1e3, ["m"] = 1e6,
        ["bn"] = 1e9, ["b"] = 1e9, ["dozen"] = 12,
    };

    private static readonly Dictionary<string, double> Words = new(StringComparer.Ordinal)
    {
        ["dozen"] = 12, ["dozens"] = 12, ["hundred"] = 100, ["hundreds"] = 100, ["thousand"] = 1e3,
        ["thousands"] = 1e3, ["million"] = 1e6, ["millions"] = 1e6, ["billion"] = 1e9, ["half"] = 0.5, ["once"] = 1,
        ["twice"] = 2, ["double"] = 2, ["doubled"] = 2, ["triple"] = 3, ["tripled"] = 3, ["couple"] = 2,
        ["single"] = 1, ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5,
    };

    private static readonly Dictionary<string, char> Currencies = new(StringComparer.Ordinal)
    {
        ["eur"] = '\u20AC', ["euro"] = '\u20AC', ["euros"] = '\u20AC', ["usd"] = '$', ["dollar"] = '$',
        ["dollars"] = '$', ["gbp"] = '\u00A3', ["pound"] = '\u00A3', ["pounds"] = '\u00A3', ["inr"] = '\u20B9',
        ["rupees"] = '\u20B9', ["jpy"] = '\u00A5', ["yen"] = '\u00A5',
    };

    /// <summary>Whether a word is a currency's: "EUR", "euros".</summary>
    public static bool IsCurrency(Word word) => Currencies.ContainsKey(word.Text);

    /// <summary>Whether a word is a number by itself: "twelve", "half".</summary>
    public static bool IsWorded(Word word) => Words.ContainsKey(word.Text) || NumberWords.Value(word) >= 0;

    /// <summary>The number that begins at a token, or null.</summary>
    public static GroundNumber? Read(IReadOnlyList<Token> tokens, int at, Func<int, char> letterAt)
    {
        if (One(tokens[at].Word) is not { } value) return null;
        var length = 1;
        var isOpen = tokens[at].Word.Text.EndsWith('+');
        // "10,000"
        while (IsThousands(tokens, at + length, letterAt))
        {
            value = (value * 1000) + tokens[at + length].Word.Number;
            length++;
        }

        // "twenty five"
        if (value is >= 20 and < 100 && value % 10 == 0 && tokens[at].Word.Number < 0 && at + length < tokens.Count
            && tokens[at + length].Word.Number < 0 && One(tokens[at + length].Word) is > 0 and < 10 and var ones)
        {
            value += ones;
            length++;
        }

        while (at + length < tokens.Count && Touches(tokens, at + length, letterAt)
            && Multipliers.TryGetValue(tokens[at + length].Word.Text, out var times) && value < 1e9)
        {
            value *= times;
            length++;
        }

        var after = letterAt(tokens[at + length - 1].End);
        var mark = MarkOf(tokens, at, ref length, letterAt);
        return new GroundNumber(value, length, mark, isOpen || after == '+');
    }

    // "40%", "40 percent", "€40", "EUR 40", "40 euros".
    private static char MarkOf(IReadOnlyList<Token> tokens, int at, ref int length, Func<int, char> letterAt)
    {
        var end = at + length;
        var isNext = end < tokens.Count && !tokens[end - 1].EndsSentence;
        if (isNext && IsPercent(tokens[end].Word.Text))
        {
            length++;
            return '%';
        }

        if (letterAt(tokens[end - 1].End) == '%') return '%';
        var before = letterAt(tokens[at].Start - 1);
        if (IsCurrency(before)) return before;
        if (at > 0 && Touches(tokens, at, letterAt) && Currencies.TryGetValue(tokens[at - 1].Word.Text, out var named))
            return named;
        if (!isNext || !Touches(tokens, end, letterAt)) return '\0';
        if (!Currencies.TryGetValue(tokens[end].Word.Text, out var behind)) return '\0';
        length++;
        return behind;
    }

    private static bool IsCurrency(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol;

    private static bool IsPercent(string word) => word is "percent" or "percentage" or "pct";

    // "12", "3.9", "5k", "40m", "10+", "twelve", "dozen".
    private static double? One(Word word)
    {
        var text = word.Text;
        if (Words.TryGetValue(text, out var known)) return known;
        if (char.IsAsciiDigit(text[0]))
        {
            var digits = text.AsSpan().IndexOfAnyExcept(Digits);
            var number = digits < 0 ? text : text.AsSpan(0, digits);
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                return null;
            if (digits < 0) return value;
            var suffix = text[digits..].TrimEnd('+');
            if (suffix.Length == 0) return value;
            if (suffix is "st" or "nd" or "rd" or "th" or "x" or "s") return value;
            return Multipliers.TryGetValue(suffix, out var times) ? value * times : null;
        }

        var spelled = NumberWords.Value(word);
        return spelled >= 0 && text is not ("oh" or "tens") ? spelled : null;
    }

    private static bool IsThousands(IReadOnlyList<Token> tokens, int at, Func<int, char> letterAt) =>
        at < tokens.Count && tokens[at].Word.Text.Length == 3 && tokens[at].Word.Number >= 0
        && tokens[at].Start == tokens[at - 1].End + 1 && letterAt(tokens[at - 1].End) == ',';

    private static bool Touches(IReadOnlyList<Token> tokens, int at, Func<int, char> letterAt) =>
        tokens[at].Start - tokens[at - 1].End == 1 && letterAt(tokens[at - 1].End) is ' ' or '-';
}

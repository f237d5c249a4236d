using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// Finds the numbers that a résumé's sentences give, in digits and in words, and apart from them the years.
/// </summary>
internal static class NumberMentions
{
    private const int AfterMax = 4;
    private const int BeforeMax = 3;

    private static readonly FrozenDictionary<string, double> Words = new Dictionary<string, double>
    {
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15,
        ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30,
        ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["hundred"] = 100, ["thousand"] = 1000, ["dozen"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WordStems = Stemmer.Stems([.. Words.Keys]);

    private static readonly FrozenSet<string> Currencies = new[]
    {
        "euro", "eur", "dollar", "usd", "pound", "gbp", "kroner", "krone", "kronor", "krona", "nok", "sek", "dkk",
        "chf",
        "franc", "yen", "jpy", "rupee", "inr", "zloty", "pln", "aud", "cad", "rand", "zar", "naira", "peso", "real",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 1e2, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["k"] = 1e3, ["m"] = 1e6,
        ["lakh"] = 1e5, ["crore"] = 1e7,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly WordTrait MayBeNumber = new(static word =>
        Words.ContainsKey(word.Text) || char.IsAsciiDigit(word.Text[0]));

    public static ImmutableArray<NumberMention> Of(IEnumerable<FieldText> fields, bool years = false)
    {
        var mentions = ImmutableArray.CreateBuilder<NumberMention>();
        foreach (var field in fields)
        {
            if (field.Posting.Told < 0) continue;
            HashSet<string>? stems = null;
            for (var at = 0; at < field.Tokens.Count; at++)
            {
                if (!MayBeNumber.Of(field.Tokens[at].Word) || Read(field, at, years) is not { } number) continue;
                stems ??= [.. field.Tokens.Select(token => token.Word.Stem)];
                mentions.Add(Mention(field, at, number, stems));
                at = number.Next - 1;
            }
        }

        return mentions.ToImmutable();
    }

    /// <summary>Whether a stem is of a number, in digits or in words.</summary>
    public static bool IsNumber(string stem) => char.IsAsciiDigit(stem[0]) || WordStems.Contains(stem);

    /// <summary>Whether a word names a currency.</summary>
    public static bool IsCurrency(Word word) => Currencies.Contains(word.Light);

    /// <summary>Whether a sign of a currency stands right before a word: "£640,000".</summary>
    public static bool HasSign(FieldText field, int at) => field.Tokens[at].Start is > 0 and var start &&
        char.GetUnicodeCategory(field.Field.Text[start - 1]) == UnicodeCategory.CurrencySymbol;

    private static NumberMention Mention(
        FieldText field, int at, (double Value, int Next) number, HashSet<string> stems)
    {
        var after = ImmutableArray.CreateBuilder<string>();
        var end = EndOfShare(field, number.Next);
        for (var next = end; next < field.Tokens.Count && after.Count < AfterMax; next++)
        {
            if (field.Tokens[next - 1].EndsSentence) break;
            after.Add(field.Tokens[next].Word.Stem);
        }

        var ahead = ImmutableArray.CreateBuilder<string>();
        for (var last = at - 1; last >= 0 && ahead.Count < BeforeMax && !field.Tokens[last].EndsSentence; last--)
            ahead.Add(field.Tokens[last].Word.Stem);
        var start = field.Tokens[at].Start;
        var hasSign = HasSign(field, at);
        var isMoney = hasSign || (end < field.Tokens.Count && Currencies.Contains(field.Tokens[end].Word.Light)) ||
            (at > 0 && Currencies.Contains(field.Tokens[at - 1].Word.Light));
        return new NumberMention(field.Posting.Item, field.Posting.Told, number.Value, hasSign ? start - 1 : start,
            field.Tokens[number.Next - 1].End)
        {
            IsMoney = isMoney,
            IsOpen = field.Tokens[number.Next - 1].Word.Text[^1] == '+',
            PhraseStart = NumberPhrase.Start(field, at, hasSign),
            PhraseEnd = NumberPhrase.End(field, end, isMoney),
            After = after.ToImmutable(),
            Before = ahead.ToImmutable(),
            Stems = stems,
        };
    }

    // "41 of 52 hearings" counts hearings by both of its numbers.
    private static int EndOfShare(FieldText field, int next) =>
        next + 1 < field.Tokens.Count && field.Tokens[next].Word.Text == "of" && !field.Tokens[next - 1].EndsSentence &&
        Read(field, next + 1, false) is { } whole ? whole.Next : next;

    // "41,000", "300+", "1.2 billion", "fourteen", "38%"; not "2019", "C3" or "one of".
    private static (double Value, int Next)? Read(FieldText field, int at, bool years)
    {
        var text = field.Tokens[at].Word.Text;
        if (!years && Words.TryGetValue(text, out var spelled)) return Scaled(field, spelled, at + 1);
        if (!char.IsAsciiDigit(text[0]) || IsOfName(field, at)) return null;
        var next = at + 1;
        var digits = text;
        while (next < field.Tokens.Count && IsGroup(field, next)) digits += field.Tokens[next++].Word.Text;
        digits = digits.TrimEnd('+');
        var unit = Suffix(field, at, ref digits);
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        var isYear = next == at + 1 && digits.Length == 4 && value is >= 1940 and <= 2060 &&
            value == Math.Floor(value) && !DatePeriods.IsAmount(field.Tokens, at);
        return isYear != years ? null : Scaled(field, value * unit, next);
    }

    // "Microsoft 365 accounts" are not 365 accounts.
    private static bool IsOfName(FieldText field, int at) => at > 0 && !field.Tokens[at - 1].EndsSentence &&
        field.Tokens[at - 1].IsCapital &&
        Taxonomy.Default.TryFind(field.Tokens[at - 1].Word.Text + field.Tokens[at].Word.Text, out _);

    // "£1.2m", "40k": what stands right behind the digits scales them; "38m" is in metres where no money is.
    private static double Suffix(FieldText field, int at, ref string digits)
    {
        var length = digits.Length;
        while (length > 0 && char.IsAsciiLetter(digits[length - 1])) length--;
        var isScale = length < digits.Length && digits[length..] switch
        {
            "k" => true,
            "m" or "bn" => HasSign(field, at),
            _ => false,
        };
        if (!isScale) return 1;
        var scale = digits[length..] switch { "k" => 1e3, "m" => 1e6, _ => 1e9 };
        digits = digits[..length];
        return scale;
    }

    // The "000" of "41,000", and of "41,000+".
    private static bool IsGroup(FieldText field, int at) =>
        field.Tokens[at].Word.Text.TrimEnd('+') is { Length: 3 } text && text.All(char.IsAsciiDigit) &&
        field.Tokens[at].Start == field.Tokens[at - 1].End + 1 &&
        field.Field.Text[field.Tokens[at - 1].End] is ',' or '.' or '\'' or '\u2019' or '\u00a0' or '\u202f';

    private static (double Value, int Next) Scaled(FieldText field, double value, int next)
    {
        while (next < field.Tokens.Count && Scales.TryGetValue(field.Tokens[next].Word.Text, out var scale))
        {
            // "38 m deep" is in metres.
            if (field.Tokens[next].Word.Text is "m" && !HasSign(field, next - 1)) break;
            value *= scale;
            next++;
        }

        return (value, next);
    }
}

using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// What a number is told with: a sum with its currency, anything else with the whole noun that it counts, "45 weekly
/// stock reports", and with how often, "20 trips a year".
/// </summary>
internal static class NumberPhrase
{
    private const int WordsMax = 4;

    // So many words are told where none of them is a plural that the noun would end with.
    private const int PlainMax = 2;

    private static readonly FrozenSet<string> Verbs = new[]
    {
        "fell", "went", "came", "left", "became", "got", "made", "took", "won", "ran", "sold", "found", "kept", "stood",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Where the phrase begins: "EUR 40 million" has its currency before it, "15–20 letters" the lesser number.
    /// </summary>
    public static int Start(FieldText field, int at, bool hasSign)
    {
        var start = field.Tokens[at].Start;
        if (hasSign) return start - 1;
        var isRange = at > 0 && field.Tokens[at - 1].End == start - 1 &&
            field.Field.Text[start - 1] is '-' or '\u2013' && char.IsAsciiDigit(field.Tokens[at - 1].Word.Text[0]);
        if (isRange) return Start(field, at - 1, NumberMentions.HasSign(field, at - 1));
        var isCurrency = at > 0 && NumberMentions.IsCurrency(field.Tokens[at - 1].Word) &&
            field.Tokens[at - 1].End == start - 1;
        return isCurrency ? field.Tokens[at - 1].Start : start;
    }

    /// <summary>Where the phrase ends, of a number that the tokens before <paramref name="next"/> make up.</summary>
    public static int End(FieldText field, int next, bool isMoney)
    {
        var text = field.Field.Text;
        var end = field.Tokens[next - 1].End;
        if (end < text.Length && text[end] == '%') return end + 1;
        if (next == field.Tokens.Count || field.Tokens[next - 1].EndsSentence) return end;
        if (isMoney)
        {
            var isNamed = NumberMentions.IsCurrency(field.Tokens[next].Word) && Touches(field, next);
            return Rate(field, isNamed ? next + 1 : next);
        }

        // "eighteen-bed intensive care" is of eighteen beds.
        if (text[end] == '-' && field.Tokens[next].Start == end + 1) return field.Tokens[next].End;
        return Rate(field, NounEnd(field, next));
    }

    // The token after the noun: after its plural, "manual stock reports", or after two words where there is none.
    private static int NounEnd(FieldText field, int next)
    {
        var last = Math.Min(next + WordsMax, field.Tokens.Count);
        var at = next;
        for (; at < last && Touches(field, at); at++)
        {
            // "five firmware and hardware engineers": both say of what kind they are.
            if (at > next && IsPaired(field, at)) return at + 3;
            var word = field.Tokens[at].Word;
            var isPart = IsTied(field, at) || IsTied(field, at + 1) || IsKind(field, at);
            if (Lexicon.IsEmpty(word) && !IsScaleOrNew(word.Text) && !isPart) break;
            // "four sales managers": the first plural is no noun of its own.
            if (IsPlural(field, at) && !IsTied(field, at + 1) && !GoesOn(field, at + 1, last)) return at + 1;
        }

        var isDone = next < field.Tokens.Count && IsVerb(field.Tokens[next].Word.Text);
        return isDone ? next : Math.Min(at, next + PlainMax);
    }

    // "three section managers": a word that says nothing by itself says of what kind they are.
    private static bool IsKind(FieldText field, int at) => field.Tokens[at].Word.Text.Length > 5 &&
        at + 1 < field.Tokens.Count && Touches(field, at + 1) && IsPlural(field, at + 1) &&
        !Lexicon.IsEmpty(field.Tokens[at + 1].Word);

    private static bool GoesOn(FieldText field, int at, int last) => at < last && Touches(field, at) &&
        IsPlural(field, at) && !Lexicon.IsEmpty(field.Tokens[at].Word);

    // "of which about 30 broke", "12 promoted": what they did is no noun.
    private static bool IsVerb(string word) => Verbs.Contains(word) ||
        (word.Length > 5 && word.EndsWith("ed", StringComparison.Ordinal));

    // "20 trips a year", "300 events per second".
    private static int Rate(FieldText field, int next)
    {
        var end = field.Tokens[next - 1].End;
        if (next + 1 >= field.Tokens.Count || !Touches(field, next) || !Touches(field, next + 1)) return end;
        if (field.Tokens[next].Word.Text is not ("a" or "an" or "per" or "each" or "every")) return end;
        return field.Tokens[next + 1].Word.Text is "year" or "quarter" or "month" or "week" or "day" or "night"
            or "hour" or "minute" or "second" ? field.Tokens[next + 1].End : end;
    }

    // One blank or hyphen before it, or the s of "two master's students".
    private static bool Touches(FieldText field, int at)
    {
        if (field.Tokens[at - 1].EndsSentence) return false;
        var between = field.Field.Text.AsSpan(field.Tokens[at - 1].End..field.Tokens[at].Start);
        return between is " " or "-" or "'s " or "\u2019s ";
    }

    // A part of "jack-up": with a hyphen before it.
    private static bool IsTied(FieldText field, int at) => at > 0 && at < field.Tokens.Count &&
        field.Tokens[at].Start == field.Tokens[at - 1].End + 1 && field.Field.Text[field.Tokens[at - 1].End] == '-';

    // "firmware and hardware engineers"; not "nurses and doctors", nor "staff and two nurses".
    private static bool IsPaired(FieldText field, int at) =>
        field.Tokens[at].Word.Text == "and" && at + 2 < field.Tokens.Count && !IsPlural(field, at - 1)
        && !IsPlural(field, at + 1) && IsPlural(field, at + 2) && !field.Tokens[at + 1].EndsSentence
        && field.Field.Text[field.Tokens[at + 1].End] == ' ';

    private static bool IsPlural(FieldText field, int at) =>
        field.Tokens[at].Word is var word && word.Light != word.Text;

    // "40 new bonbons" is more than "40".
    private static bool IsScaleOrNew(string word) => word is "new" or "more" or "other" or "people" or "years"
        or "months" or "weeks" or "days" or "hours" or "minutes" or "m" or "h" or "s" or "t";
}

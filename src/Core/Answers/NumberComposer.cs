using System.Collections.Immutable;
using System.Globalization;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How many nurses are in her team?": the number with what it counts, where it belongs, and the sentence that has it.
/// </summary>
internal static class NumberComposer
{
    // "EUR", "SEK"
    private const int CodeLength = 3;

    public static bool Compose(AnswerText text, NumberMention number, Writing writing)
    {
        var item = writing.Index.Items[number.Item];
        var field = item.Fields[number.Field];
        var phrase = Phrase(field.Text, number, writing.Index);
        text.Cite(char.ToUpperInvariant(phrase[0]) + phrase[1..], field.Pointer);
        // "40 new bonbons, as Chocolatier at Maison Aubrac"; but "40,000 visitors: Croissant Atlas".
        var isHeld = item.Ref.Section is Section.Work or Section.Volunteer &&
            item.Field(FieldKind.Position) is not null;
        if (number.Item != 0) text.Say(isHeld ? ", as " : ": ").Item(item);
        text.Say(".").Sentence(Excerpt.Around(field, number.Start));
        return true;
    }

    /// <summary>"34 ward nurses, as …; 15 student nurses, as …": each by itself, since no total is given.</summary>
    public static bool Several(AnswerText text, ImmutableArray<NumberMention> numbers, Writing writing)
    {
        text.Say($"{writing.Person.Names} résumé gives no total. It tells of: ");
        for (var at = 0; at < numbers.Length; at++)
        {
            var item = writing.Index.Items[numbers[at].Item];
            var field = item.Fields[numbers[at].Field];
            text.Say(at == 0 ? "" : at == numbers.Length - 1 ? " and " : ", ");
            text.Cite(Phrase(field.Text, numbers[at], writing.Index), field.Pointer);
        }

        text.Say(".");
        for (var at = 0; at < numbers.Length; at++)
        {
            var isTold = at > 0 && numbers[at].Item == numbers[at - 1].Item &&
                numbers[at].Field == numbers[at - 1].Field;
            if (isTold) continue;
            var item = writing.Index.Items[numbers[at].Item];
            text.Space().Item(item).Say(".")
                .Sentence(Excerpt.Around(item.Fields[numbers[at].Field], numbers[at].Start));
        }

        return true;
    }

    /// <summary>"By the sums that the résumé gives: Harbour Wall, EUR 40 million; …": the largest first.</summary>
    public static bool Ranked(AnswerText text, ImmutableArray<NumberMention> sums, Writing writing)
    {
        text.Say("By the sums that the résumé gives, the largest first: ");
        for (var at = 0; at < sums.Length; at++)
        {
            var item = writing.Index.Items[sums[at].Item];
            var field = item.Fields[sums[at].Field];
            text.Say(at == 0 ? "" : "; ").Item(item).Say(", ");
            text.Cite(field.Text[CurrencyStart(field.Text, sums[at].Start)..sums[at].PhraseEnd], field.Pointer);
        }

        text.Say(".");
        return true;
    }

    // "EUR 40 million", "£640,000": with the sign that stands before it.
    private static int CurrencyStart(string text, int start)
    {
        if (start > 0 && char.GetUnicodeCategory(text[start - 1]) == UnicodeCategory.CurrencySymbol) return start - 1;
        var isCode = start > CodeLength && text[start - 1] == ' ' &&
            text.AsSpan(start - 1 - CodeLength, CodeLength).IndexOfAnyExceptInRange('A', 'Z') < 0;
        return isCode ? start - 1 - CodeLength : start;
    }

    // "from £48,000 to £29,000" and "3 to 5 points" are one figure; "24-bed" counts beds.
    private static string Phrase(string text, NumberMention number, ResumeIndex index)
    {
        var phrase = text[number.PhraseStart..number.PhraseEnd];
        foreach (var other in index.Numbers)
        {
            var isLater = other.Item == number.Item && other.Field == number.Field && other.Start > number.End;
            if (!isLater || other.Before is not ["to", ..]) continue;
            if (number.Before is ["from", ..]) return $"from {text[number.PhraseStart..other.PhraseEnd]}";
            if (other.Start - number.End <= " to ".Length) return text[number.PhraseStart..other.PhraseEnd];
        }

        var hyphen = phrase.IndexOf('-', StringComparison.Ordinal);
        var isCompound = hyphen == number.End - number.PhraseStart && phrase.AsSpan(hyphen + 1).IndexOfAny(" -") < 0;
        return isCompound ? $"{phrase[..hyphen]} {phrase[(hyphen + 1)..]}s" : phrase;
    }
}

using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How many nurses are in her team?": the number with what it counts, where it belongs, and the sentence that has it.
/// </summary>
internal static class NumberComposer
{
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
        text.Say(".").Sentence(field);
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
            text.Space().Item(item).Say(".").Sentence(item.Fields[numbers[at].Field]);
        }

        return true;
    }

    // "from £48,000 to £29,000" and "3 to 5 points" are one figure; "24-bed" counts beds.
    private static string Phrase(string text, NumberMention number, ResumeIndex index)
    {
        var phrase = text[number.Start..number.PhraseEnd];
        foreach (var other in index.Numbers)
        {
            var isLater = other.Item == number.Item && other.Field == number.Field && other.Start > number.End;
            if (!isLater || other.Before is not ["to", ..]) continue;
            if (number.Before is ["from", ..]) return $"from {text[number.Start..other.PhraseEnd]}";
            if (other.Start - number.End <= " to ".Length) return text[number.Start..other.PhraseEnd];
        }

        var hyphen = phrase.IndexOf('-', StringComparison.Ordinal);
        var isCompound = hyphen == number.End - number.Start && phrase.AsSpan(hyphen + 1).IndexOfAny(" -") < 0;
        return isCompound ? $"{phrase[..hyphen]} {phrase[(hyphen + 1)..]}s" : phrase;
    }
}

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

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
        var phrase = field.Text[number.Start..number.PhraseEnd];
        text.Cite(char.ToUpperInvariant(phrase[0]) + phrase[1..], field.Pointer);
        // "40 new bonbons, as Chocolatier at Maison Aubrac"; but "40,000 visitors: Croissant Atlas".
        var isHeld = item.Ref.Section is Section.Work or Section.Volunteer &&
            item.Field(FieldKind.Position) is not null;
        if (number.Item != 0) text.Say(isHeld ? ", as " : ": ").Item(item);
        text.Say(".").Sentence(field);
        return true;
    }
}

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
        text.Cite(field.Text[number.Start..number.PhraseEnd], field.Pointer);
        if (number.Item != 0) text.Say(": ").Item(item);
        text.Say(".").Sentence(field);
        return true;
    }
}

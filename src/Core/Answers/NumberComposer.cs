using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How many nurses are in her team?": the number with what it counts, where it belongs, and the sentence that has it.
/// </summary>
internal static class NumberComposer
{
    // So many words after a number may be what it counts.
    private const int CountedMax = 2;

    public static bool Compose(AnswerText text, NumberMention number, Writing writing)
    {
        var item = writing.Index.Items[number.Item];
        var field = item.Fields[number.Field];
        var end = number.After.Length == 0 ? number.End : number.After[Math.Min(CountedMax, number.After.Length) - 1].End;
        text.Cite(field.Text[number.Start..end].TrimEnd(',', ';', '.', ':'), field.Pointer);
        if (number.Item != 0) text.Say(", ").Item(item);
        text.Say(".").Sentence(field);
        return true;
    }
}

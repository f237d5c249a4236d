using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// The sentences of the composer's that a model may lean on: counts and durations that it worked out. One that speaks of
/// several items is left out, since what it says of one could be taken for another; so is one that denies something.
/// </summary>
internal static class ComposedSentences
{
    public static IEnumerable<string> Of(Answer composed)
    {
        var text = composed.Text;
        var start = 0;
        while (start < text.Length)
        {
            var end = SentenceEnds.After(text, start);
            var entries = composed.Citations.Where(citation => citation.Start < end && citation.End > start)
                .Select(citation => Entry(citation.Pointer)).Distinct().Count();
            if (entries <= 1 && !Denies(text[start..end])) yield return text[start..end];
            start = end;
        }
    }

    private static bool Denies(string sentence) => Tokenizer.Read(sentence, static folded => new Word(folded))
        .Exists(token => GroundWord.IsNegation(token.Word));

    // "/work/0/highlights/1" stands in the entry "/work/0".
    private static string Entry(string pointer) => string.Join('/', pointer.Split('/').Take(3));
}

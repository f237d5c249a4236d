using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// Finds sentences of the composer's that a model repeats word for word, whole or up to a sign within: those are right,
/// whatever their single words look like. Asked only about words that would be cut.
/// </summary>
internal sealed class DraftCheck(Evidence evidence)
{
    private const string Signs = ".,;:!?()\u2013\u2014\u201C\u201D\"";

    /// <summary>What the sentence is that the word stands in, or null where the composer did not say it.</summary>
    public Verdict? Look(Place place, ref Claims claims)
    {
        // What a word that may go on will be, the draft does not say.
        if (place.IsPartial) return null;
        var start = place.At;
        while (start > 0 && !place.Tokens[start - 1].EndsSentence) start--;
        var draft = evidence.Draft;
        for (var first = 0; first < draft.Count; first++)
        {
            if (first > 0 && !draft[first - 1].EndsSentence) continue;
            var length = SameAs(place.Tokens, start, draft, first);
            if (start + length <= place.At) continue;
            var last = place.Tokens[start + length - 1];
            var isLast = start + length == place.Tokens.Count;
            var isEnd = last.EndsSentence || IsQuoted(place, last.End) || (isLast && place.IsEnd);
            if (isLast && !isEnd && first + length < draft.Count) return Verdict.Waiting;
            var end = draft[first + length - 1];
            if (!isEnd || !(end.EndsSentence || Signs.Contains(SignBehind(end.End)))) continue;
            claims.Say(evidence.CitedIn(draft[first].Start, end.End));
            return Verdict.Fact(start + length - place.At);
        }

        return null;
    }

    // How many words they share within one sentence of each.
    private static int SameAs(List<Token> said, int start, List<Token> draft, int first)
    {
        var length = 0;
        while (start + length < said.Count && first + length < draft.Count
            && said[start + length].Word.Text == draft[first + length].Word.Text)
        {
            length++;
            if (said[start + length - 1].EndsSentence || draft[first + length - 1].EndsSentence) break;
        }

        return length;
    }

    // The stop of a quotation stands within it.
    private static bool IsQuoted(Place place, int end) =>
        place.LetterAt(end) is '.' or '!' or '?' && place.LetterAt(end + 1) is '\u201D' or '"';

    // A space before a dash or a bracket is none.
    private char SignBehind(int end)
    {
        var rest = evidence.DraftText.AsSpan(end).TrimStart();
        return rest.Length == 0 ? '.' : rest[0];
    }
}

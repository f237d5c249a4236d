using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears "what sort of role is Ida interested in?", "which jobs would he want?" as what it asks for: what somebody
/// looks for, not the jobs there were.
/// </summary>
internal static class Wanting
{
    // So many words stand between the job and the wish: "is Ida Brandvold interested".
    private const int Reach = 5;

    public static void Note(List<Token> tokens, List<SenseHit> hits)
    {
        for (var number = 0; number < hits.Count; number++)
        {
            var hit = hits[number];
            if (hit.Sense != Sense.Work || hit.End == tokens.Count || !IsAsked(tokens, hit)) continue;
            if (WishAfter(tokens, hit.End) is not (> 0 and var wish)) continue;
            Replace(hits, hit, wish);
            return;
        }
    }

    // Apart from the loop, so that most questions pass without an allocation.
    private static void Replace(List<SenseHit> hits, SenseHit hit, int wish)
    {
        hits.RemoveAll(other => other.Start >= hit.Start && other.Start <= wish && other.Sense is Sense.Work
            or Sense.DoEnjoy);
        hits.Add(new SenseHit(Sense.Availability, hit.Start, hit.End));
    }

    // "what role", "which jobs", "what sort of work"
    private static bool IsAsked(List<Token> tokens, SenseHit noun) => noun.Start > 0 &&
        tokens[noun.Start - 1].Word.Text is "what" or "which" or "of" && tokens[noun.End].Word.Text is "is" or "are"
            or "does" or "do" or "would" or "will";

    private static int WishAfter(List<Token> tokens, int from)
    {
        for (var at = from + 1; at < Math.Min(tokens.Count, from + Reach); at++)
        {
            var word = tokens[at].Word.Text;
            var next = at + 1 < tokens.Count ? tokens[at + 1].Word.Text : "";
            if (word is "interested" or "seek" or "seeking" or "looking" or "hoping") return at;
            if (word is not ("want" or "wants" or "like" or "after" or "prefer")) continue;
            return next is "" or "to" or "next" ? at : 0;
        }

        return 0;
    }
}

using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Has she worked at startups other than her own?"</summary>
internal static class OtherHouses
{
    /// <summary>What was found and is not her own; null where that is not asked.</summary>
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        for (var at = 1; at < ask.Question.Tokens.Count; at++)
        {
            if (ask.Question.WordAt(at) != "own" || !ask.Question.IsCovered(at - 1, Sense.Person)) continue;
            if (ask.Question.WordAt(at - 2) is not ("than" or "besides" or "except" or "beside" or "from")) continue;
            var others = found.Items.RemoveAll(ranked => Founding.IsFounded(index.Items[ranked.Item]));
            return others.IsEmpty
                ? new Selection(Finding.Missing, found.Items) { Missing = "any other" }
                : found.Of(others) with { Claim = new Claim(Verdict.Yes) { IsListed = true } };
        }

        return null;
    }
}

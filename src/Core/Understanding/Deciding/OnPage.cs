using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>Hears that a question asks of the page itself: "on here", "anything there?", "is there anything on".</summary>
internal static class OnPage
{
    // So many words may end a question that says all before.
    private const int EndMax = 4;

    /// <summary>"anything on here about safety", "is it mentioned anywhere?", "what should I know here?"</summary>
    public static bool Says(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            if (word is "mentioned" or "listed" && !question.IsCovered(at, Sense.World)) return true;
            var isLast = at == question.Tokens.Count - 1;
            // "dialysis for adults, anything there?"
            if (word is "anything" && at > 0 && SaysNothingFrom(question, at + 1) && !question.Has(Sense.World))
                return true;
            // "what is there under skills?"
            if (word is "under" && Senses.IsFrameNoun(question, at + 1)) return true;
            // "are on the page", "is Java on there?"
            if (word is "page" or "there" && question.WordAt(word == "page" ? at - 2 : at - 1) == "on" &&
                !question.Has(Sense.World)) return true;
            if (word is "here" && (isLast || question.WordAt(at - 1) is "on" or "in") &&
                !question.Has(Sense.World)) return true;
        }

        return false;
    }

    /// <summary>"is there anything on glaciers?"</summary>
    public static bool IsAskedFor(Question question) => question.WordAt(0) == "is" && question.WordAt(1) == "there" &&
        question.WordAt(2) is "anything" or "something" && question.WordAt(3) is "on" or "about";

    private static bool SaysNothingFrom(Question question, int start)
    {
        if (question.Tokens.Count - start > EndMax) return false;
        for (var at = start; at < question.Tokens.Count; at++)
            if (!question.HasAnyAt(at, Sense.Function, Sense.There, Sense.Generic, Sense.It, Sense.Filler))
                return false;
        return true;
    }
}

using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// The two things that a question compares, as token ranges: "was she at A longer than at B?", "A or B, which came
/// first?", "did she do A before or after B?"
/// </summary>
internal sealed record Sides(int Middle, int RightStart, int RightEnd)
{
    private static readonly HashSet<string> Comparatives = new(StringComparer.Ordinal)
    {
        "before", "after", "first", "longer", "more", "earlier", "later", "newer", "older", "recent", "bigger",
        "larger", "smaller", "shorter", "less", "fewer", "longest", "latest", "newest", "oldest", "earliest", "last",
        "sooner", "shortest", "most", "stronger", "weaker", "better", "worse", "best", "strongest",
    };

    private static readonly WordTrait IsComparative = new(static word => Comparatives.Contains(word.Text));

    /// <summary>The sides, where each names something; null where nothing is compared.</summary>
    public static Sides? Find(Question question)
    {
        var found = BeforeOrAfter(question) ?? Joined(question);
        // "is she more of a manager or a specialist?" asks for a judgement.
        if (found is null || (question.Says("more") && question.Says("of") && question.Has(Sense.Fit))) return null;
        var left = question.Topics.Any(found, static (topic, found) => topic.InResume && found.IsLeft(topic));
        var right = question.Topics.Any(found, static (topic, found) => topic.InResume && found.IsRight(topic));
        return left && right ? found : null;
    }

    public bool IsLeft(Topic topic) => topic.End <= Middle;

    public bool IsRight(Topic topic) => topic.Start >= RightStart && topic.End <= RightEnd;

    // "A before or after B", "A before B or after".
    private static Sides? BeforeOrAfter(Question question)
    {
        for (var at = 1; at + 1 < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("before" or "after")) continue;
            if (question.WordAt(at + 1) == "or" && question.WordAt(at + 2) is "after" or "before")
                return new Sides(at, at + 3, question.Tokens.Count);
            for (var or = at + 2; or + 1 < question.Tokens.Count; or++)
                if (question.WordAt(or) == "or" && question.WordAt(or + 1) is "after" or "before" or "later")
                    return new Sides(at, at + 1, or);
        }

        return null;
    }

    private static Sides? Joined(Question question)
    {
        var compares = question.Has(Sense.Compare);
        if (!compares && !question.Tokens.Exists(static token => IsComparative.Of(token.Word))) return null;
        for (var at = 1; at + 1 < question.Tokens.Count; at++)
        {
            var joins = question.WordAt(at) switch
            {
                "or" or "than" or "vs" or "versus" => true,
                "and" or "with" or "to" => compares && (question.Says("common") ||
                    question.WordAt(0) is "compare" or "whats" or "what" or "how"),
                _ => false,
            };
            if (joins) return new Sides(at, at + 1, question.Tokens.Count);
        }

        return null;
    }
}

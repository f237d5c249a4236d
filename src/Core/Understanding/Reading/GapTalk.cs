using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"How long was it?", "and what did she do in that time?", after a gap was asked for.</summary>
internal static class GapTalk
{
    private const int ShortMax = 9;

    /// <summary>What "was that the only one?" and "any others?" ask after a gap.</summary>
    public const string WhetherAll = "was that the only gap between the jobs?";

    /// <summary>Whether the length of the gap is asked for, which its answer has told.</summary>
    public static bool AsksLength(Question question, FollowUpContext context) => WasOn(context) &&
        question.Tokens.Count <= ShortMax && question.Has(Sense.HowLong) && question.Topics.Count == 0 &&
        question.Says("it", "that", "this", "they", "those") && !question.Has(Sense.Person);

    /// <summary>Whether it is asked if there are other gaps than those that were told.</summary>
    public static bool AsksWhetherAll(Question question, FollowUpContext context)
    {
        if (!WasOn(context) || question.Tokens.Count > ShortMax || question.Dates is not null) return false;
        if (question.Topics.Exists(static topic => topic is { InResume: true, Kind: not TopicKind.Word })) return false;
        var namesGap = question.Says("gap", "gaps", "break", "breaks");
        if (!namesGap && (question.Has(Sense.Person) || !question.Says("one", "ones", "others", "more", "other")))
            return false;
        return question.Says("only", "other", "others", "more", "else", "all") &&
            question.WordAt(0) is "was" or "is" or "were" or "are" or "any" or "and" or "has" or "no";
    }

    /// <summary>The days of the gap, where what was done in them is asked for; null otherwise.</summary>
    public static DateFilter? Dates(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (!WasOn(context) || question.Tokens.Count > ShortMax || !question.Has(Sense.Person)) return null;
        var points = question.Says("then", "meantime", "meanwhile", "between", "gap", "gaps", "break") ||
            (question.Says("that", "this") && question.Says("time", "period", "months", "year", "while"));
        if (!points || Gaps.Latest(index) is not var (from, to)) return null;
        return new DateFilter(from, to, "in the gap", 0, question.Tokens.Count)
        {
            IsTurned = true,
            IsOfTalk = true,
        };
    }

    private static bool WasOn(FollowUpContext context) => context is { Question: { } before, Shown.Length: > 1 } &&
        before.Contains("gap", StringComparison.OrdinalIgnoreCase) &&
        !before.Contains("gap year", StringComparison.OrdinalIgnoreCase);
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"How long was it?", "and what did she do in that time?", after a gap was asked for.</summary>
internal static class GapTalk
{
    private const int ShortMax = 9;

    /// <summary>Whether the length of the gap is asked for, which its answer has told.</summary>
    public static bool AsksLength(Question question, FollowUpContext context) => WasOn(context) &&
        question.Tokens.Count <= ShortMax && question.Has(Sense.HowLong) && question.Topics.Count == 0 &&
        question.Says("it", "that", "this", "they", "those") && !question.Has(Sense.Person);

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

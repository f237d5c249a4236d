using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// A length that a yes/no question claims: "has she worked there for five years?", "does he have a decade of nursing?"
/// </summary>
internal static class LengthClaim
{
    private const int MonthsInYear = 12;
    private const int CountMax = 60;

    /// <summary>The months claimed, and whether it is to be less than that; null where no length is claimed.</summary>
    public static (int Months, bool IsLess)? Of(Question question)
    {
        if (!AskReader.OpensYesNo(question)) return null;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.Dates is { } dates && at >= dates.Start && at < dates.End) continue;
            var unit = question.Tokens[at].Word.Light switch
            {
                "month" => 1,
                "year" or "yr" => MonthsInYear,
                "decade" => MonthsInYear * 10,
                _ => 0,
            };
            if (unit == 0 || question.WordAt(at + 1) is "ago" or "old" or "time") continue;
            var count = Count(question, at - 1);
            if (count is <= 0 or > CountMax) continue;
            return (count * unit, question.Says("less", "under", "fewer", "shorter"));
        }

        return null;
    }

    // "five years", "10 plus years"; "for a year", "over a decade", but not "twice a year".
    private static int Count(Question question, int at)
    {
        if (question.WordAt(at) is "plus" or "full" or "whole" or "odd") at--;
        if (question.WordAt(at) is "a" or "one")
            return question.WordAt(at - 1) is "for" or "over" or "than" or "least" or "have" or "has" ? 1 : 0;
        return at >= 0 ? NumberWords.Value(question.Tokens[at].Word) : 0;
    }
}

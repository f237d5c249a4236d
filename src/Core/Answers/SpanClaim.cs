using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did the move take more than a year?" of "a 14-month move": the length that the sentence gives, and not that of the
/// job.
/// </summary>
internal static class SpanClaim
{
    private const int MonthsInYear = 12;

    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (LengthClaim.Of(ask.Question) is not { } claim || ask.Question.HasAny(Sense.DoWork, Sense.DoStudy))
            return null;
        if (ask.Topics.IsEmpty || !ask.Question.Says("take", "took", "last", "lasted", "go", "over", "long", "than"))
            return null;
        var isStrict = ask.Question.Says("over", "more", "longer", "than", "beyond");
        foreach (var mention in index.Numbers)
        {
            if (!mention.IsSpan || !Numbers.IsAllowed(ask, mention, index)) continue;
            if (Months(mention) is not { } months || !ask.Topics.All((ask, mention), static (topic, of) =>
                topic.InResume && Numbers.IsSaid(topic, of.ask, of.mention))) continue;
            var isSo = claim.IsLess ? months < claim.Months
                : isStrict ? months > claim.Months : months >= claim.Months;
            return new Selection(Finding.Found, [new Ranked(mention.Item, 1f)])
            {
                Claim = new Claim(isSo ? Verdict.Yes : Verdict.No) { Number = mention },
            };
        }

        return null;
    }

    private static double? Months(NumberMention mention) => mention.After[0] switch
    {
        "month" => mention.Value,
        "year" => mention.Value * MonthsInYear,
        _ => null,
    };
}

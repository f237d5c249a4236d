using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Holds what a yes/no question claims against what the items found say: which job was the first, which grade it was.
/// </summary>
internal static class Claims
{
    /// <summary>A claim that needs no looking through items; null where none is made.</summary>
    public static Selection? Early(Ask ask, ResumeIndex index, DateOnly today)
    {
        var told = PlaceClaim.Of(ask, index) ?? TogetherClaim.Of(ask, index) ?? Unled.Of(ask, index) ??
            Tongues.OfCountry(ask, index) ?? Ampersands.Of(ask, index) ?? PresentClaim.Of(ask, index, today) ??
            RefereeClaim.Of(ask, index);
        if (told is not null || !AskReader.OpensYesNo(ask.Question)) return told;
        return CurrentClaim.Of(ask, index, today) ?? SwitchClaim.Of(ask, index) ?? ReturnClaim.Of(ask, index) ??
            Early(ask, index);
    }

    private static Selection? Early(Ask ask, ResumeIndex index) =>
        PrizeClaim.Of(ask, index) ?? StayClaim.Of(ask, index) ??
        GradeClaim.Of(ask, index) ?? PayClaim.Scoped(ask, index) ?? PortionClaim.Of(ask, index) ??
        SizeClaim.Of(ask, index) ?? TongueClaim.Of(ask, index) ?? SpanClaim.Of(ask, index) ??
        OutcomeClaim.Of(ask, index) ?? TrendClaim.Of(ask, index);

    /// <summary>A claim on the items found; null where none is made.</summary>
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index, DateOnly today) =>
        ask.Intent == Intent.YesNo && !found.Items.IsEmpty && !Denials.IsMade(ask.Question)
            ? DegreeClaim.Of(ask, found, index) ?? AuthorClaim.Of(ask, found, index) ??
                OtherHouses.Of(ask, found, index) ?? QualifiedRole.Of(ask, found, index) ??
                RoleClaim.Of(ask, found, index) ?? AtWorkClaim.Of(ask, found, index) ??
                CourseClaim.Of(ask, found, index) ?? PayClaim.Of(ask, found, index) ?? DayClaim.Of(ask, found, index) ??
                CountClaim.Of(ask, found, index) ?? RankClaim.Of(ask, found, index, today)
            : null;
}

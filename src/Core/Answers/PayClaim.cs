using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Was the hospice work paid?", "is that voluntary?": what is listed as volunteer work is not paid.</summary>
internal static class PayClaim
{
    private const int ItemsMax = 3;

    /// <summary>The same of the one thing talked about; null where that is not asked.</summary>
    public static Selection? Scoped(Ask ask, ResumeIndex index) =>
        ask is { Follow: FollowKind.Focus, Scope: { IsDefault: false, Length: 1 } }
            ? Of(ask, new Selection(Finding.Found, [new Ranked(ask.Scope[0], 1f)]), index)
            : null;

    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        if (IsPaidAsked(ask.Question) is not { } paid || found.Items.Length > ItemsMax) return null;
        var isUnpaid = found.Items.All(ranked => index.SectionAt(ranked.Item) == Section.Volunteer);
        if (!isUnpaid) return found with { Claim = new Claim(Verdict.Unsaid) };
        return found with
        {
            Claim = new Claim(paid ? Verdict.No : Verdict.Yes) { Lead = "It is listed as volunteer work" },
        };
    }

    // "was it paid?", "is the trustee post unpaid?": the last word says which.
    private static bool? IsPaidAsked(Question question)
    {
        if (question.WordAt(0) is not ("is" or "was" or "are" or "were")) return null;
        var last = question.WordAt(question.Tokens.Count - 1);
        if (last is "work" or "job" or "position" or "role" or "post" or "internship")
            last = question.WordAt(question.Tokens.Count - 2);
        return last switch
        {
            "paid" or "salaried" => true,
            "unpaid" or "voluntary" => false,
            _ => null,
        };
    }
}

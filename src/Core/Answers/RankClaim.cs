using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Was Ostra her first job?", "did she use Go in her last job?": the rank is of all jobs, and what is named has to be
/// that one.
/// </summary>
internal static class RankClaim
{
    /// <summary>The one of that rank, where what is named is another; null otherwise.</summary>
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index, DateOnly today)
    {
        if (!IsMade(ask) || ask.Sections is not [var section] || !index.Has(section)) return null;
        var whole = ask with { Topics = [], Excluded = [], Scope = default, Follow = FollowKind.None };
        var all = new Selection(Finding.Found, [.. index.BySection[(int)section].Select(
            static item => new Ranked(item, 1f))]);
        if (Ordering.Apply(whole, all, index, today) is not { Items: [var ranked] } one) return null;
        if (found.Items.Any(ranked.Item, static (named, item) => named.Item == item)) return null;
        var verdict = IsOfName(ask, index) ? Verdict.No : Verdict.Unsaid;
        return one with { Claim = new Claim(verdict) { IsOfRank = true } };
    }

    private static bool IsMade(Ask ask)
    {
        if (ask.Order is Order.None or Order.Current or Order.OldestFirst or Order.NewestFirst) return false;
        // "is it her present job?" is told by its dates.
        if (ask.Question.Has(Sense.Now) || ask.AlsoOrder != Order.None || ask.Dates is not null) return false;
        if (!ask.AreSectionsNamed || ask.IsPlural || ask.Take > 1 || ask.Question.IsRambling) return false;
        return ask.IsScoped
            ? ask is { Follow: FollowKind.Focus, Scope.Length: 1 } && IsSaidToBe(ask.Question)
            : ask.Topics.Any(static topic => topic.InResume);
    }

    private static bool IsSaidToBe(Question question) => question.WordAt(0) is "is" or "was" or "are" or "were";

    // What an employer, a place or a title names is that one or it is not; of anything else a résumé may be silent.
    private static bool IsOfName(Ask ask, ResumeIndex index)
    {
        if (!IsSaidToBe(ask.Question)) return false;
        foreach (var topic in ask.Topics)
            if (topic.Kind != TopicKind.Entity && !topic.Postings.Any(index, static (posting, index) =>
                TopicMatch.IsHouse(posting, index) || Whereabouts.IsPlace(posting.Field) ||
                posting.Field is FieldKind.Position or FieldKind.StudyType)) return false;
        return true;
    }
}

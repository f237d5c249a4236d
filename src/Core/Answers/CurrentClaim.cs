using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Is Java a current skill or an old one?", "is her Kotlin rusty?": the entry that used it last tells, not the list of
/// the skills.
/// </summary>
internal static class CurrentClaim
{
    private static readonly ImmutableArray<Section> Used = [Section.Work, Section.Projects, Section.Volunteer];

    public static Selection? Of(Ask ask, ResumeIndex index, DateOnly today)
    {
        if (ask.IsScoped || ask.Topics is not [{ InResume: true, Kind: TopicKind.Concept or TopicKind.Word } thing])
            return null;
        if (!IsAsked(ask.Question) || thing.Concept?.File is "tongues" or "places" or "degrees" or "professions")
            return null;
        var ongoing = ImmutableArray<Ranked>.Empty;
        var (last, end) = (-1, DateOnly.MinValue);
        foreach (var section in Used)
            foreach (var posting in thing.Postings)
            {
                if (index.SectionAt(posting.Item) != section || posting.IsCousin) continue;
                if (index.DatesAt(posting.Item) is not { } dates) continue;
                if (dates.Last >= today) ongoing = ongoing.Add(new Ranked(posting.Item, 1f));
                else if (dates.Last > end) (last, end) = (posting.Item, dates.Last);
            }

        if (ongoing.IsEmpty && last < 0) return null;
        var isOpen = ask.Question.Says("or", "rusty", "outdated", "stale", "dated");
        return ongoing.IsEmpty
            ? Claimed([new Ranked(last, 1f)], ask, isOpen ? Verdict.Told : Verdict.No,
                $"The last dated entry that mentions {thing.Name} is over")
            : Claimed(ongoing, ask, isOpen ? Verdict.Told : Verdict.Yes,
                $"{thing.Name} comes up in what goes on today");
    }

    private static Selection Claimed(ImmutableArray<Ranked> items, Ask ask, Verdict verdict, string lead) =>
        new(Finding.Found, items) { Claim = new Claim(verdict) { Lead = lead }, Topics = ask.Topics };

    // "is her current job in Kotlin?" asks of the job.
    private static bool IsAsked(Question question)
    {
        if (question.WordAt(0) is not ("is" or "are")) return false;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is "rusty" or "outdated" or "stale" or "dated") return true;
            if (question.WordAt(at) is "current" or "recent" && question.WordAt(at + 1) is "" or "skill" or "skills"
                or "or" or "with" or "knowledge" or "one" or "for") return true;
        }

        return false;
    }
}

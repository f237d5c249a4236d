using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Did he ever go back to Ostra?", "did she return there?": a later job there says so.</summary>
internal static class ReturnClaim
{
    // Who goes on within so many days has not been away.
    private const int AwayMin = 31;

    /// <summary>The jobs that somebody came back for, or those that there are; null where no return is claimed.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!IsMade(ask.Question) || House(ask, index) is not { } house) return null;
        var jobs = index.BySection[(int)Section.Work]
            .Where(job => index.DatesAt(job) is not null &&
                index.Items[job].Field(FieldKind.Organization)?.Text == house)
            .OrderBy(job => index.DatesAt(job)!.First).ToImmutableArray();
        if (jobs.IsEmpty) return null;
        var again = jobs.Without((jobs, index), static (job, of) => !IsAgain(job, of.jobs, of.index));
        var told = again.IsEmpty ? jobs : again;
        return new Selection(Finding.Found, [.. told.Select(static job => new Ranked(job, 1f))])
        {
            Claim = again.IsEmpty
                ? new Claim(Verdict.Unsaid) { Lead = "What it does list", IsListed = true }
                : new Claim(Verdict.Yes) { IsListed = true },
        };
    }

    // All earlier ones were over when it began.
    private static bool IsAgain(int job, ImmutableArray<int> jobs, ResumeIndex index)
    {
        var first = index.DatesAt(job)!.First;
        var earlier = jobs.Without((first, index), static (other, of) => of.index.DatesAt(other)!.First >= of.first);
        return !earlier.IsEmpty && earlier.All((first, index), static (other, of) =>
            of.index.DatesAt(other) is { IsOngoing: false } dates &&
            dates.Last.DayNumber + AwayMin < of.first.DayNumber);
    }

    // The employer that is named, or that the talk is on.
    private static string? House(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped)
            return ask.Scope is [var one] && index.SectionAt(one) == Section.Work
                ? index.Items[one].Field(FieldKind.Organization)?.Text
                : null;
        foreach (var topic in ask.Topics)
            foreach (var posting in topic.Postings)
                if (TopicMatch.IsHouse(posting, index) && index.SectionAt(posting.Item) == Section.Work)
                    return index.Items[posting.Item].Field(FieldKind.Organization)?.Text;
        return null;
    }

    // "go back to", "ever return to", "rejoin"
    private static bool IsMade(Question question)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            var next = question.WordAt(at + 1);
            if (question.WordAt(at) is "rejoin" or "rejoined") return true;
            if (question.WordAt(at) is "return" or "returned" && next is "to" or "there") return true;
            if (question.WordAt(at) == "back" && next is "to" or "there" or "at" &&
                question.WordAt(at - 1) is "go" or "gone" or "went" or "come" or "came" or "move" or "moved")
                return true;
        }

        return false;
    }
}

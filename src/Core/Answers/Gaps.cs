using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Any gaps in her CV?": the months without a job, and what is listed beside them.</summary>
internal static class Gaps
{
    // Between two jobs people move house and take a breath.
    private const int MonthsMin = 3;
    private const int GapsMax = 3;
    private const int December = 11;

    public static bool IsAsked(Ask ask)
    {
        if (ask.IsScoped || !ask.Question.Says("gap", "gaps", "unemployed", "unemployment")) return false;
        var isYear = ask.Question.Says("year");
        // "career gaps" are none of the kinds of a gap year.
        return ask.Topics.All(topic => topic.Kind is TopicKind.Word or TopicKind.Unknown ||
            (!isYear && topic.Concept?.Name == "gap year")) &&
            (ask.Question.HasAny(Sense.Person, Sense.Work, Sense.YesNo, Sense.Overview) ||
                ask.Question.WordAt(0) is "are" or "is" or "any");
    }

    /// <summary>The jobs on both sides of each gap; all jobs where there is none.</summary>
    public static Selection Of(Ask ask, ResumeIndex index)
    {
        var items = ImmutableArray.CreateBuilder<Ranked>();
        foreach (var (before, after) in Found(ask, index))
        {
            items.Add(new Ranked(before, 1f));
            items.Add(new Ranked(after, 1f));
            foreach (var study in index.BySection[(int)Section.Education])
                if (IsBeside(study, before, after, index)) items.Add(new Ranked(study, 1f));
        }

        if (items.Count == 0 && ask.Dates is { } dates && IsWithoutJob(dates, index))
            foreach (var study in StudiesIn(dates, index)) items.Add(new Ranked(study, 1f));
        if (items.Count == 0)
            foreach (var job in index.BySection[(int)Section.Work]) items.Add(new Ranked(job, 1f));
        return new Selection(Finding.Found, [.. items.DistinctBy(static ranked => ranked.Item)]);
    }

    /// <summary>Whether the items are what a gap is told by: jobs, or what somebody studied without one.</summary>
    public static bool IsOf(ImmutableArray<ResumeItem> items) => items.Any(static item =>
        item.Ref.Section == Section.Work) || items.All(static item => item.Ref.Section == Section.Education);

    public static void Compose(AnswerText text, Ask ask, Writing writing)
    {
        var found = Found(ask, writing.Index);
        // "what's the gap between her jobs?" is no question of yes or no.
        var isOpen = ask.Question.HasAny(Sense.What, Sense.Which, Sense.HowLong, Sense.HowMany);
        if (found.Count == 0)
        {
            var when = ask.Dates is { } dates ? " " + dates.Phrase : "";
            if (ask.Dates is { } asked && IsWithoutJob(asked, writing.Index))
            {
                text.Say($"{writing.Person.Names} résumé lists no job{when}.");
                foreach (var study in StudiesIn(asked, writing.Index))
                    text.Space().Say("In that time: ").Item(writing.Index.Items[study]).Say(".");
                return;
            }

            text.Say($"{(isOpen ? "" : "No: ")}{writing.Person.Names} jobs follow each other without a gap of ")
                .Say($"{MonthsMin} months or more{when}.");
            return;
        }

        if (ask.Question.Says("only")) text.Say(Whole(found.Count));
        else if (!isOpen) text.Say("Yes. ");
        foreach (var (before, after) in found)
        {
            var (last, next) = (writing.Index.Items[before], writing.Index.Items[after]);
            text.Space().Say($"No job is listed for {Length(before, after, writing.Index)} between ").Item(last);
            text.Say(" and ").Item(next).Say(".");
            foreach (var study in writing.Index.BySection[(int)Section.Education])
                if (IsBeside(study, before, after, writing.Index))
                    text.Space().Say("In that time: ").Item(writing.Index.Items[study]).Say(".");
        }
    }

    // "was she unemployed in 2009?", of whom the first job is of 2011.
    private static bool IsWithoutJob(DateFilter dates, ResumeIndex index) =>
        !index.BySection[(int)Section.Work].Any(job => Within.Holds(job, dates with { Edge = DateEdge.Any }, index));

    private static IEnumerable<int> StudiesIn(DateFilter dates, ResumeIndex index) =>
        index.BySection[(int)Section.Education].Where(study => Within.Holds(study, dates, index));

    // "was that the only gap?"
    private static string Whole(int count) => count switch
    {
        1 => $"It is the only one of {MonthsMin} months or more. ",
        GapsMax => $"There are at least {GapsMax} of {MonthsMin} months or more. ",
        _ => $"There are {count} of {MonthsMin} months or more. ",
    };

    private static string Length(int before, int after, ResumeIndex index) =>
        DurationComposer.Length(Months(End(before, index), index.DatesAt(after)!.Start!.Value));

    /// <summary>The first and the last day without a job of the latest gap; null where there is none.</summary>
    public static (DateOnly From, DateOnly To)? Latest(ResumeIndex index) =>
        Found(index) is [.., var latest] ? Days(latest, index) : null;

    private static (DateOnly From, DateOnly To) Days((int Before, int After) gap, ResumeIndex index) =>
        (index.DatesAt(gap.Before)!.Last.AddDays(1), index.DatesAt(gap.After)!.First.AddDays(-1));

    // "any gap in 2017?"
    private static List<(int Before, int After)> Found(Ask ask, ResumeIndex index) => ask.Dates is not { } dates
        ? Found(index)
        : Found(index).FindAll(gap => Days(gap, index) is var (from, to) && from <= dates.To && to >= dates.From);

    private static List<(int Before, int After)> Found(ResumeIndex index)
    {
        var jobs = index.BySection[(int)Section.Work]
            .Where(job => index.DatesAt(job) is { IsPoint: false, Start: not null })
            .OrderBy(job => index.DatesAt(job)!.First).ToList();
        var found = new List<(int, int)>();
        for (var at = 1; at < jobs.Count && found.Count < GapsMax; at++)
        {
            // What reached furthest of all that began earlier.
            var before = jobs[..at].MaxBy(job => index.DatesAt(job)!.Last);
            if (index.DatesAt(before) is not { IsOngoing: false, End: not null }) continue;
            if (Months(End(before, index), index.DatesAt(jobs[at])!.Start!.Value) >= MonthsMin)
                found.Add((before, jobs[at]));
        }

        return found;
    }

    // Whole months between the one's last and the other's first; a year alone ends in December.
    private static int Months(PartialDate end, PartialDate start) =>
        start.MonthNumber - (end.Month == 0 ? end.MonthNumber + December : end.MonthNumber) - 1;

    private static PartialDate End(int item, ResumeIndex index) => index.DatesAt(item)!.End!.Value;

    private static bool IsBeside(int study, int before, int after, ResumeIndex index) =>
        index.DatesAt(study) is { IsPoint: false } span && index.DatesAt(before) is { } last &&
        index.DatesAt(after) is { } next && span.Overlaps(last.Last, next.First);
}

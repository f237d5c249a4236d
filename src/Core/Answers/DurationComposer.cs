using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Says how long: one item by itself, several with overlaps counted once.</summary>
internal static class DurationComposer
{
    // So many jobs are told one by one; of more the first and the last.
    private const int EachMax = 6;

    public static bool Compose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var dated = items.Where(item => item.Dates is { IsPoint: false, Start: not null }).ToList();
        var jobs = dated.Where(item => item.Ref.Section == Section.Work).ToList();
        if (jobs.Count > 0 && dated.Count > 1 && !ask.AreSectionsNamed) dated = jobs;
        // Who lists their studies among the jobs did not work there.
        if (!ask.IsScoped && dated.Exists(static item => !IsStudent(item))) dated.RemoveAll(IsStudent);
        if (dated.Count == 0) return false;
        if (dated.Count == 1)
        {
            var span = dated[0].Dates!;
            Judge(text, ask, span.Months(writing.Today) ?? 0);
            text.Cite(Length(span.Months(writing.Today) ?? 0), dated[0].Pointer).Say($" ({DateText.Format(span)}): ");
            text.Item(dated[0], withDates: false).Say(".");
            return true;
        }

        var all = Merged(dated, writing.Today);
        Judge(text, ask, all);
        var overlap = dated.Sum(item => item.Dates?.Months(writing.Today) ?? 0) > all ? ", overlaps counted once" : "";
        text.Say($"About {Length(all)} in all{overlap}");
        if (dated.Count > EachMax && jobs.Count == dated.Count) FirstToLast(text, dated);
        else Each(text.Say(": "), dated, writing);
        Stated(text, ask, all, writing);
        return true;
    }

    private static bool IsStudent(ResumeItem item) => item.Ref.Section == Section.Work &&
        item.Title.ToUpperInvariant() is "STUDENT" or
            "UNDERGRADUATE" or "UNDERGRADUATE STUDENT" or "GRADUATE STUDENT" or "MASTER STUDENT" or "MASTER'S STUDENT";

    private static void FirstToLast(AnswerText text, List<ResumeItem> jobs)
    {
        var first = jobs.MinBy(static job => job.Dates!.Start!.Value.MonthNumber)!;
        var last = jobs.MaxBy(static job => job.Dates!.Last)!;
        text.Say($", in {SectionWords.Counted(Section.Work, jobs.Count)}: from ").Item(first).Say(" to ").Item(last);
        text.Say(".");
    }

    // "with over 15 years in web development": what somebody says of themselves, where the jobs' dates say otherwise.
    private static void Stated(AnswerText text, Ask ask, int months, Writing writing)
    {
        if (ask.IsScoped || !ask.Topics.IsEmpty || ask.Dates is not null) return;
        if (writing.Index.Items[0].Field(FieldKind.Summary) is not { } summary) return;
        foreach (var number in writing.Index.Numbers)
        {
            if (number.Item != 0 || number.After is not ["year", ..] || Math.Abs(number.Value - (months / 12.0)) < 1)
                continue;
            if (writing.Index.Items[0].Fields[number.Field] != summary) continue;
            text.Say($" In {writing.Person.Their} own words: \u201c")
                .Cite(Excerpt.SentenceAt(summary, number.Start)).Say("\u201d");
            return;
        }
    }

    /// <summary>Items with how long each lasted.</summary>
    public static void Each(AnswerText text, IReadOnlyList<ResumeItem> dated, Writing writing)
    {
        for (var at = 0; at < dated.Count; at++)
        {
            var length = Length(dated[at].Dates?.Months(writing.Today) ?? 0);
            text.Say(at == 0 ? "" : at == dated.Count - 1 ? "; and " : "; ").Item(dated[at]).Say($", {length}");
        }

        text.Say(".");
    }

    // "has she been there for five years?"
    private static void Judge(AnswerText text, Ask ask, int months)
    {
        if (LengthClaim.Of(ask.Question) is not { } claim) return;
        text.Say(claim.IsLess == months < claim.Months ? "Yes. " : "No. ");
    }

    /// <summary>"4 years and 7 months", "1 year", "3 months".</summary>
    public static string Length(int months)
    {
        var years = months / 12;
        var rest = months % 12;
        var inYears = years == 1 ? "1 year" : $"{years} years";
        var inMonths = rest == 1 ? "1 month" : $"{rest} months";
        return years == 0 ? inMonths : rest == 0 ? inYears : $"{inYears} and {inMonths}";
    }

    /// <summary>Months that at least one of the items covers.</summary>
    public static int Merged(IEnumerable<ResumeItem> items, DateOnly today)
    {
        var total = 0;
        var reached = int.MinValue;
        foreach (var item in items.OrderBy(item => item.Dates!.Start!.Value.MonthNumber))
        {
            var start = item.Dates!.Start!.Value.MonthNumber;
            var end = start + (item.Dates.Months(today) ?? 0);
            total += Math.Max(0, end - Math.Max(start, reached));
            reached = Math.Max(reached, end);
        }

        return total;
    }
}

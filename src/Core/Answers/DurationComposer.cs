using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Says how long: one item by itself, several with overlaps counted once.</summary>
internal static class DurationComposer
{
    public static bool Compose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var dated = items.Where(item => item.Dates is { IsPoint: false, Start: not null }).ToList();
        var jobs = dated.Where(item => item.Ref.Section == Section.Work).ToList();
        if (jobs.Count > 0 && dated.Count > 1 && !ask.AreSectionsNamed) dated = jobs;
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
        text.Say($"About {Length(all)} in all{overlap}: ");
        Each(text, dated, writing);
        return true;
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

using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Says how long it was between two things of the résumé's, or how long both went on.</summary>
internal static class IntervalComposer
{
    private const int December = 11;
    private const int AmidMax = 3;

    /// <summary>Both, the earlier one first, and what filled the time between them.</summary>
    public static Selection Select(Interval interval, ResumeIndex index) => new(
        Finding.Found,
        [.. interval.First.Items.Concat(interval.Second.Items).Concat(Amid(interval, index)).Distinct()
            .Select(static item => new Ranked(item, 1f))]);

    public static void Compose(AnswerText text, Ask ask, Interval interval, Writing writing)
    {
        var isOpen = ask.Question.HasAny(Sense.What, Sense.HowLong, Sense.HowMany) || !ask.Question.Has(Sense.YesNo);
        var (first, second) = (interval.First, interval.Second);
        var until = first.Last < second.Last ? first : second;
        if (interval.IsOverlap)
        {
            var months = Month(until, writing) - Month(second.First);
            if (months > 0) Say(text, isOpen ? "" : "Yes, ", "About " + DurationComposer.Length(months), " in both: ");
            else text.Say(isOpen ? "Not at all: " : "No: ");
        }
        else
        {
            var months = Month(second.First) - Month(first, writing) - 1;
            if (months > 0) Say(text, isOpen ? "" : "Yes, ", DurationComposer.Length(months), " between the two: ");
            else if (Month(until, writing) > Month(second.First)) text.Say(isOpen ? "" : "No: ").Say("they overlap: ");
            else text.Say(isOpen ? "No time: " : "No: ").Say("the one follows the other: ");
        }

        Items(text, first, writing);
        text.Say("; and ");
        Items(text, second, writing);
        text.Say(".");
        var amid = Amid(interval, writing.Index);
        for (var at = 0; at < amid.Count; at++)
            text.Say(at == 0 ? " In that time: " : "; ").Item(writing.Index.Items[amid[at]]);
        if (amid.Count > 0) text.Say(".");
    }

    // A job or a study that went on between the two.
    private static List<int> Amid(Interval interval, ResumeIndex index)
    {
        var amid = new List<int>();
        var (from, to) = (interval.First.LastFirst.AddMonths(1), interval.Second.First.AddDays(-1));
        if (interval.IsOverlap || from > to) return amid;
        foreach (var section in (ReadOnlySpan<Section>)[Section.Work, Section.Education])
            foreach (var item in index.BySection[(int)section])
            {
                if (interval.First.Items.Contains(item) || interval.Second.Items.Contains(item)) continue;
                if (amid.Count < AmidMax && index.DatesAt(item) is { IsPoint: false } span && span.Overlaps(from, to))
                    amid.Add(item);
            }

        return amid;
    }

    private static void Say(AnswerText text, string yes, string length, string what) =>
        text.Say(yes.Length > 0 ? yes + char.ToLowerInvariant(length[0]) + length[1..] : length).Say(what);

    private static void Items(AnswerText text, Happening happening, Writing writing)
    {
        var items = happening.Items;
        for (var at = 0; at < items.Length; at++)
            text.Say(at == 0 ? "" : "; ").Item(writing.Index.Items[items[at]]);
    }

    // What goes on ends today; a year alone ends in December.
    private static int Month(Happening happening, Writing writing)
    {
        if (happening.Last >= writing.Today) return Month(writing.Today);
        var last = happening.Items.Select(item => writing.Index.DatesAt(item)).MaxBy(static span => span?.Last);
        return last?.End is { Month: 0 } year ? year.MonthNumber + December : Month(happening.LastFirst);
    }

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month - 1;
}

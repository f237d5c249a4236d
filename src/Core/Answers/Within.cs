using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Keeps the items whose dates a question asks for.</summary>
internal static class Within
{
    public static ImmutableArray<Ranked> Keep(ImmutableArray<Ranked> items, DateFilter dates, ResumeIndex index)
    {
        var kept = items.Without((dates, index), static (ranked, of) => !Holds(ranked.Item, of.dates, of.index));
        return dates.IsNearest && kept.Length > 1 ? Nearest(kept, dates, index) : kept;
    }

    /// <summary>Whether an item's dates are those asked for.</summary>
    public static bool Holds(int item, DateFilter dates, ResumeIndex index)
    {
        if (index.DatesAt(item) is not { } span || dates.Apart.Contains(item)) return false;
        if (dates.Periods.IsEmpty) return Holds(span, dates.From, dates.To, dates) != dates.IsLeftOut;
        foreach (var period in dates.Periods)
            if (Holds(span, period.From, period.To, dates)) return !dates.IsLeftOut;
        return dates.IsLeftOut;
    }

    private static bool Holds(DateSpan span, DateOnly from, DateOnly to, DateFilter dates) => dates.Edge switch
    {
        DateEdge.Start => span.First >= from && span.First <= to,
        DateEdge.End => !span.IsOngoing && span.Last >= from && span.Last <= to,
        _ when dates.IsEvent && from == DateOnly.MinValue => span.First <= to,
        _ => span.Overlaps(from, to),
    };

    // "right before": what ended closest to the day; "right after": what started closest to it.
    private static ImmutableArray<Ranked> Nearest(ImmutableArray<Ranked> items, DateFilter dates, ResumeIndex index)
    {
        var nearest = items[0];
        var least = int.MaxValue;
        foreach (var ranked in items)
        {
            var span = index.DatesAt(ranked.Item);
            if (span is null) continue;
            var away = dates.From == DateOnly.MinValue
                ? Math.Abs(dates.To.DayNumber - span.Last.DayNumber)
                : Math.Abs(span.First.DayNumber - dates.From.DayNumber);
            if (away < least) (nearest, least) = (ranked, away);
        }

        return [nearest];
    }
}

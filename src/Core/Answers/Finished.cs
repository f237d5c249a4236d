using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Which of them are already finished?", "which has not ended?": keeps what is over or is not.</summary>
internal static class Finished
{
    public static ImmutableArray<Ranked> Keep(
        Ask ask, ImmutableArray<Ranked> items, ResumeIndex index, DateOnly today)
    {
        if (items.Length < 2 || ask.Dates is not null) return items;
        var asksOver = Statuses.AsksOver(ask.Question);
        if (!asksOver && !Statuses.AsksUnfinished(ask.Question)) return items;
        var kept = items.Without((index, today, asksOver), static (ranked, of) =>
            IsOver(ranked.Item, of.index, of.today) != of.asksOver);
        return kept.IsEmpty ? items : kept;
    }

    // Null where nothing tells.
    private static bool? IsOver(int item, ResumeIndex index, DateOnly today)
    {
        if (UnfinishedStudy.Is(index.Items[item])) return false;
        return index.DatesAt(item) is { } span ? !span.IsOngoing && span.Last <= today : null;
    }
}

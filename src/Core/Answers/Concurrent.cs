using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Was she ever doing two jobs at once?": keeps what ran beside another of the same section.</summary>
internal static class Concurrent
{
    // Who starts before the notice is worked out does not do two jobs.
    private const int OverlapDays = 45;

    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index) =>
        IsAsked(ask) && items.Length > 1
            ? items.Without((items, index), static (ranked, of) => !of.items.Any(
                (ranked.Item, of.index), static (other, one) =>
                    one.index.SectionAt(one.Item) == one.index.SectionAt(other.Item) &&
                    Overlap(one.Item, other.Item, one.index)))
            : items;

    private static bool IsAsked(Ask ask)
    {
        // What went on beside one thing need not have gone on beside another.
        if (ask.Dates is not null || (ask.IsScoped && Meanwhile.IsAsked(ask.Question))) return false;
        if (ask.Topics.Any(static topic => topic.InResume && topic.Kind != TopicKind.Word)) return false;
        return Says(ask.Question);
    }

    /// <summary>"at once", "in parallel", "overlapped"</summary>
    public static bool Says(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            if (word is "simultaneously" or "concurrently" or "overlapping" or "overlapped" or "overlap") return true;
            if (word is "once" or "time" && question.WordAt(at - 1) is "at" or "same") return true;
            if (word == "parallel" && question.WordAt(at - 1) == "in") return true;
        }

        return false;
    }

    /// <summary>Whether one ran beside the other for longer than handing over takes.</summary>
    public static bool Overlap(int item, int other, ResumeIndex index)
    {
        if (item == other) return false;
        if (index.DatesAt(item) is not { IsPoint: false } one || index.DatesAt(other) is not { IsPoint: false } two)
            return false;
        var first = Math.Max(one.First.DayNumber, two.First.DayNumber);
        return Math.Min(one.Last.DayNumber, two.Last.DayNumber) - first >= OverlapDays;
    }
}

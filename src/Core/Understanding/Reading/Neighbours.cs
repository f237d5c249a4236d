using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"And before that?", "what came after?": the entry next to those that the talk is on.</summary>
internal static class Neighbours
{
    // A job may begin before the studies are over.
    private const int OverlapMonths = 3;
    private const int FewMax = 3;

    /// <summary>What came right before or after some entries: one of their section, or none.</summary>
    public static ImmutableArray<int> Of(
        Question question, FollowKind kind, ImmutableArray<int> shown, ResumeIndex index)
    {
        var before = kind == FollowKind.Before;
        if (!before && Graduated(question, shown, index) is { } job) return [job];
        // Of several that all go on, "before that" is before the main one, or the one begun last.
        var goOn = shown.Length > 1 && shown.All(index, static (at, index) => index.DatesAt(at) is { IsOngoing: true });
        var from = (goOn ? Main(shown, index) : null) ?? Outermost(shown, before && !goOn, index);
        // What goes on beside it is not what "before that" is before.
        var beside = before && !goOn && shown.Length <= FewMax
            ? shown.Without(index, static (at, index) => index.DatesAt(at) is not { IsOngoing: true })
            : [];
        if (beside.Length > 0 && beside.Length < shown.Length) from = Outermost(shown.RemoveRange(beside), true, index);
        else beside = [];
        var start = StartOf(from, index);
        int? nearest = null;
        foreach (var at in index.BySection[(int)index.SectionAt(from)])
        {
            if (index.DatesAt(at) is not { } dates || (goOn && shown.Contains(at)) ||
                beside.Contains(at)) continue;
            if (before ? dates.First >= start : dates.First <= start) continue;
            if (nearest is not { } known || IsNearer(before, at, known, from, index)) nearest = at;
        }

        return nearest is { } found ? [found] : [];
    }

    // "and what did she do after that?", after the studies: the job that began when they had ended.
    private static int? Graduated(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        var asksDoing = question.Says("do", "doing", "go", "work", "end", "happened");
        if (!question.Has(Sense.Person) || !asksDoing) return null;
        if (!shown.All(index, static (at, index) => index.SectionAt(at) == Section.Education)) return null;
        var end = DateOnly.MinValue;
        foreach (var at in shown)
            if (index.DatesAt(at) is { } dates && dates.Last > end) end = dates.Last;
        int? first = null;
        foreach (var at in index.BySection[(int)Section.Work])
        {
            if (end == DateOnly.MinValue || index.DatesAt(at) is not { } dates) continue;
            var begins = dates.First.AddMonths(OverlapMonths) >= end;
            if (begins && (first is not { } known || dates.First < index.DatesAt(known)!.First)) first = at;
        }

        return first;
    }

    // Freelancing between two posts was the job of those years.
    private static bool IsAside(int at, ResumeIndex index)
    {
        if (index.StandingAt(at) >= 0 || index.DatesAt(at) is not { } dates) return false;
        var middle = dates.First.AddDays((LastDay(dates) - dates.First.DayNumber) / 2);
        return index.BySection[(int)index.SectionAt(at)].Any((index, at, middle), static (other, of) =>
            other != of.at && of.index.StandingAt(other) >= 0 && of.index.DatesAt(other) is { } beside &&
            beside.First <= of.middle && beside.Last >= of.middle);
    }

    // An unbounded end would put the middle into the far future.
    private static int LastDay(DateSpan dates) => dates.IsOngoing ? dates.First.DayNumber : dates.Last.DayNumber;

    // The one that is more the main job than all others; null where none is.
    private static int? Main(ImmutableArray<int> shown, ResumeIndex index)
    {
        var (main, isAlone) = (shown[0], true);
        foreach (var at in shown[1..])
        {
            var compared = index.StandingAt(at).CompareTo(index.StandingAt(main));
            if (compared > 0) main = at;
            isAlone = compared > 0 || (compared < 0 && isAlone);
        }

        return isAlone ? main : null;
    }

    // What came before is what ended last of all that began earlier, not what ran beside it to this day, nor an aside.
    private static bool IsNearer(bool before, int at, int known, int from, ResumeIndex index)
    {
        if (!IsAside(from, index) && IsAside(at, index) != IsAside(known, index)) return IsAside(known, index);
        if (index.DatesAt(at) is not { } dates || index.DatesAt(known) is not { } nearest) return false;
        if (!before) return dates.First < nearest.First;
        if (dates.IsOngoing != nearest.IsOngoing) return nearest.IsOngoing;
        return dates.Last != nearest.Last ? dates.Last > nearest.Last : dates.First > nearest.First;
    }

    private static int Outermost(ImmutableArray<int> shown, bool isFirst, ResumeIndex index)
    {
        var edge = shown[0];
        foreach (var at in shown)
        {
            // A skill among the jobs has no days, and is before none of them.
            if (index.DatesAt(at) is null) continue;
            if (index.DatesAt(edge) is null) edge = at;
            var (start, known) = (StartOf(at, index), StartOf(edge, index));
            if (isFirst ? start < known : start > known) edge = at;
        }

        return edge;
    }

    private static DateOnly StartOf(int position, ResumeIndex index) =>
        index.DatesAt(position)?.First ?? DateOnly.MinValue;
}

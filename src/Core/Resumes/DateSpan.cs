namespace ResumeVoice.Core.Resumes;

/// <summary>
/// When something was: a stretch (a job), a single date (an award: <c>Start == End</c>), or a stretch that goes on
/// (<c>IsOngoing</c>, <c>End</c> null). Either end may be unknown, not both.
/// </summary>
public sealed record DateSpan(PartialDate? Start, PartialDate? End, bool IsOngoing = false)
{
    /// <summary>True for something with one date instead of a stretch: an award, a certificate, a paper.</summary>
    public bool IsPoint => Start is not null && Start == End;

    /// <summary>The first day that the span may cover; unknown starts take the end's first day.</summary>
    public DateOnly First => Start?.First ?? End?.First ?? DateOnly.MinValue;

    /// <summary>The last day that the span may cover; an ongoing span never ends.</summary>
    public DateOnly Last => IsOngoing ? DateOnly.MaxValue : End?.Last ?? Start?.Last ?? DateOnly.MaxValue;

    public bool Overlaps(DateOnly from, DateOnly to) => First <= to && Last >= from;

    /// <summary>
    /// Whole months from start to end: by the days where both are given, the last one counted (1 May to 30 April is a
    /// year), otherwise by the months (Jan to Mar is 2 apart); ongoing spans up to <paramref name="today"/>; at least 1.
    /// Null where the start is unknown.
    /// </summary>
    public int? Months(DateOnly today)
    {
        if (Start is not { } start) return null;
        var now = new PartialDate(today.Year, today.Month, today.Day);
        var end = IsOngoing || (End is { } known && known > now && start <= now) ? now : End ?? start;
        var months = end.MonthNumber - start.MonthNumber;
        if (start.Day > 0 && end.Day > 0 && end.First < DateOnly.MaxValue)
        {
            var after = end.First.AddDays(1);
            months = ((after.Year - start.Year) * 12) + after.Month - start.Month - (after.Day < start.Day ? 1 : 0);
        }

        return Math.Max(1, months);
    }
}

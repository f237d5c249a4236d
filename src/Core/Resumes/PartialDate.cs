namespace ResumeVoice.Core.Resumes;

/// <summary>
/// A date as exact as the résumé gives it: a year, a year and month, or a full day. <c>Month</c> and <c>Day</c> are 0
/// where the résumé does not say. Years run from 1 to 9999.
/// </summary>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0) : IComparable<PartialDate>
{
    /// <summary>The first day that this date may mean.</summary>
    public DateOnly First => new(Year, Month == 0 ? 1 : Month, Day == 0 ? 1 : Day);

    /// <summary>The last day that this date may mean.</summary>
    public DateOnly Last => Day != 0
        ? First
        : Month != 0
            ? new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month))
            : new DateOnly(Year, 12, 31);

    /// <summary>Months since year 0, for arithmetic on durations; a year alone counts as its January.</summary>
    public int MonthNumber => (Year * 12) + (Month == 0 ? 0 : Month - 1);

    public int CompareTo(PartialDate other) => First.CompareTo(other.First);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}

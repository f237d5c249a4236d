using System.Globalization;

namespace ResumeVoice.Core.Resumes;

/// <summary>Dates worded for people: "Feb 2020 – present", "2014", "Oct 2014", "until 2016".</summary>
public static class DateText
{
    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Days are left out: nobody reads a job's first day.</summary>
    public static string Format(DateSpan span)
    {
        if (span.Start is not { } start) return span.End is { } last ? $"until {Format(last)}" : "";
        if (span.IsOngoing) return $"{Format(start)} – present";
        if (span.End is not { } end) return $"from {Format(start)}";
        var (from, to) = (Format(start), Format(end));
        return from == to ? from : $"{from} – {to}";
    }

    public static string Format(PartialDate date)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return date.Month == 0 ? year : $"{Months[date.Month - 1]} {year}";
    }
}

using System.Text.RegularExpressions;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// A text as read for dates: one (then only <c>Start</c> is set), a stretch, or something that goes on.
/// </summary>
internal sealed record DateRangeReading(
    PartialDate? Start, PartialDate? End, bool IsOngoing = false, string? Doubt = null);

/// <summary>
/// Reads a date or two with something between them: "Sep 2025 – Present", "2019-2021", "Jan to Mar 2020", "since
/// 2018".
/// </summary>
internal static partial class DateRangeReader
{
    private const string YearsOnly = "The wording is not a date; its years were taken from it.";

    /// <summary>The date or dates, or null where the text has none.</summary>
    internal static DateRangeReading? Read(string text)
    {
        if (text.Length > DateReader.CharsMax) return null;
        var single = DateReader.Read(text) is { } date
            ? new DateRangeReading(date.Date, null, DateWords.OpensRange(text), date.Doubt)
            : null;
        if (single is { Doubt: null }) return single;
        if (DateWords.IsOngoing(text)) return new DateRangeReading(null, null, IsOngoing: true);
        var sides = Separator().Matches(text).Select(between => ReadSides(text, between));
        return sides.FirstOrDefault(range => range is not null) ?? single ?? ReadYears(text);
    }

    private static DateRangeReading? ReadSides(string text, Match between)
    {
        var (left, right) = (text[..between.Index].Trim(), text[(between.Index + between.Length)..].Trim());
        var end = DateReader.Read(right);
        // "Jan – Mar 2020" and "2019–21" leave to the other side what both share.
        var start = DateReader.Read(left) ?? (end is null ? null : DateReader.Read($"{left} {end.Date.Year}"));
        if (start is null) return null;
        if (right.Length == 0 || DateWords.IsOngoing(right))
            return new DateRangeReading(start.Date, null, IsOngoing: true, start.Doubt);
        // "2019-21" is two years; "2016-13" is a mistyped month.
        if (end is null && start.Date.Month == 0 && TwoDigits().IsMatch(right)
            && DateReader.Read($"{start.Date.Year / 100}{right}") is { } later && later.Date > start.Date)
            end = later;
        return end is null
            ? null
            : new DateRangeReading(start.Date, end.Date, Doubt: start.Doubt ?? end.Doubt);
    }

    /// <summary>The last resort: one or two years in whatever else is said.</summary>
    private static DateRangeReading? ReadYears(string text)
    {
        var years = Year().Matches(text).Select(year => DateReader.Read(year.Value)?.Date).OfType<PartialDate>();
        return years.Take(3).ToArray() switch
        {
            [var year] => new DateRangeReading(year, null, Doubt: YearsOnly),
            [var start, var end] => new DateRangeReading(start, end, Doubt: YearsOnly),
            _ => null,
        };
    }

    [GeneratedRegex(
        @"\s*(?:[\u2010-\u2015\u2212\uFF0D→~-]+|\.{2,3}"
        + @"|\b(?:to|till|until|through|thru|bis|au|hasta|al|jusqu'à|tot)\b)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoDigits();
}

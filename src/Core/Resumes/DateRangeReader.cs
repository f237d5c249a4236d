using System.Text.RegularExpressions;

namespace ResumeVoice.Core.Resumes;

/// <summary>A text as read for dates: one (then <c>End</c> is null and <c>IsRange</c> false) or a stretch.</summary>
internal sealed record DateRangeReading(
    PartialDate? Start, PartialDate? End, bool IsOngoing = false, bool IsRange = false, string? Doubt = null);

/// <summary>Reads a date or two with something between them: "Sep 2025 – Present", "2019-2021", "Jan to Mar 2020", "since 2018".</summary>
internal static partial class DateRangeReader
{
    private const string YearsOnly = "The wording is not a date; its years were taken from it.";

    /// <summary>The date or dates, or null where the text has none.</summary>
    internal static DateRangeReading? Read(string text)
    {
        if (text.Length > DateReader.CharsMax) return null;
        if (DateReader.Read(text) is { } single)
            return new DateRangeReading(single.Date, null, DateWords.OpensRange(text), DateWords.OpensRange(text), single.Doubt);
        if (DateWords.IsOngoing(text)) return new DateRangeReading(null, null, IsOngoing: true, IsRange: true);
        return Separator().Matches(text).Select(between => ReadSides(text, between)).FirstOrDefault(range => range is not null)
            ?? ReadYears(text);
    }

    private static DateRangeReading? ReadSides(string text, Match between)
    {
        var (left, right) = (text[..between.Index].Trim(), text[(between.Index + between.Length)..].Trim());
        var end = DateReader.Read(right);
        // "Jan – Mar 2020" and "2019–21" leave to the other side what both share.
        var start = DateReader.Read(left) ?? (end is null ? null : DateReader.Read($"{left} {end.Date.Year}"));
        if (start is null) return null;
        if (right.Length == 0 || DateWords.IsOngoing(right))
            return new DateRangeReading(start.Date, null, IsOngoing: true, IsRange: true, start.Doubt);
        if (end is null && TwoDigits().IsMatch(right)) end = DateReader.Read($"{start.Date.Year / 100}{right}");
        return end is null
            ? null
            : new DateRangeReading(start.Date, end.Date, IsRange: true, Doubt: start.Doubt ?? end.Doubt);
    }

    /// <summary>The last resort: one or two years in whatever else is said.</summary>
    private static DateRangeReading? ReadYears(string text)
    {
        var years = Year().Matches(text).Select(year => DateReader.Read(year.Value)?.Date).OfType<PartialDate>().Take(3).ToArray();
        return years switch
        {
            [var year] => new DateRangeReading(year, null, Doubt: YearsOnly),
            [var start, var end] => new DateRangeReading(start, end, IsRange: true, Doubt: YearsOnly),
            _ => null,
        };
    }

    [GeneratedRegex(
        @"\s*(?:[\u2010-\u2015\u2212\uFF0D→~-]+|\.{2,3}|\b(?:to|till|until|through|thru|bis|au|hasta|al|jusqu'à|tot)\b)\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoDigits();
}

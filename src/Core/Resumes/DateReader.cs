using System.Globalization;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// A date as read. <c>Doubt</c> says in a sentence what was given up or guessed; null where nothing was.
/// </summary>
internal sealed record DateReading(PartialDate Date, string? Doubt = null);

/// <summary>
/// Reads one date in the forms that résumés use: "2019", "2019-03", "2019-03-01T00:00:00Z", "03/2016", "Mar. 2016",
/// "3 March 2016", "Spring 2020", "Q3 2021". Never says more than the text: what has no month keeps none.
/// </summary>
internal static class DateReader
{
    /// <summary>Characters of a text that is taken for a date; anything longer is prose.</summary>
    internal const int CharsMax = 80;

    /// <summary>Years outside these are typing mistakes or a program's "no date".</summary>
    internal const int YearMin = 1900;
    internal const int YearMax = 2100;

    private const string DayOrMonth = "The day and the month cannot be told apart; only the year is kept.";
    private const string NoSuchDay = "There is no such day; only the month is kept.";
    private const string NoSuchMonth = "There is no such month; only the year is kept.";
    private const string PartOfYear = "A season or quarter is kept as its year.";

    private static readonly char[] Separators = [' ', ',', '.', '/', '-', '\'', '’'];

    /// <summary>The date, or null where the text is not one.</summary>
    internal static DateReading? Read(string text)
    {
        if (text.Length > CharsMax) return null;
        var plain = DateWords.Normalise(text);
        var tokens = plain.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return tokens.All(IsNumber) ? ReadNumbers(tokens, plain) : ReadWords(tokens, plain);
    }

    private static DateReading? ReadNumbers(string[] tokens, string plain) => tokens switch
    {
        [{ Length: 4 } year] => Of(year, "0", "0"),
        [{ Length: 6 } digits] => Of(digits[..4], digits[4..], "0"),
        [{ Length: 8 } digits] => Of(digits[..4], digits[4..6], digits[6..]),
        [{ Length: 4 } year, { Length: <= 2 } month] => Of(year, month, "0"),
        [{ Length: <= 2 } month, { Length: 4 } year] => Of(year, month, "0"),
        [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day] => Of(year, month, day),
        [{ Length: <= 2 } first, { Length: <= 2 } other, { Length: 4 } year] => DayAndMonth(first, other, year, plain),
        _ => null,
    };

    /// <summary>"13/04/2016", "04.03.2016", "04/13/2016": only what can be told for sure.</summary>
    private static DateReading? DayAndMonth(string first, string second, string year, string plain)
    {
        // Dots are day first wherever they are used; with slashes and dashes only a number over 12 shows the day.
        var isDayFirst = plain.Contains('.', StringComparison.Ordinal) || Number(first) > 12 || first == second;
        if (isDayFirst) return Of(year, second, first);
        if (Number(second) > 12) return Of(year, first, second);
        return OnlyYear(year, DayOrMonth);
    }

    private static DateReading? ReadWords(string[] tokens, string plain)
    {
        var words = tokens.Where(token => !DateWords.IsFiller(token)).Select(DateWords.WithoutOrdinal).ToArray();
        var months = words.Where(word => DateWords.Month(word) is not null).ToArray();
        var numbers = words.Where(IsNumber).ToArray();
        var parts = words.Where(DateWords.IsPartOfYear).ToArray();
        if (months.Length + numbers.Length + parts.Length != words.Length) return null;
        var year = numbers.FirstOrDefault(number => number.Length == 4) ?? ShortYear(numbers, plain);
        if (year is null) return null;
        if (parts.Length == 1 && words.Length == 2) return OnlyYear(year, PartOfYear);
        if (months.Length > 1 || parts.Length > 0 || numbers.Length > 2) return null;
        var month = months.Length == 0 ? "0" : Text(DateWords.Month(months[0]) ?? 0);
        // A short year has no day beside it: "Sep '19".
        var day = numbers.Length == 2 ? numbers.FirstOrDefault(number => number.Length <= 2) : "0";
        return day is null || (numbers.Length == 2 && months.Length == 0) ? null : Of(year, month, day);
    }

    /// <summary>"Sep '19": two digits are a year only behind an apostrophe.</summary>
    private static string? ShortYear(string[] numbers, string plain)
    {
        var marked = plain.Contains('\'', StringComparison.Ordinal) || plain.Contains('’', StringComparison.Ordinal);
        if (!marked || numbers is not [{ Length: 2 } digits]) return null;
        return (Number(digits) < 50 ? "20" : "19") + digits;
    }

    private static DateReading? Of(string yearText, string monthText, string dayText)
    {
        var (year, month, day) = (Number(yearText), Number(monthText), Number(dayText));
        if (year is < YearMin or > YearMax) return null;
        if (month > 12) return new DateReading(new PartialDate(year), NoSuchMonth);
        // Programs write an unknown month or day as 00.
        if (month == 0) return new DateReading(new PartialDate(year));
        return day > DateTime.DaysInMonth(year, month)
            ? new DateReading(new PartialDate(year, month), NoSuchDay)
            : new DateReading(new PartialDate(year, month, day));
    }

    private static DateReading? OnlyYear(string year, string doubt) =>
        Of(year, "0", "0") is { } reading ? reading with { Doubt = doubt } : null;

    private static bool IsNumber(string token) => token.Length is > 0 and <= 8 && token.All(char.IsAsciiDigit);

    private static int Number(string token) => int.Parse(token, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

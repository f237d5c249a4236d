using System.Globalization;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Days that words name, over tokens <c>[Start, End)</c>: "May 2020", "spring 2014", "the nineties".</summary>
internal sealed record Stretch(DateOnly From, DateOnly To, string Name, int Start, int End);

/// <summary>Reads one period: a year, a month or a season of one, a decade.</summary>
internal static class DatePeriods
{
    // What the world calls the time from March 2020 to the end of 2021.
    private static readonly HashSet<string> Pandemic = new(StringComparer.Ordinal)
        { "pandemic", "covid", "lockdown", "lockdowns" };

    private const int YearMin = 1940;
    private const int YearMax = 2060;

    private static readonly string[] MonthNames =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    private static readonly string[] Ranks = ["first", "second", "third", "fourth"];

    private static readonly string[] MonthWords =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ];

    // Few words can begin a period.
    private static readonly WordTrait MayOpen = new(static word => Pandemic.Contains(word.Text) ||
        Rank(word.Text) > 0 || Coded(word.Text).Count > 0 ||
        Month(word.Text) > 0 || Part(word.Text).Count > 0 || Decade(word.Text) > 0 || IsYear(word));

    // "the covid trial"; but "the covid years".
    private static bool IsOfThing(Question question, int next) => question.WordAt(next) is not ("" or "year" or "years"
        or "time" or "times" or "period" or "era" or "pandemic" or "crisis" or "lockdown" or "lockdowns") &&
        !question.Tokens[next - 1].EndsSentence && question.SensesAt(next) == 0;

    /// <summary>The period that starts at a token; null where none does.</summary>
    public static Stretch? At(Question question, int at)
    {
        var tokens = question.Tokens;
        if (at < 0 || at >= tokens.Count || !MayOpen.Of(tokens[at].Word)) return null;
        if (Pandemic.Contains(tokens[at].Word.Text) && !IsOfThing(question, at + 1) &&
            WordAt(tokens, at - 1) is "during" or "in" or "through" or "the")
            return new Stretch(new DateOnly(2020, 3, 1), new DateOnly(2021, 12, 31), "the pandemic", at, at + 1);
        var month = Month(tokens[at].Word.Text);
        if (month > 0 && at + 1 < tokens.Count && IsYear(tokens[at + 1].Word))
            return Months(tokens[at + 1].Word.Number, month, 1, $"{MonthNames[month - 1]} ", (at, at + 2));
        var isEnd = tokens[at].Word.Text is "end" or "close" or "beginning" or "start" or "middle";
        if (isEnd && WordAt(tokens, at + 1) != "of") return null;
        if (Part(tokens[at].Word.Text) is { Count: > 0 } part && PartYear(tokens, at + 1) is > 0 and var end)
            return Months(tokens[end - 1].Word.Number, part.First, part.Count, part.Name + " ", (at, end));
        if (Share(tokens, at) is { Count: > 0 } share && PartYear(tokens, at + share.Words) is > 0 and var close)
            return Months(tokens[close - 1].Word.Number, share.First, share.Count, share.Name, (at, close));
        if (Decade(tokens[at].Word.Text) is > 0 and var decade) return Years(decade, 10, at);
        if (!IsYear(tokens[at].Word) || IsAmount(tokens, at)) return null;
        return NumberedMonth(question, at) is > 0 and var numbered
            ? Months(tokens[at].Word.Number, numbered, 1, $"{MonthNames[numbered - 1]} ", (at, at + 2))
            : Years(tokens[at].Word.Number, 1, at);
    }

    /// <summary>
    /// "more than 2000", "over 2000 stars": so many, and no year; "newer than 2019" and "over 2019" are of a year.
    /// </summary>
    public static bool IsAmount(List<Token> tokens, int at)
    {
        var before = WordAt(tokens, at - 1);
        if (before == "than")
            return WordAt(tokens, at - 2) is "more" or "fewer" or "less" or "bigger" or "larger" or "higher"
                or "greater" or "lower" or "smaller";
        if (at + 1 >= tokens.Count || tokens[at].EndsSentence) return false;
        var next = tokens[at + 1].Word;
        // "over 2000 users", "at least 1950 visitors"
        return next.Light != next.Text && !Lexicon.IsEmpty(next) && before is "over" or "above" or "exceed"
            or "exceeded" or "reach" or "least" or "nearly" or "almost" or "about" or "roughly" or "under" or "below";
    }

    // "the second half of 2013", "first quarter of 2020", "H1 2014", "Q3 2015"
    private static (int First, int Count, string Name, int Words) Share(List<Token> tokens, int at)
    {
        if (Coded(tokens[at].Word.Text) is { Count: > 0 } coded)
            return (coded.First, coded.Count, tokens[at].Word.Text.ToUpperInvariant() + " ", 1);
        var rank = Rank(tokens[at].Word.Text);
        var months = WordAt(tokens, at + 1) switch { "half" => 6, "quarter" => 3, _ => 0 };
        if (rank == 0 || months == 0 || rank * months > 12) return default;
        return (((rank - 1) * months) + 1, months, $"the {Ranks[rank - 1]} {WordAt(tokens, at + 1)} of ", 2);
    }

    private static (int First, int Count) Coded(string word) => word switch
    {
        "h1" => (1, 6),
        "h2" => (7, 6),
        "q1" => (1, 3),
        "q2" => (4, 3),
        "q3" => (7, 3),
        "q4" => (10, 3),
        _ => default,
    };

    private static int Rank(string word) => word switch
    {
        "first" or "1st" => 1,
        "second" or "2nd" or "latter" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" or "last" => 4,
        _ => 0,
    };

    // Where the year of "spring 2014", "end of 2019", "early in 2020" ends; 0 where none follows.
    private static int PartYear(List<Token> tokens, int at)
    {
        if (WordAt(tokens, at) is "of" or "in") at++;
        if (WordAt(tokens, at) is "the") at++;
        return at < tokens.Count && IsYear(tokens[at].Word) ? at + 1 : 0;
    }

    private static (int First, int Count, string Name) Part(string word) => word switch
    {
        "spring" => (3, 3, "spring"),
        "summer" => (6, 3, "summer"),
        "autumn" or "fall" => (9, 3, "autumn"),
        "winter" => (12, 3, "winter"),
        "early" or "beginning" or "start" => (1, 4, "early"),
        "mid" or "middle" => (5, 4, "mid"),
        "late" or "end" or "close" => (9, 4, "late"),
        _ => default,
    };

    // "2021-12" is a month, "2015-16" is not.
    private static int NumberedMonth(Question question, int at)
    {
        var tokens = question.Tokens;
        if (at + 1 >= tokens.Count) return 0;
        if (tokens[at + 1].Word is not { Number: >= 1 and <= 12, Text.Length: 2 } month) return 0;
        var isTied = tokens[at + 1].Start == tokens[at].End + 1 && question.Text[tokens[at].End] is '-' or '/' or '.';
        return isTied ? month.Number : 0;
    }

    private static Stretch Months(int year, int first, int count, string name, (int Start, int End) tokens)
    {
        var from = new DateOnly(year, first, 1);
        return new Stretch(from, from.AddMonths(count).AddDays(-1), $"{name}{year}", tokens.Start, tokens.End);
    }

    private static Stretch Years(int year, int count, int at) => new(
        new DateOnly(year, 1, 1), new DateOnly(year + count - 1, 12, 31),
        year.ToString(CultureInfo.InvariantCulture) + (count == 10 ? "s" : ""), at, at + 1);

    // "2010s", "90s", "1990s".
    private static int Decade(string word)
    {
        if (word.Length is not (3 or 5) || word[^1] != 's' || word[^2] != '0') return 0;
        if (!int.TryParse(word.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return 0;
        if (word.Length == 3) year += year >= 50 ? 1900 : 2000;
        return year is >= YearMin and <= YearMax ? year : 0;
    }

    private static bool IsYear(Word word) => word.Text.Length == 4 && word.Number is >= YearMin and <= YearMax;

    private static int Month(string word)
    {
        if (word.Length < 3) return 0;
        for (var month = 0; month < MonthWords.Length; month++)
        {
            if (MonthWords[month][0] != word[0]) continue;
            if (MonthWords[month] == word) return month + 1;
            var isShort = word.Length <= 4 && MonthWords[month].StartsWith(word, StringComparison.Ordinal);
            if (isShort) return month + 1;
        }

        return 0;
    }

    private static string WordAt(List<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count ? tokens[at].Word.Text : "";
}

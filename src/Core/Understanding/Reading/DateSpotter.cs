using System.Globalization;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Finds the days that a question asks about: years, months, decades, ranges, spans back from today.</summary>
internal static class DateSpotter
{
    private const int YearMin = 1940;
    private const int YearMax = 2060;

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ];

    public static DateFilter? Find(Question question, DateOnly today)
    {
        var tokens = question.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Period(tokens, at) is not { } first) continue;
            return Bounded(question, first) ?? Open(question, first) ??
                new DateFilter(first.From, first.To, $"in {first.Name}", Preposition(tokens, first.Start), first.End);
        }

        return Relative(question, today);
    }

    /// <summary>Days before or after an event that the résumé dates, as "since", "before", "after" or "until" say.</summary>
    public static DateFilter Around(Sense relation, DateOnly start, DateOnly end, string name, int from, int to) => relation switch
    {
        Sense.Before or Sense.Until => new DateFilter(DateOnly.MinValue, Shift(start, -1), $"before {name}", from, to),
        _ => new DateFilter(end, DateOnly.MaxValue, $"since {name}", from, to),
    };

    private static DateFilter? Bounded(Question question, Stretch first)
    {
        var tokens = question.Tokens;
        var joins = Word(tokens, first.End) is "and" or "to" or "until" or "till" or "through";
        var second = joins ? Period(tokens, first.End + 1) : Period(tokens, first.End);
        if (second is null || second.To < first.From) return null;
        var opens = Word(tokens, first.Start - 1) is "between" or "from" or "during";
        if (!joins && !IsDash(question.Text, tokens[first.End - 1].End)) return null;
        if (Word(tokens, first.End) == "and" && !opens) return null;
        return new DateFilter(first.From, second.To, $"between {first.Name} and {second.Name}",
            opens ? first.Start - 1 : first.Start, second.End);
    }

    private static DateFilter? Open(Question question, Stretch stretch)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.End != stretch.Start && !(hit.End == stretch.Start - 1 && Word(question.Tokens, stretch.Start - 1) is "the" or "year" or "in"))
                continue;
            switch (hit.Sense)
            {
                case Sense.Before:
                    return new DateFilter(DateOnly.MinValue, Shift(stretch.From, -1), $"before {stretch.Name}", hit.Start, stretch.End);
                case Sense.After:
                    return new DateFilter(Shift(stretch.To, 1), DateOnly.MaxValue, $"after {stretch.Name}", hit.Start, stretch.End);
                case Sense.Since:
                    return new DateFilter(stretch.From, DateOnly.MaxValue, $"since {stretch.Name}", hit.Start, stretch.End);
                case Sense.Until:
                    return new DateFilter(DateOnly.MinValue, stretch.To, $"until {stretch.Name}", hit.Start, stretch.End);
            }
        }

        var next = Word(question.Tokens, stretch.End);
        if (next is "onward" or "onwards" || (next == "or" && Word(question.Tokens, stretch.End + 1) == "later"))
            return new DateFilter(stretch.From, DateOnly.MaxValue, $"since {stretch.Name}", stretch.Start, stretch.End + 1);
        if (next == "or" && Word(question.Tokens, stretch.End + 1) == "earlier")
            return new DateFilter(DateOnly.MinValue, stretch.To, $"until {stretch.Name}", stretch.Start, stretch.End + 2);
        return null;
    }

    // "the last three years", "past decade", "two years ago", "this year", "last year".
    private static DateFilter? Relative(Question question, DateOnly today)
    {
        var tokens = question.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            var unit = Unit(tokens[at].Word.Light);
            if (unit == 0) continue;
            var before = Word(tokens, at - 1);
            if (before == "this") return Span(new DateOnly(today.Year, unit == 1 ? today.Month : 1, 1), today, "this " + tokens[at].Word.Light, at - 1, at + 1);
            if (question.IsCovered(at - 1, Sense.LastSpan) && tokens[at].Word.Text == tokens[at].Word.Light)
                return unit == 12 ? WholeYear(today.Year - 1, "last year", at - 1, at + 1) : Back(today, unit, 1, at - 1, at + 1);
            var count = at > 0 ? Count(tokens[at - 1].Word) : -1;
            if (count <= 0) continue;
            if (Word(tokens, at + 1) == "ago") return WholeYear(today.AddMonths(-unit * count).Year, $"{count} years ago", at - 1, at + 2);
            if (question.IsCovered(at - 2, Sense.LastSpan) || Word(tokens, at - 2) is "these" or "within")
                return Back(today, unit, count, at - 2, at + 1);
        }

        return null;
    }

    private static DateFilter Back(DateOnly today, int unit, int count, int start, int end)
    {
        var name = unit switch { 1 => "month", 120 => "decade", _ => "year" };
        var words = count == 1 ? $"in the last {name}" : $"in the last {count} {name}s";
        return new DateFilter(today.AddMonths(-unit * count), today, words, start, end);
    }

    private static DateFilter Span(DateOnly from, DateOnly to, string phrase, int start, int end) => new(from, to, phrase, start, end);

    private static DateFilter WholeYear(int year, string phrase, int start, int end) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), phrase, start, end);

    private static Stretch? Period(List<Token> tokens, int at)
    {
        if (at < 0 || at >= tokens.Count) return null;
        var month = Month(tokens[at].Word.Text);
        if (month > 0 && at + 1 < tokens.Count && IsYear(tokens[at + 1].Word))
        {
            var from = new DateOnly(tokens[at + 1].Word.Number, month, 1);
            return new Stretch(from, from.AddMonths(1).AddDays(-1), $"{tokens[at].Word.Text} {from.Year}", at, at + 2);
        }

        if (IsYear(tokens[at].Word)) return Years(tokens[at].Word.Number, 1, at);
        return Decade(tokens[at].Word.Text) is > 0 and var decade ? Years(decade, 10, at) : null;
    }

    private static Stretch Years(int year, int count, int at) => new(
        new DateOnly(year, 1, 1), new DateOnly(year + count - 1, 12, 31),
        year.ToString(CultureInfo.InvariantCulture) + (count == 10 ? "s" : ""), at, at + 1);

    // "2010s", "90s", "1990s".
    private static int Decade(string word)
    {
        if (word.Length is not (3 or 5) || word[^1] != 's' || word[^2] != '0') return 0;
        if (!int.TryParse(word.AsSpan(0, word.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return 0;
        if (word.Length == 3) year += year >= 50 ? 1900 : 2000;
        return year is >= YearMin and <= YearMax ? year : 0;
    }

    private static bool IsYear(Word word) => word.Text.Length == 4 && word.Number is >= YearMin and <= YearMax;

    private static int Month(string word)
    {
        if (word.Length < 3) return 0;
        for (var month = 0; month < Months.Length; month++)
            if (Months[month] == word || (word.Length <= 4 && word != "may" && Months[month].StartsWith(word, StringComparison.Ordinal)))
                return month + 1;
        return 0;
    }

    private static int Count(Word word) => word.Text is "couple" ? 2 : word.Text is "few" ? 3 : NumberWords.Value(word);

    private static int Unit(string light) => light switch { "month" => 1, "year" or "yr" => 12, "decade" => 120, _ => 0 };

    private static int Preposition(List<Token> tokens, int start) =>
        Word(tokens, start - 1) is "in" or "during" or "from" or "around" or "of" ? start - 1 : start;

    private static bool IsDash(string text, int at) =>
        text.AsSpan(at).TrimStart() is [('-' or '\u2013' or '\u2014'), ..];

    private static string Word(List<Token> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at].Word.Text : "";

    private static DateOnly Shift(DateOnly day, int days) =>
        days < 0 ? (day == DateOnly.MinValue ? day : day.AddDays(days)) : day == DateOnly.MaxValue ? day : day.AddDays(days);

    private sealed record Stretch(DateOnly From, DateOnly To, string Name, int Start, int End);
}

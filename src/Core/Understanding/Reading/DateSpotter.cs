using System.Collections.Immutable;
using System.Globalization;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Finds the days that a question asks about: years, months, decades, ranges, spans back from today.</summary>
internal static class DateSpotter
{
    // Units of time in months.
    private const int Year = 12;
    private const int Decades = 120;

    // How far before the dates, in words, a verb may say which end is meant.
    private const int EdgeReach = 4;

    private static readonly HashSet<string> StartWords = new(StringComparer.Ordinal)
        { "start", "started", "starting", "begin", "began", "begun", "join", "joined", "founded", "launched" };

    private static readonly HashSet<string> EndWords = new(StringComparer.Ordinal)
    {
        "ended", "end", "ending", "finished", "left", "completed", "stopped", "graduated", "finish", "leave",
        "complete", "stop", "graduate", "wrapped", "concluded",
    };

    /// <summary>Whether a verb says that something began.</summary>
    public static bool IsStart(string word) => StartWords.Contains(word);

    public static DateFilter? Find(Question question, DateOnly today)
    {
        var tokens = question.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DatePeriods.At(question, at) is not { } first) continue;
            var found = Bounded(question, first) ?? Listed(question, first) ?? Open(question, first) ??
                new DateFilter(first.From, first.To, $"in {first.Name}", Preposition(tokens, first.Start), first.End);
            return found with { Edge = EdgeOf(question, found) };
        }

        return Relative(question, today) is { } back ? back with { Edge = EdgeOf(question, back) } : null;
    }

    // "projects started after 2019", "the job he left in 2016": the verb says which of the dates is meant.
    private static DateEdge EdgeOf(Question question, DateFilter dates)
    {
        for (var at = Math.Max(0, dates.Start - EdgeReach); at < dates.Start; at++)
        {
            var word = question.WordAt(at);
            if (StartWords.Contains(word)) return DateEdge.Start;
            if (EndWords.Contains(word)) return DateEdge.End;
        }

        return DateEdge.Any;
    }

    private static DateFilter? Bounded(Question question, Stretch first)
    {
        var tokens = question.Tokens;
        var joins = Word(tokens, first.End) is "and" or "or" or "to" or "until" or "till" or "through";
        var second = DatePeriods.At(question, joins ? first.End + 1 : first.End);
        if (second is null || second.To < first.From) return null;
        var opens = Word(tokens, first.Start - 1) is "between" or "from" or "during";
        if (!joins && !IsDash(question.Text, tokens[first.End - 1].End)) return null;
        // "2020 or 2021", "2018 and 2019": two in a row are one stretch.
        var isBetween = Word(tokens, first.Start - 1) == "between";
        var isList = Word(tokens, first.End) == "or" || (Word(tokens, first.End) == "and" && !isBetween);
        if (isList && second.From != first.To.AddDays(1)) return null;
        return new DateFilter(first.From, second.To, $"between {first.Name} and {second.Name}",
            opens ? first.Start - 1 : first.Start, second.End);
    }

    // "in 2016 and 2024", "2012, 2015 or 2021": each by itself.
    private static DateFilter? Listed(Question question, Stretch first)
    {
        if (Word(question.Tokens, first.Start - 1) is "between" || Joined(question, first) is not { } second)
            return null;
        var periods = ImmutableArray.Create(first, second);
        while (Joined(question, second) is { } next) periods = periods.Add(second = next);
        var (from, to) = (first.From, first.To);
        foreach (var period in periods)
        {
            from = period.From < from ? period.From : from;
            to = period.To > to ? period.To : to;
        }

        var names = string.Join(", ", periods[..^1].Select(static period => period.Name));
        return new DateFilter(
            from, to, $"in {names} and {second.Name}", Preposition(question.Tokens, first.Start), second.End)
        {
            Periods = periods,
        };
    }

    // The period that "and", "or" or a comma adds.
    private static Stretch? Joined(Question question, Stretch before)
    {
        var (at, end) = (before.End, question.Tokens[before.End - 1].End);
        var isComma = end < question.Text.Length && question.Text[end] == ',';
        var joins = Word(question.Tokens, at) is "and" or "or" or "plus";
        if (!isComma && !joins) return null;
        if (joins) at++;
        if (Word(question.Tokens, at) is "in" or "also") at++;
        return DatePeriods.At(question, at);
    }

    private static DateFilter? Open(Question question, Stretch stretch)
    {
        foreach (var hit in question.Hits)
        {
            if (LeadsTo(question, hit, stretch) && Opened(Relation(question, hit), stretch) is { } open)
                return open with { Start = hit.Start };
        }

        // "what had she built by 2016?"
        if (Word(question.Tokens, stretch.Start - 1) == "by") return Opened(Sense.Until, stretch);
        var next = Word(question.Tokens, stretch.End);
        var then = next == "or" ? Word(question.Tokens, stretch.End + 1) : "";
        var goesOn = next is "onward" or "onwards" ||
            (next == "on" && Word(question.Tokens, stretch.Start - 1) == "from");
        // "in 2023 or later", "in 2024 or after".
        if (then is "later" or "after" or "since") return Opened(Sense.Since, stretch)! with { End = stretch.End + 2 };
        if (goesOn) return Opened(Sense.Since, stretch)! with { End = stretch.End + 1 };
        return then == "earlier" ? Opened(Sense.Until, stretch)! with { End = stretch.End + 2 } : null;
    }

    // "since 2019", "before the nineties", "after the year 2010".
    private static bool LeadsTo(Question question, SenseHit hit, Stretch stretch) => hit.End == stretch.Start ||
        (hit.End == stretch.Start - 1 && Word(question.Tokens, stretch.Start - 1) is "the" or "year" or "in");

    // "newer than 2019", "older than 2010": what compares with a year opens a stretch.
    private static Sense Relation(Question question, SenseHit hit)
    {
        if (hit.Sense != Sense.Compare || question.WordAt(hit.End - 1) != "than") return hit.Sense;
        return question.WordAt(hit.End - 2) switch
        {
            "newer" or "younger" or "recent" => Sense.After,
            "older" => Sense.Before,
            _ => hit.Sense,
        };
    }

    private static DateFilter? Opened(Sense relation, Stretch stretch) => relation switch
    {
        Sense.Before or Sense.BeforeThat => Until(Shift(stretch.From, -1), "before", stretch),
        Sense.Until => Until(stretch.To, "until", stretch),
        Sense.Since => From(stretch.From, "since", stretch),
        Sense.After or Sense.AfterThat => From(Shift(stretch.To, 1), "after", stretch),
        _ => null,
    };

    private static DateFilter Until(DateOnly day, string word, Stretch stretch) =>
        new(DateOnly.MinValue, day, $"{word} {stretch.Name}", stretch.Start, stretch.End);

    private static DateFilter From(DateOnly day, string word, Stretch stretch) =>
        new(day, DateOnly.MaxValue, $"{word} {stretch.Name}", stretch.Start, stretch.End);

    // "the last three years", "past decade", "two years ago", "this year", "last year".
    private static DateFilter? Relative(Question question, DateOnly today)
    {
        var tokens = question.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            var unit = Unit(tokens[at].Word.Light);
            if (unit == 0) continue;
            if ((OfOne(question, at, unit, today) ?? OfSeveral(question, at, unit, today)) is { } filter) return filter;
        }

        return null;
    }

    // "this year", "last month".
    private static DateFilter? OfOne(Question question, int at, int unit, DateOnly today)
    {
        var word = question.Tokens[at].Word;
        if (question.WordAt(at - 1) == "this")
        {
            var year = unit == Decades ? today.Year - (today.Year % 10) : today.Year;
            var start = new DateOnly(year, unit == 1 ? today.Month : 1, 1);
            return new DateFilter(start, today, "this " + word.Light, at - 1, at + 1);
        }

        if (!question.IsCovered(at - 1, Sense.LastSpan) || word.Text != word.Light) return null;
        return unit == Year
            ? WholeYear(today.Year - 1, "last year", at - 1, at + 1)
            : Back(today, unit, 1, (at - 1, at + 1));
    }

    // "three years ago", "the last two decades".
    private static DateFilter? OfSeveral(Question question, int at, int unit, DateOnly today)
    {
        var count = at > 0 ? Count(question.Tokens[at - 1].Word) : -1;
        if (count <= 0) return IsRecent(question, at, unit) ? Back(today, unit, 3, (at - 1, at + 1)) : null;
        if (Aged(question, at, MonthsBefore(today, unit * count)) is { } aged) return aged;
        if (question.WordAt(at + 1) == "ago")
            return WholeYear(MonthsBefore(today, unit * count).Year, $"{count} years ago", at - 1, at + 2);
        var isBack = question.IsCovered(at - 2, Sense.LastSpan) || question.WordAt(at - 2) is "these" or "within";
        return isBack ? Back(today, unit, count, (at - 2, at + 1)) : null;
    }

    // "older than five years", "less than two years ago", "over ten years old".
    private static DateFilter? Aged(Question question, int at, DateOnly day)
    {
        var isAge = question.WordAt(at + 1) is "ago" or "old";
        var than = question.WordAt(at - 2) == "than";
        var word = question.WordAt(than ? at - 3 : at - 2);
        var isOlder = word is "older" ? than : isAge && word is "more" or "over";
        var isNewer = word is "newer" or "younger" ? than : isAge && word is "less" or "under";
        if (isOlder == isNewer) return null;
        var (start, end) = (than ? at - 3 : at - 2, isAge ? at + 2 : at + 1);
        var name = $"{question.WordAt(at - 1)} {question.WordAt(at)} ago";
        return isOlder
            ? new DateFilter(DateOnly.MinValue, day, $"more than {name}", start, end)
            : new DateFilter(day, DateOnly.MaxValue, $"less than {name}", start, end);
    }

    // "in recent years", "the past years".
    private static bool IsRecent(Question question, int at, int unit) => unit == Year &&
        question.WordAt(at) == "years" && question.WordAt(at - 1) is "recent" or "past";

    private static DateFilter Back(DateOnly today, int unit, int count, (int Start, int End) tokens)
    {
        var name = unit switch { 1 => "month", Decades => "decade", _ => "year" };
        var words = count == 1 ? $"in the last {name}" : $"in the last {count} {name}s";
        return new DateFilter(MonthsBefore(today, unit * count), today, words, tokens.Start, tokens.End);
    }

    // "999999 years ago" is as far back as the calendar goes.
    private static DateOnly MonthsBefore(DateOnly day, int months) =>
        day.AddMonths(-Math.Min(months, (day.Year - 1) * Year));

    private static DateFilter WholeYear(int year, string phrase, int start, int end) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), phrase, start, end);

    private static int Count(Word word) => word.Text is "couple" ? 2 : word.Text is "few" ? 3 : NumberWords.Value(word);

    private static int Unit(string light) => light switch
    {
        "month" => 1,
        "year" or "yr" => Year,
        "decade" => Decades,
        _ => 0,
    };

    private static int Preposition(List<Token> tokens, int start)
    {
        var at = Word(tokens, start - 1) == "the" ? start - 1 : start;
        return Word(tokens, at - 1) is "in" or "during" or "from" or "around" or "of" or "at" ? at - 1 : start;
    }

    private static bool IsDash(string text, int at) =>
        text.AsSpan(at).TrimStart() is [('-' or '\u2013' or '\u2014'), ..];

    private static string Word(List<Token> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at].Word.Text : "";

    // The calendar's own ends stay where they are.
    private static DateOnly Shift(DateOnly day, int days) =>
        day == (days < 0 ? DateOnly.MinValue : DateOnly.MaxValue) ? day : day.AddDays(days);
}

using System.Globalization;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>What a date comes to: the items that have it, and the words that it takes.</summary>
internal readonly record struct DateFound(ulong Items, int Length, bool IsWaiting)
{
    /// <summary>The date, where it has a year.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The items have it together.</summary>
    public bool IsOfAll { get; init; }

    public Fact AsFact(bool isBracketed) => new(Items, GroundKind.Date, isBracketed) { IsOfAll = IsOfAll };
}

/// <summary>Finds dates and the items that have them, in the role that the words give them: since, until, joined in.</summary>
internal sealed class DateCheck(Evidence evidence)
{
    private const string Dashes = "-\u2013\u2014";

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ];

    /// <summary>The date that begins at the word, or null.</summary>
    public DateFound? Find(Place place)
    {
        if (Month(place) is > 0 and var month) return FindMonth(place, month);
        if (DayFirst(place) is { } full) return full;
        if (MonthFirst(place) is { } numeric) return numeric;
        if (Short(place) is { } cut) return cut;
        if (Decade(place.Word.Text)) return Worded(place);
        if (!Evidence.IsYear(place.Word.Number) || place.Word.Text.Length != 4) return null;
        var year = place.Word.Number;
        if (Numeric(place) is { } written) return written;
        var role = RoleOf(place);
        var date = new PartialDate(year);
        return new DateFound(evidence.Dated(date, role) | Found(place, role), 1, false) { Date = date };
    }

    // "18 November 2016"
    private DateFound? DayFirst(Place place)
    {
        if (Day(place.Word) is not (> 0 and var day) || place.Next(1) is null) return null;
        if (!place.Touches(place.At + 1)) return null;
        if (Month(place with { At = place.At + 1 }) is not (> 0 and var month)) return null;
        if (place.Tokens[place.At + 1].EndsSentence) return null;
        if (place.Next(2) is not { } year) return place.IsEnd ? null : new DateFound(0, 0, true);
        if (!Evidence.IsYear(year.Number)) return null;
        var date = new PartialDate(year.Number, month, day);
        return new DateFound(evidence.Dated(date, RoleOf(place)), 3, false) { Date = date };
    }

    // "01/2019"
    private DateFound? MonthFirst(Place place)
    {
        if (place.Word.Number is not (>= 1 and <= 12 and var month)) return null;
        if (place.LetterAt(place.Token.End) != '/') return null;
        if (place.Next(1) is not { } year) return place.IsEnd ? null : new DateFound(0, 0, true);
        if (!Evidence.IsYear(year.Number) || place.Tokens[place.At + 1].Start != place.Token.End + 1) return null;
        var date = new PartialDate(year.Number, month);
        return new DateFound(evidence.Dated(date, RoleOf(place)), 2, false) { Date = date };
    }

    // "'22"
    private DateFound? Short(Place place)
    {
        if (place.Word.Text.Length != 2 || place.Word.Number < 0) return null;
        if (place.LetterAt(place.Token.Start - 1) is not ('\'' or '\u2019')) return null;
        var date = new PartialDate(2000 + place.Word.Number);
        return new DateFound(evidence.Dated(date, RoleOf(place)), 1, false) { Date = date };
    }

    // "18", "18th"
    private static int Day(Word word)
    {
        var text = word.Text.AsSpan();
        if (text.Length is 3 or 4 && text[^2..] is "st" or "nd" or "rd" or "th") text = text[..^2];
        return text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && day <= 31 ? day : 0;
    }

    /// <summary>
    /// The stretch that begins at the word and that several jobs of these items cover together: "at Acme from 2015 to
    /// 2022", in two positions. Null where one item has it, or none.
    /// </summary>
    public DateFound? FindRange(Place place, ulong items)
    {
        if (!evidence.AreJobs(items) || Find(place) is not { IsWaiting: false, Date: { } start } first) return null;
        if (place.Tokens[place.At + first.Length - 1].EndsSentence) return null;
        var behind = place with { At = place.At + first.Length };
        if (behind.At >= place.Tokens.Count) return place.IsEnd ? null : new DateFound(0, 0, true);
        var isWorded = behind.Word.Text is "to" or "until" or "till" or "through";
        if (!isWorded && !behind.IsPartedBy(Dashes)) return null;
        if (isWorded) behind = behind with { At = behind.At + 1 };
        if (behind.At >= place.Tokens.Count) return place.IsEnd ? null : new DateFound(0, 0, true);
        if (Find(behind) is not { } last) return null;
        if (last.IsWaiting) return last;
        return last.Date is { } end && evidence.RanTogether(items, start, end)
            ? new DateFound(items, behind.At + last.Length - place.At, false) { IsOfAll = true }
            : null;
    }

    private DateFound FindMonth(Place place, int month)
    {
        if (place.Next(1) is not { } next)
            return place.IsEnd || place.Token.EndsSentence
                ? new DateFound(evidence.InMonth(month) | Found(place), 1, false)
                : new DateFound(0, 0, true);
        if (!place.Token.EndsSentence && Day(next) is > 0 and var day) return FindDay(place, month, day);
        if (!Evidence.IsYear(next.Number)) return new DateFound(evidence.InMonth(month) | Found(place), 1, false);
        var role = RoleOf(place);
        var said = evidence.WithPair(place.Word.Stem, next.Stem) & Found(place, role);
        var date = new PartialDate(next.Number, month);
        return new DateFound(evidence.Dated(date, role) | said, 2, false) { Date = date };
    }

    // "November 18, 2016"
    private DateFound FindDay(Place place, int month, int day)
    {
        if (place.Next(2) is not { } year)
            return place.IsEnd ? new DateFound(0, 2, false) : new DateFound(0, 0, true);
        if (!Evidence.IsYear(year.Number))
        {
            var said = evidence.WithPair(place.Word.Stem, place.Tokens[place.At + 1].Word.Stem);
            return new DateFound(evidence.InMonth(month) & said, 2, false);
        }

        var date = new PartialDate(year.Number, month, day);
        return new DateFound(evidence.Dated(date, RoleOf(place)), 3, false) { Date = date };
    }

    // "2020-01", "2020/01": the month stands behind.
    private DateFound? Numeric(Place place)
    {
        if (place.LetterAt(place.Token.End) is not ('-' or '/') || place.Next(1) is not { } next) return null;
        if (place.Tokens[place.At + 1].Start != place.Token.End + 1 || next.Number is < 1 or > 12) return null;
        var date = new PartialDate(place.Word.Number, next.Number);
        return new DateFound(evidence.Dated(date, RoleOf(place)), 2, false) { Date = date };
    }

    private DateFound Worded(Place place) => new(Found(place), 1, false);

    // What was built in 2024 has its own date; 2024 in its text is of something else.
    private ulong Found(Place place) =>
        evidence.Find(place.Word.Stem) & ~(IsMade(place) ? evidence.DatedWorks : 0);

    private static bool IsMade(Place place)
    {
        for (var at = place.At - 1; at >= 0 && !place.Tokens[at].EndsSentence; at--)
        {
            if (GroundWord.IsMaking(place.Tokens[at].Word)) return true;
            if (place.Tokens[at].Word.Text is "which" or "that" or "had" or "has") return false;
        }

        return false;
    }

    // "Since 2019" is said by an item that has that word too; "joined in 2019" only by its dates.
    private ulong Found(Place place, DateRole role)
    {
        if (role is DateRole.Either) return Found(place);
        if (place.Next(-1) is not { } before) return 0;
        return GroundWord.GivesRole(before) || IsRange(place) ? evidence.WithPair(before.Stem, place.Word.Stem) : 0;
    }

    private static DateRole RoleOf(Place place)
    {
        var before = place.Next(-1)?.Text;
        if (before is "since") return DateRole.Since;
        if (before is "from" && EndsPresent(place)) return DateRole.Since;
        if (before is "from" or "starting") return DateRole.Start;
        if (before is "until" or "till" or "to" or "through") return DateRole.End;
        if (IsRange(place)) return DateRole.End;
        for (var at = place.At - 1; at >= 0 && !place.Tokens[at].EndsSentence; at--)
        {
            if (GroundWord.IsStart(place.Tokens[at].Word)) return DateRole.Start;
            if (GroundWord.IsEnd(place.Tokens[at].Word)) return DateRole.End;
            if (Evidence.IsYear(place.Tokens[at].Word.Number)) break;
        }

        return DateRole.Either;
    }

    // "Has been there from 2019", and no more.
    private static bool EndsPresent(Place place)
    {
        var last = Evidence.IsYear(place.Word.Number) ? place.At : Math.Min(place.At + 1, place.Tokens.Count - 1);
        if (!place.Tokens[last].EndsSentence) return false;
        for (var at = place.At - 1; at > 0 && !place.Tokens[at].EndsSentence; at--)
            if (place.Tokens[at].Word.Text == "been" && place.Tokens[at - 1].Word.Text is "has" or "have") return true;
        return false;
    }

    // "2018–2020", "Jan 2018 - Mar 2020": the second of the two ends it.
    private static bool IsRange(Place place) => place.At > 0
        && Evidence.IsYear(place.Tokens[place.At - 1].Word.Number) && place.IsPartedBy(Dashes);

    // "may" and "march" are plain words unless they have a capital or a year.
    private static int Month(Place place)
    {
        var text = place.Word.Text;
        if (text.Length < 3) return 0;
        var isShort = text.Length <= 4;
        var month = Array.FindIndex(
            Months, name => name == text || (isShort && name.StartsWith(text, StringComparison.Ordinal))) + 1;
        if (month == 0 || !isShort) return month > 0 && (text != "march" || IsNamed(place, text)) ? month : 0;
        return IsNamed(place, text) ? month : 0;
    }

    // A capital makes a month of "May", unless it is the sentence's first.
    private static bool IsNamed(Place place, string text) =>
        place.Token.IsCapital && (!place.StartsSentence || text is not ("may" or "march"));

    private static bool Decade(string text) =>
        text.Length is 3 or 5 && text[^1] == 's' && text[^2] == '0' && char.IsAsciiDigit(text[0])
        && int.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

using System.Globalization;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>What a date comes to: the items that have it, and the words that it takes.</summary>
internal readonly record struct DateFound(ulong Items, int Length, bool IsWaiting);

/// <summary>Finds dates and the items that have them, in the role that the words give them: since, until, joined in.</summary>
internal sealed class DateCheck(Evidence evidence)
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ];

    /// <summary>The date that begins at the word, or null.</summary>
    public DateFound? Find(Place place)
    {
        if (Month(place) is > 0 and var month) return FindMonth(place, month);
        if (Decade(place.Word.Text)) return Worded(place);
        if (!Evidence.IsYear(place.Word.Number) || place.Word.Text.Length != 4) return null;
        var year = place.Word.Number;
        if (Numeric(place) is { } written) return written;
        var role = RoleOf(place);
        return new DateFound(evidence.Dated(year, 0, role) | Found(place, role), 1, false);
    }

    private DateFound FindMonth(Place place, int month)
    {
        if (place.Next(1) is not { } next)
            return place.IsEnd || place.Token.EndsSentence
                ? new DateFound(evidence.InMonth(month) | Found(place), 1, false)
                : new DateFound(0, 0, true);
        if (!Evidence.IsYear(next.Number)) return new DateFound(evidence.InMonth(month) | Found(place), 1, false);
        var role = RoleOf(place);
        var said = evidence.WithPair(place.Word.Stem, next.Stem) & Found(place, role);
        return new DateFound(evidence.Dated(next.Number, month, role) | said, 2, false);
    }

    // "2020-01", "2020/01": the month stands behind.
    private DateFound? Numeric(Place place)
    {
        if (place.LetterAt(place.Token.End) is not ('-' or '/') || place.Next(1) is not { } next) return null;
        if (place.Tokens[place.At + 1].Start != place.Token.End + 1 || next.Number is < 1 or > 12) return null;
        return new DateFound(evidence.Dated(place.Word.Number, next.Number, RoleOf(place)), 2, false);
    }

    private DateFound Worded(Place place) => new(Found(place), 1, false);

    private ulong Found(Place place) => evidence.Find(place.Word.Stem);

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

    // "2018–2020", "Jan 2018 - Mar 2020": the second of the two ends it.
    private static bool IsRange(Place place) => place.At > 0
        && Evidence.IsYear(place.Tokens[place.At - 1].Word.Number) && place.IsPartedBy("-\u2013\u2014");

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

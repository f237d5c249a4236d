using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>How a length of time is hedged.</summary>
internal enum Hedge
{
    None,
    About,
    Above,
    Below,
}

/// <summary>A length of time as a text says it: "about four and a half years", "2 years and 8 months".</summary>
/// <param name="Months">What it comes to.</param>
/// <param name="IsExact">It has months, or is less than a year.</param>
/// <param name="Hedge">"Over", "nearly".</param>
/// <param name="First">Where its number stands, behind what hedges it.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct GroundSpan(double Months, bool IsExact, Hedge Hedge, int First, int End)
{
    // Of a bare number of years so many months may be left out, and so much of the whole.
    private const double SlackMonths = 2;
    private const double Slack = 0.1;

    // "Nearly six years" are five and so many months.
    private const double BelowMax = 4;

    private const double YearMonths = 12;

    /// <summary>Whether people say so of something that took so many months.</summary>
    public bool Fits(int months) => Hedge switch
    {
        Hedge.Above => months >= Months && months < Months + YearMonths,
        Hedge.Below => months <= Months && Months - months <= BelowMax,
        // A bare number may leave months out, but add none.
        Hedge.None when months < Months - 1 => false,
        _ => Math.Abs(months - Months) <= (IsExact ? 1 : Math.Max(SlackMonths, months * Slack)),
    };

    /// <summary>The span that begins at a word; false where none does, or more must come first.</summary>
    public static bool TryRead(Place place, out GroundSpan span, out bool isWaiting)
    {
        (span, isWaiting) = (default, false);
        var (hedge, at) = HedgeAt(place, ref isWaiting);
        if (isWaiting) return false;
        var first = at;
        if (AmountAt(place, ref at) is not { } amount) return false;
        if (WordAt(place, at, ref isWaiting) is not { } unit) return false;
        if (unit.Text is "and" && HalfAt(place, at, ref isWaiting))
        {
            amount += 0.5;
            at += 3;
            if (WordAt(place, at, ref isWaiting) is not { } behind) return false;
            unit = behind;
        }

        if (isWaiting || MonthsOf(unit) is not { } each) return false;
        at++;
        var months = amount * each;
        var isExact = each < YearMonths;
        if (each == YearMonths && RestAt(place, at, ref isWaiting) is { } rest)
        {
            months += rest.Months;
            (isExact, at) = (true, rest.End);
        }

        span = new GroundSpan(months, isExact, hedge, first, at);
        return !isWaiting;
    }

    private static (Hedge Hedge, int At) HedgeAt(Place place, ref bool isWaiting)
    {
        var at = place.At;
        switch (place.Word.Text)
        {
            case "about" or "around" or "roughly" or "approximately":
                at++;
                break;
            case "nearly" or "almost" or "under":
                return (Hedge.Below, WordAt(place, at + 1, ref isWaiting) is null ? at : at + 1);
            case "over":
                return (Hedge.Above, WordAt(place, at + 1, ref isWaiting) is null ? at : at + 1);
            case "more" or "less":
                if (WordAt(place, at + 1, ref isWaiting) is not { Text: "than" }) return (Hedge.None, at);
                _ = WordAt(place, at + 2, ref isWaiting);
                return (place.Word.Text == "more" ? Hedge.Above : Hedge.Below, at + 2);
        }

        if (at > place.At) _ = WordAt(place, at, ref isWaiting);
        return (at > place.At ? Hedge.About : Hedge.None, at);
    }

    // "a year", "four"; digits with a sign count no time.
    private static double? AmountAt(Place place, ref int at)
    {
        if (at >= place.Tokens.Count) return null;
        var isFirst = at == place.At || !place.Tokens[at - 1].EndsSentence;
        if (!isFirst) return null;
        if (place.Tokens[at].Word.Text is "a" or "an")
        {
            at++;
            return 1;
        }

        var read = GroundNumber.Read(place.Tokens, at, place.LetterAt);
        if (read is not { Mark: '\0', IsOpen: false } number) return null;
        at += number.Length;
        return number.Value;
    }

    // "four and a half years"
    private static bool HalfAt(Place place, int at, ref bool isWaiting) =>
        WordAt(place, at + 1, ref isWaiting) is { Text: "a" }
        && WordAt(place, at + 2, ref isWaiting) is { Text: "half" };

    // "… and 8 months", "…, 8 months"
    private static (double Months, int End)? RestAt(Place place, int at, ref bool isWaiting)
    {
        if (WordAt(place, at, ref isWaiting) is not { } next) return null;
        if (next.Text == "and")
        {
            at++;
            if (WordAt(place, at, ref isWaiting) is null) return null;
        }

        if (GroundNumber.Read(place.Tokens, at, place.LetterAt) is not { Mark: '\0' } number) return null;
        at += number.Length;
        if (WordAt(place, at, ref isWaiting) is not { } unit || MonthsOf(unit) is not 1) return null;
        return (number.Value, at + 1);
    }

    private static double? MonthsOf(Word unit) => unit.Text switch
    {
        "year" or "years" or "yr" or "yrs" => YearMonths,
        "month" or "months" or "mo" or "mos" => 1,
        "decade" or "decades" => 10 * YearMonths,
        _ => null,
    };

    // The word at a place if it belongs to the same sentence.
    private static Word? WordAt(Place place, int at, ref bool isWaiting)
    {
        if (at > 0 && at <= place.Tokens.Count && place.Tokens[at - 1].EndsSentence) return null;
        if (at < place.Tokens.Count) return place.Tokens[at].Word;
        isWaiting |= !place.IsEnd;
        return null;
    }
}

using System.Globalization;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>What a number comes to: the items that have it, and the words it takes; none where it is nothing.</summary>
internal readonly record struct NumberSaid(ulong Items, int Length, bool IsWaiting)
{
    public static NumberSaid Waiting => new(0, 0, true);

    /// <summary>It counts these items.</summary>
    public bool IsOfAll { get; init; }

    public Fact AsFact(bool isBracketed) => new(Items, GroundKind.Number, isBracketed) { IsOfAll = IsOfAll };
}

/// <summary>Finds numbers and the items that have them, of what they are said to count; also counts of items.</summary>
internal sealed class NumberCheck(Evidence evidence)
{
    /// <summary>The number that begins at the word, or null; <paramref name="said"/> are the items spoken of.</summary>
    public NumberSaid? Find(Place place, ulong said)
    {
        if (GroundNumber.IsCurrency(place.Word) && IsAmount(place, out var isWaiting))
            return isWaiting ? NumberSaid.Waiting : default(NumberSaid);
        if (GroundNumber.Read(place.Tokens, place.At, place.LetterAt) is not { } number) return null;
        if (IsPronoun(place, number)) return null;
        if (place.IsPartial) return NumberSaid.Waiting;
        return IsCompared(place) ? new NumberSaid(0, number.Length, false) : Look(number, place, said);
    }

    private NumberSaid Look(GroundNumber number, Place place, ulong said)
    {
        var end = place.At + number.Length;
        var sign = place.LetterAt(place.Tokens[end - 1].End);
        var isAside = sign == ')' && place.LetterAt(place.Token.Start - 1) == '(';
        // What is counted is the next word: wait for it, unless a stop says that none comes.
        if (end >= place.Tokens.Count && !place.IsEnd && (isAside || sign is not ('.' or ')' or ';')))
            return NumberSaid.Waiting;
        var next = end < place.Tokens.Count && !place.Tokens[end - 1].EndsSentence ? place.Tokens[end].Word : null;
        var isUnit = next is not null && (GroundWord.IsCounted(next) || !GroundWord.IsNeutral(next)) &&
            (isAside || place.Touches(end)) && number.Mark != '%';
        return isUnit && next is not null
            ? Counting(number, ItemNumbers.Unit(next), place, said)
            : new NumberSaid(Uncounted(place, number), number.Length, false);
    }

    private NumberSaid Counting(GroundNumber number, Counted unit, Place place, ulong said)
    {
        var items = evidence.With(number, unit) & ~Turned(place);
        if (items == 0 && SectionGround.CountedIn(unit.Stem) is { } section
            && evidence.Numbering(section, number.Value, said) is not 0 and var counted)
            return new NumberSaid(counted, number.Length + 1, false) { IsOfAll = true };
        if (GroundWord.IsSpan(unit.Stem))
        {
            var end = place with { At = place.At + number.Length };
            if (!IsOfThose(end, number, ref items)) return NumberSaid.Waiting;
            // "For ten years" is how long it took, which the composer works out.
            if (place.Next(-1) is { Text: "for" } during)
                items &= evidence.Composed | evidence.WithPair(during.Stem, place.Word.Stem);
        }

        return new NumberSaid(items, number.Length, false);
    }

    // "EUR 40 million": the number says of what.
    private static bool IsAmount(Place place, out bool isWaiting)
    {
        isWaiting = false;
        if (place.Next(1) is not { } worth) return isWaiting = !place.IsEnd && !place.Token.EndsSentence;
        return char.IsAsciiDigit(worth.Text.FirstOrDefault()) && place.Touches(place.At + 1);
    }

    // "> 40" and "<40" are not 40; "->" and a quoted line's mark compare nothing.
    private static bool IsCompared(Place place)
    {
        var at = place.Token.Start - 1;
        while (place.LetterAt(at) == ' ' || IsMoney(place.LetterAt(at))) at--;
        if (place.LetterAt(at) is not ('<' or '>' or '\u2264' or '\u2265')) return false;
        return place.LetterAt(at - 1) is not ('-' or '=' or '\n' or '\0');
    }

    private static bool IsMoney(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol;

    // "From 9 seconds to 26 hours", where it was the other way round.
    private ulong Turned(Place place)
    {
        if (place.Next(-1) is not { Text: "from" or "to" } before) return 0;
        var stem = place.Word.Stem;
        return evidence.WithPair(before.Text == "to" ? "from" : "to", stem) & ~evidence.WithPair(before.Stem, stem);
    }

    // "A team of four": people, unless an item puts it so.
    private ulong Uncounted(Place place, GroundNumber number)
    {
        var items = evidence.With(number, null);
        if (place.Next(-1) is not { Text: "of" } of) return items;
        items &= evidence.WithPair(of.Stem, place.Word.Stem);
        return GroundWord.IsGroup(place.Next(-2)) ? items | evidence.With(number, ItemNumbers.People) : items;
    }

    // "23 years of records" are none of experience; false where what they are of is not here yet.
    private bool IsOfThose(Place unit, GroundNumber number, ref ulong items)
    {
        if (unit.Token.EndsSentence) return true;
        if (unit.Next(1) is not { } next) return unit.IsEnd;
        if (next.Text != "of" || unit.Tokens[unit.At + 1].EndsSentence) return true;
        if (unit.Next(2) is not { } those) return unit.IsEnd;
        items &= evidence.WithBehind(number, those.Stem) | evidence.Composed;
        return true;
    }

    // "one of them", "the first", "another one": a pointing word, no count.
    private static bool IsPronoun(Place place, GroundNumber number) => number is { Value: 1, Length: 1 }
        && place.Word.Text == "one" && place.Next(1)?.Text is "of" or "is" or "was" or "from" or "at";
}

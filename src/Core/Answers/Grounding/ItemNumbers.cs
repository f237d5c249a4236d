using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>What stands behind a number, by its stem, and whether it is there as several.</summary>
internal readonly record struct Counted(string Stem, bool IsPlural);

/// <summary>The numbers of an item with what they count. Immutable once the item is read.</summary>
internal sealed class ItemNumbers
{
    // How far behind its number a word may stand and still be what is counted: "12 brave young engineers".
    private const int UnitReach = 4;

    private const string Person = "person";

    /// <summary>The unit of people.</summary>
    public static readonly Counted People = new(Person, IsPlural: true);

    private readonly List<NumberFound> _numbers = [];

    public bool IsEmpty => _numbers.Count == 0;

    /// <summary>The stems of what is counted.</summary>
    public HashSet<string> Counted() => _numbers.SelectMany(number => number.After.Take(1)).Select(word => word.Stem)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Keeps the number that begins at a token, if one does.</summary>
    public void Add(List<Token> tokens, int at, Func<int, char> letterAt)
    {
        if (GroundNumber.Read(tokens, at, letterAt) is not { } number) return;
        var end = at + number.Length;
        var isOf = at > 1 && tokens[at - 1].Word.Text == "of" && GroundWord.IsGroup(tokens[at - 2].Word);
        _numbers.Add(new NumberFound(number, [.. After(tokens, end, letterAt)], Phrase(tokens, end), isOf));
    }

    /// <summary>Whether it has a number, and where a unit is given, as the number of that.</summary>
    public bool Has(GroundNumber number, Counted? unit)
    {
        foreach (var known in _numbers)
        {
            if (!IsSame(known.Number, number)) continue;
            if (unit is not { } counted) return true;
            for (var at = 0; at < known.Phrase; at++)
                if (IsOne(known.After[at], counted)) return true;
            // "A team of four" are four people.
            if (counted.Stem == Person && known is { After.IsEmpty: true, IsOf: true }) return true;
        }

        return false;
    }

    /// <summary>Whether a word stands somewhere behind a number: "23 years of weather records".</summary>
    public bool HasBehind(GroundNumber number, string stem)
    {
        foreach (var known in _numbers)
            if (IsSame(known.Number, number) && known.After.Any(word => word.Stem == stem)) return true;
        return false;
    }

    /// <summary>What is counted, by its stem; short forms of units are their long ones.</summary>
    public static Counted Unit(Word word) => word.Text switch
    {
        "yr" or "yrs" => new Counted("year", IsPlural: true),
        "mo" or "mos" => new Counted("month", IsPlural: true),
        "people" or "person" or "persons" => People,
        _ => new Counted(word.Stem, word.Light.Length < word.Text.Length),
    };

    // "41,000 substation sensors" are no substations.
    private static bool IsOne(Counted known, Counted said) =>
        known.Stem == said.Stem && (known.IsPlural || !said.IsPlural);

    private static bool IsSame(GroundNumber known, GroundNumber said) =>
        known.Value == said.Value && known.Mark == said.Mark && (known.IsOpen || !said.IsOpen);

    // What follows a number in its sentence; "24-bed" are 24 beds.
    private static IEnumerable<Counted> After(List<Token> tokens, int first, Func<int, char> letterAt)
    {
        for (var at = first; at < tokens.Count && at < first + UnitReach && !tokens[at - 1].EndsSentence; at++)
        {
            var unit = Unit(tokens[at].Word);
            yield return unit with { IsPlural = unit.IsPlural || letterAt(tokens[at].Start - 1) == '-' };
        }
    }

    // What is counted ends at a plain word or a sign: "26 hours to 9 seconds", "340 bytes a message".
    private static int Phrase(List<Token> tokens, int first)
    {
        var at = first;
        while (at < tokens.Count && at < first + UnitReach && !tokens[at - 1].EndsSentence
            && tokens[at].Start - tokens[at - 1].End <= 1
            && (GroundWord.IsCounted(tokens[at].Word) || !GroundWord.IsNeutral(tokens[at].Word)))
            at++;
        return at - first;
    }

    /// <summary>A number with the words after it; the first <c>Phrase</c> of them may be what is counted.</summary>
    private readonly record struct NumberFound(
        GroundNumber Number, ImmutableArray<Counted> After, int Phrase, bool IsOf);
}

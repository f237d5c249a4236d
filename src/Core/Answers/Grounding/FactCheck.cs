using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>What looking at a word comes to; <c>Length</c> is the words that it decides.</summary>
internal readonly record struct Verdict(int Length, bool IsWaiting, bool IsWrong, bool IsFact)
{
    public static Verdict Waiting => new(0, true, false, false);

    public static Verdict Wrong => new(0, false, true, false);

    public static Verdict Neutral(int length) => new(length, false, false, false);

    public static Verdict Fact(int length) => new(length, false, false, true);
}

/// <summary>
/// Looks at one word after the other: does it state a fact, and do the items state it? What is neither in the list of
/// words that state none nor in the items is taken for a fact that is not theirs.
/// </summary>
internal sealed class FactCheck(Evidence evidence)
{
    // A technology's name that the items spell otherwise is at most so many words.
    private const int NameWordsMax = 4;

    private const string TechnologyFile = "technology";

    private readonly DateCheck _dates = new(evidence);
    private readonly DenialCheck _denials = new(evidence);
    private readonly PlainWords _plain = new(evidence);

    /// <summary>Looks at a word and notes what it states among <paramref name="claims"/>.</summary>
    public Verdict Look(Place place, ref Claims claims)
    {
        Separate(place, ref claims);
        var word = place.Word;
        if (word.Text.Length == 0) return Verdict.Neutral(1);
        if (GroundWord.IsNegation(word)) return _denials.Look(place, ref claims);
        if (FindName(place) is { } named) return Note(named, KindOf(place, named), 1, place, ref claims);
        if (_dates.Find(place) is { } date)
            return date.IsWaiting ? Verdict.Waiting : Note(date.Items, GroundKind.Date, date.Length, place, ref claims);
        if (GroundWord.IsPresent(word)) return Note(evidence.Ongoing(), GroundKind.Date, 1, place, ref claims);
        if (GroundWord.IsPast(word)) return Note(evidence.Over(), GroundKind.Date, 1, place, ref claims);
        if (GroundNumber.Read(place.Tokens, place.At, place.LetterAt) is { } number && !IsPronoun(place, number))
            return LookAt(number, place, ref claims);
        if (GroundWord.IsNeutral(word)) return LookAtPlain(place, ref claims);
        if (evidence.IsPerson(word)) return Verdict.Neutral(1);
        if (GroundWord.IsBeginning(word))
        {
            if (place.Next(1) is null && !place.IsEnd) return Verdict.Waiting;
            // "Started at", "began as": nothing that was founded.
            if (GroundWord.IsAfterBeginning(place.Next(1))) return Verdict.Neutral(1);
        }

        var items = evidence.Find(word.Stem);
        if (items == 0) return LookAhead(place, ref claims);
        if (!IsPaired(place, ref items)) return Verdict.Wrong;
        var kind = evidence.Find(word.Stem, items);
        // What all say is true of whichever is meant.
        if (kind == GroundKind.Text && items == evidence.All) return Verdict.Fact(1);
        if ((kind & GroundKind.Title) != 0 && _plain.IsNow(place)) items &= _plain.Now;
        return Note(items, kind, 1, place, ref claims);
    }

    /// <summary>As what an item says a concept.</summary>
    public static GroundKind KindOf(Concept concept) =>
        concept.File == TechnologyFile ? GroundKind.Technology : GroundKind.Text;

    private Verdict LookAtPlain(Place place, ref Claims claims)
    {
        if (_plain.Find(place) is { } meant)
            return meant.IsWaiting ? Verdict.Waiting : Note(meant.Items, meant.Kind, 1, place, ref claims);
        if (GroundWord.IsCheap(place.Word)) claims.Free();
        return Verdict.Neutral(1);
    }

    // A technology's name within a certificate's or a title is a part of that.
    private GroundKind KindOf(Place place, ulong items)
    {
        var kind = evidence.Find(place.Word.Stem, items);
        return (kind & GroundKind.Anchors) != 0 && (kind & GroundKind.Technology) == 0 ? kind : GroundKind.Technology;
    }

    private static void Separate(Place place, ref Claims claims)
    {
        if (GroundWord.IsSeparator(place.Word) || place.IsPartedBy(",&;\n")) claims.Separate();
        if (place.IsPartedBy("\n")) claims.End();
    }

    private Verdict Note(ulong items, GroundKind kind, int length, Place place, ref Claims claims) =>
        claims.Add(new Fact(items, kind, IsBracketed(place))) switch
        {
            Standing.Holds => Verdict.Fact(length),
            // Looking further from within an open sentence goes on there.
            Standing.Open when !place.IsOpen => Open(place with { IsOpen = true }, ref claims, length),
            Standing.Open => Verdict.Fact(length),
            _ => Verdict.Wrong,
        };

    // Held until the sentence names its item: the words up to there are looked at as one.
    private Verdict Open(Place place, ref Claims claims, int length)
    {
        var at = place.At + length;
        while (claims.IsOpen)
        {
            if (at >= place.Tokens.Count) return place.IsEnd ? Verdict.Wrong : Verdict.Waiting;
            if (place.Tokens[at - 1].EndsSentence) return Verdict.Wrong;
            var verdict = Look(place with { At = at }, ref claims);
            if (verdict.IsWaiting || verdict.IsWrong) return verdict;
            at += verdict.Length;
        }

        return Verdict.Fact(at - place.At);
    }

    private Verdict LookAt(GroundNumber number, Place place, ref Claims claims)
    {
        if (place.IsPartial) return Verdict.Waiting;
        var end = place.At + number.Length;
        var sign = place.LetterAt(place.Tokens[end - 1].End);
        // What is counted is the next word: wait for it, unless a stop says that none comes.
        if (end >= place.Tokens.Count && !place.IsEnd && sign is not ('.' or ')' or ';')) return Verdict.Waiting;
        var next = end < place.Tokens.Count && !place.Tokens[end - 1].EndsSentence ? place.Tokens[end].Word : null;
        var isUnit = next is not null && (GroundWord.IsCounted(next) || !GroundWord.IsNeutral(next)) &&
            place.Touches(end) && number.Mark != '%';
        if (!isUnit || next is null)
            return Note(Uncounted(place, number), GroundKind.Number, number.Length, place, ref claims);
        var unit = ItemGround.Unit(next);
        var items = evidence.With(number, unit);
        if (GroundWord.IsSpan(unit) && !IsOfThose(place with { At = end }, number, ref items)) return Verdict.Waiting;
        // "For ten years" is how long it took, which the composer works out.
        if (GroundWord.IsSpan(unit) && place.Next(-1) is { Text: "for" } during)
            items &= evidence.Composed | evidence.WithPair(during.Stem, place.Word.Stem);
        return Note(items, GroundKind.Number, number.Length, place, ref claims);
    }

    // "A team of four": people, unless an item puts it so.
    private ulong Uncounted(Place place, GroundNumber number)
    {
        var items = evidence.With(number, null);
        if (place.Next(-1) is not { Text: "of" } of || !GroundWord.IsGroup(place.Next(-2))) return items;
        return (items & evidence.WithPair(of.Stem, place.Word.Stem)) | evidence.With(number, ItemGround.Person);
    }

    // "23 years of records" are none of experience; false where what they are of is not here yet.
    private bool IsOfThose(Place unit, GroundNumber number, ref ulong items)
    {
        if (unit.Token.EndsSentence) return true;
        if (unit.Next(1) is not { } next) return unit.IsEnd;
        if (next.Text != "of" || unit.Tokens[unit.At + 1].EndsSentence) return true;
        if (unit.Next(2) is not { } those) return unit.IsEnd;
        items &= evidence.With(number, ItemGround.Unit(those)) | evidence.Composed;
        return true;
    }

    // "one of them", "the first", "another one": a pointing word, no count.
    private static bool IsPronoun(Place place, GroundNumber number) => number is { Value: 1, Length: 1 }
        && place.Word.Text == "one" && place.Next(1)?.Text is "of" or "is" or "was";

    /// <summary>
    /// The longest name of the vocabulary that ends here and has several words: "SQL Server" is not what an item says
    /// that has "SQL" and a "server".
    /// </summary>
    private ulong? FindName(Place place)
    {
        var together = 1;
        while (together < NameWordsMax && place.Touches(place.At - together + 1)) together++;
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var count = together; count > 1; count--)
        {
            var squeezed = key[..Squeezer.Write(place.Tokens, place.At - count + 1, count, key)];
            if (!Taxonomy.Default.TryFind(squeezed, out var spelling) || spelling.IsAmbiguous) continue;
            return evidence.With(spelling.Concept);
        }

        return null;
    }

    // "k8s" is Kubernetes, and "Google Cloud Platform" is GCP once all of it is here.
    private Verdict LookAhead(Place place, ref Claims claims)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var count = 1; count <= NameWordsMax; count++)
        {
            var end = place.At + count;
            if (end > place.Tokens.Count) return place.IsEnd ? Verdict.Wrong : Verdict.Waiting;
            if (count > 1 && !place.Touches(end - 1)) return Verdict.Wrong;
            var squeezed = key[..Squeezer.Write(place.Tokens, place.At, count, key)];
            if (Taxonomy.Default.TryFind(squeezed, out var spelling) && !spelling.IsAmbiguous
                && evidence.With(spelling.Concept) is not 0 and var items)
                return Note(items, KindOf(spelling.Concept), count, place, ref claims);
            if (place.Tokens[end - 1].EndsSentence) return Verdict.Wrong;
        }

        return Verdict.Wrong;
    }

    // Two capital words in a row are one name, and a rank belongs to its title: the items must have them side by side.
    private bool IsPaired(Place place, ref ulong items)
    {
        if (!place.Touches(place.At) || place.At == 0) return true;
        var before = place.Tokens[place.At - 1];
        var isName = place.Token.IsCapital && before.IsCapital && !(place with { At = place.At - 1 }).StartsSentence;
        if (!isName && !GroundWord.IsRank(before.Word)) return true;
        if (GroundWord.IsNeutral(before.Word) || evidence.IsPerson(before.Word)) return true;
        if (place.LetterAt(before.End) == '/') return true;
        items &= evidence.WithPair(before.Word.Stem, place.Word.Stem);
        return items != 0;
    }

    private static bool IsBracketed(Place place)
    {
        for (var at = place.Token.Start - 1; at >= 0; at--)
        {
            var letter = place.LetterAt(at);
            if (letter == '(') return true;
            if (letter is ')' or '\n') return false;
        }

        return false;
    }
}

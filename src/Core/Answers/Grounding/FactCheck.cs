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

    /// <summary>Where the names of technologies stand.</summary>
    public const string TechnologyFile = "technology";

    private const StringComparison Exactly = StringComparison.Ordinal;

    private readonly DateCheck _dates = new(evidence);
    private readonly NumberCheck _numbers = new(evidence);
    private readonly DenialCheck _denials = new(evidence);
    private readonly PlainWords _plain = new(evidence);
    private readonly DurationCheck _durations = new(evidence);
    private readonly DraftCheck _drafts = new(evidence);
    private readonly WordOrigin _origins = new(evidence);
    private readonly OrderCheck _order = new(evidence);

    /// <summary>Looks at a word and notes what it states among <paramref name="claims"/>.</summary>
    public Verdict Look(Place place, ref Claims claims)
    {
        var verdict = LookByItself(place, ref claims);
        return verdict.IsWrong && _drafts.Look(place, ref claims) is { } drafted ? drafted : verdict;
    }

    private Verdict LookByItself(Place place, ref Claims claims)
    {
        Separate(place, ref claims);
        var word = place.Word;
        if (word.Text.Length == 0) return Verdict.Neutral(1);
        if (!OrderCheck.TryNote(place, ref claims)) return Verdict.Waiting;
        if (GroundWord.IsLater(word)) return Verdict.Neutral(1);
        if (GroundWord.IsNegation(word)) return _denials.Look(place, ref claims);
        if (FindName(place) is { } named)
        {
            var said = new Fact(named, KindOf(place, named), IsBracketed(place));
            return Note(said with { IsContinued = IsContinued(place, named) }, 1, place, ref claims);
        }

        if (LookAtDuration(place, ref claims) is { } lasting) return lasting;
        if ((_dates.FindRange(place, claims.Items) ?? _dates.Find(place)) is { } date)
            return date.IsWaiting
                ? Verdict.Waiting
                : Note(date.AsFact(IsBracketed(place)), date.Length, place, ref claims);
        if (IsLeadIn(place, out var isWaiting)) return isWaiting ? Verdict.Waiting : Verdict.Neutral(1);
        if (GroundWord.IsPresent(word)) return Note(evidence.Ongoing(), GroundKind.Date, 1, place, ref claims);
        if (GroundWord.IsPast(word)) return Note(evidence.Over(), GroundKind.Date, 1, place, ref claims);
        if (_numbers.Find(place, claims.Items) is { } number)
            return number.IsWaiting ? Verdict.Waiting
                : number.Length == 0 ? Verdict.Neutral(1)
                : Note(number.AsFact(IsBracketed(place)), number.Length, place, ref claims);
        if (GroundWord.IsNeutral(word)) return LookAtPlain(place, ref claims);
        if (evidence.IsPerson(word)) return Verdict.Neutral(1);
        if (GroundWord.IsBeginning(word))
        {
            if (place.Next(1) is null && !place.IsEnd) return Verdict.Waiting;
            // "Started at", "began as": nothing that was founded.
            if (GroundWord.IsAfterBeginning(place.Next(1))) return Verdict.Neutral(1);
        }

        return LookAtWord(place, ref claims);
    }

    private Verdict LookAtWord(Place place, ref Claims claims)
    {
        var stem = place.Word.Stem;
        if (GroundWord.OpensClause(place.Word) || IsDeed(place)) claims.OpenClause();
        var found = evidence.Find(stem);
        if (found == 0) return LookAhead(place, ref claims);
        var items = _origins.Of(found, place, claims);
        if (!IsPaired(place, ref items, out var isContinued)) return Verdict.Wrong;
        var kind = evidence.Find(stem, items);
        if (WordOrigin.IsFounded(place, kind) && !IsSaidSo(place)) return Verdict.Wrong;
        // What all say is true of whichever is meant.
        if (kind == GroundKind.Text && (items | evidence.Composed) == evidence.All) return Verdict.Fact(1);
        // "In Bradford" says where, also of the Bradford Infirmary.
        if ((kind & GroundKind.Text) != 0 && place.Next(-1) is { Text: "in" }) kind = GroundKind.Text;
        if ((kind & GroundKind.Title) != 0 && _plain.IsNow(place)) items &= _plain.Now;
        if (GroundWord.IsDoing(place.Word) && _plain.IsSubject(place.Next(-1))) items &= _plain.Now;
        var isNoVerb = (place.Token.IsCapital && !place.StartsSentence) || place.Word.Text.EndsWith("ly", Exactly);
        var fact = new Fact(items, kind, IsBracketed(place)) { IsContinued = isContinued, IsNoVerb = isNoVerb };
        return Note(fact, 1, place, ref claims);
    }

    // "… and mentored three": what begins so has a verb of its own.
    private static bool IsDeed(Place place) => !place.Token.IsCapital && place.Next(-1) is { } before
        && (GroundWord.IsSeparator(before) || place.IsPartedBy(",")) && GroundWord.IsDeed(place.Word);

    // "First, she …" and "a group of five", whose number says all.
    private bool IsLeadIn(Place place, out bool isWaiting)
    {
        isWaiting = false;
        if (place.StartsSentence && place.Word.Text == "first" && place.LetterAt(place.Token.End) == ',') return true;
        if (!GroundWord.IsGroup(place.Word) || evidence.Find(place.Word.Stem) != 0) return false;
        var isOpen = !place.IsEnd && !place.Token.EndsSentence;
        if (place.Next(1) is not { } of) return isWaiting = isOpen;
        if (of.Text != "of") return false;
        return place.Next(2) is null
            ? isWaiting = isOpen
            : GroundNumber.Read(place.Tokens, place.At + 2, place.LetterAt) is not null;
    }

    private bool IsSaidSo(Place place) =>
        place.Next(-1) is { } before && evidence.WithPair(before.Stem, place.Word.Stem) != 0;

    private Verdict? LookAtDuration(Place place, ref Claims claims)
    {
        if (place.IsPartial || _durations.Find(place, claims) is not { } found) return null;
        if (found.IsWaiting) return Verdict.Waiting;
        // Not by the dates: an item may have it as it stands.
        if (found.Items == 0 && place.Word.Text is not ("a" or "an")) return null;
        return Note(found.AsFact(IsBracketed(place)), found.Length, place, ref claims);
    }

    /// <summary>As what an item says a concept.</summary>
    public static GroundKind KindOf(Concept concept) =>
        concept.File == TechnologyFile ? GroundKind.Technology : GroundKind.Text;

    private Verdict LookAtPlain(Place place, ref Claims claims)
    {
        if (_plain.Find(place) is { } meant)
            return meant.IsWaiting ? Verdict.Waiting : Note(meant.Items, meant.Kind, 1, place, ref claims);
        if (place.StartsSentence && place.Word.Text is "it" or "its") claims.Bind();
        if (GroundWord.IsCheap(place.Word)) claims.Free();
        if (GroundWord.OpensClause(place.Word)) claims.OpenClause();
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
        if (place.IsPartedBy(":")) claims.Unseal();
    }

    private Verdict Note(ulong items, GroundKind kind, int length, Place place, ref Claims claims) =>
        Note(new Fact(items, kind, IsBracketed(place)), length, place, ref claims);

    private Verdict Note(Fact fact, int length, Place place, ref Claims claims) =>
        claims.Add(fact with { Items = _order.Keep(fact, ref claims) }) switch
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
            return evidence.With(spelling.Concept, WordOrigin.SaysCourse(place));
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
                && evidence.With(spelling.Concept, WordOrigin.SaysCourse(place)) is not 0 and var items)
                return Note(items, KindOf(spelling.Concept), count, place, ref claims);
            if (place.Tokens[end - 1].EndsSentence) return Verdict.Wrong;
        }

        return Verdict.Wrong;
    }

    // Two capital words in a row are one name, and a rank belongs to its title: the items must have them side by side.
    private bool IsPaired(Place place, ref ulong items, out bool isContinued)
    {
        isContinued = false;
        if (!place.Touches(place.At) || place.At == 0) return true;
        var before = place.Tokens[place.At - 1];
        var isName = place.Token.IsCapital && before.IsCapital && !(place with { At = place.At - 1 }).StartsSentence;
        if (!isName && !GroundWord.IsRank(before.Word)) return true;
        if (GroundWord.IsNeutral(before.Word) || evidence.IsPerson(before.Word)) return true;
        if (place.LetterAt(before.End) == '/') return true;
        items &= evidence.WithPair(before.Word.Stem, place.Word.Stem);
        isContinued = isName;
        return items != 0;
    }

    // "Home" of "Mole Care Home", where that is the item's own name.
    private bool IsContinued(Place place, ulong items) => place.Token.IsCapital && place.Tokens[place.At - 1].IsCapital
        && place.Next(-1) is { } before && (items & evidence.WithPair(before.Stem, place.Word.Stem)) != 0;

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

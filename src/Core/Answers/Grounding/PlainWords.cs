using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>What a plain word states where it stands: the items that say so, and as what.</summary>
internal readonly record struct PlainMeaning(ulong Items, GroundKind Kind, bool IsWaiting)
{
    public static PlainMeaning Waiting => new(0, GroundKind.None, true);
}

/// <summary>
/// Words of the neutral list that state something where they stand: "Go" and "IT" with their capitals, "he" of a woman,
/// "I" of anybody, "works at" of a job that has ended.
/// </summary>
internal sealed class PlainWords(Evidence evidence)
{
    private const string Openers = "-\u2013\u2014:\"'\u2018\u201C\u00AB([*#\u2022/";

    // "Is a senior developer": so many words may stand between.
    private const int TitleReach = 5;

    /// <summary>The items that go on.</summary>
    public ulong Now => evidence.Ongoing() & ~evidence.Composed;

    /// <summary>What the word states, or null where it states nothing.</summary>
    public PlainMeaning? Find(Place place)
    {
        var word = place.Word;
        if (evidence.IsPerson(word)) return null;
        if (evidence.IsSomebodyElse(word) || GroundWord.IsSpeaker(word))
            return new PlainMeaning(evidence.Find(word.Stem), GroundKind.Text, false);
        if (IsName(place)) return Name(word);
        if (IsListed(place))
        {
            if (place.Next(1) is null && !place.IsEnd && !place.Token.EndsSentence) return PlainMeaning.Waiting;
            if (EndsItem(place)) return Name(word);
        }

        // "Is at Acme", "works on it": only what goes on.
        var isAt = word.Text is "shes" or "hes" || (word.Text == "is" && IsSubject(place.Next(-1)));
        if (word.Text != "works" && !isAt) return null;
        if (place.Next(1) is not { } next) return place.IsEnd ? null : PlainMeaning.Waiting;
        var isNow = next.Text is "at" || (!isAt && next.Text is "as" or "for" or "on");
        return isNow ? new PlainMeaning(Now, GroundKind.Date, false) : null;
    }

    /// <summary>Whether the sentence says of the person that they are, now, what stands here.</summary>
    public bool IsNow(Place place)
    {
        for (var at = place.At - 1; at >= 0 && at >= place.At - TitleReach; at--)
        {
            var token = place.Tokens[at];
            if (token.EndsSentence) return false;
            if (token.Word.Text is "shes" or "hes" or "theyre") return true;
            if (token.Word.Text is "is" or "are") return at > 0 && IsSubject(place.Tokens[at - 1].Word);
            var isBetween = token.IsCapital
                || token.Word.Text is "a" or "an" or "the" or "working" or "employed" or "as";
            if (!isBetween) return false;
        }

        return false;
    }

    /// <summary>Whether the word is the person's: a pronoun or the name.</summary>
    public bool IsSubject(Word? word) =>
        word is not null && (word.Text is "she" or "he" or "they" || evidence.IsPerson(word));

    // A capital in the midst of a sentence: the name of something that is spelled like a plain word.
    private static bool IsName(Place place) => place.Token.IsCapital && !place.StartsSentence
        && !place.IsPartedBy(Openers);

    // "Python and go": a technology behind a technology, though it has no capital.
    private bool IsListed(Place place)
    {
        var isParted = place.IsPartedBy(",");
        var isJoined = place.Next(-1) is { Text: "and" or "or" };
        if (!isParted && !isJoined) return false;
        if (place.Next(isJoined ? -2 : -1) is not { } before) return false;
        return (evidence.Find(before.Stem, evidence.All) & GroundKind.Technology) != 0
            && Taxonomy.Default.TryFind(place.Word.Light, out var named)
            && named.Concept.File == FactCheck.TechnologyFile;
    }

    private static bool EndsItem(Place place) => place.Token.EndsSentence
        || place.Next(1) is null or { Text: "and" or "or" }
        || (place with { At = place.At + 1 }).IsPartedBy(",;:)");

    private PlainMeaning Name(Word word)
    {
        var items = evidence.WithName(word.Stem);
        return items == 0 && Taxonomy.Default.TryFind(word.Light, out var spelling)
            ? new PlainMeaning(evidence.With(spelling.Concept), FactCheck.KindOf(spelling.Concept), false)
            : new PlainMeaning(items, evidence.Find(word.Stem, items), false);
    }
}

using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// A choice from a list already shown: "the second one" is Offset 1, Count 1; "the last two" is Offset -2, Count 2;
/// "the first three" is Offset 0, Count 3. Negative counts from the end.
/// </summary>
internal sealed record OrdinalPick(int Offset, int Count, int Start, int End)
{
    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 0, ["second"] = 1, ["third"] = 2, ["fourth"] = 3, ["fifth"] = 4, ["sixth"] = 5, ["seventh"] = 6,
        ["eighth"] = 7, ["ninth"] = 8, ["tenth"] = 9, ["1st"] = 0, ["2nd"] = 1, ["3rd"] = 2, ["4th"] = 3,
        ["5th"] = 4, ["6th"] = 5, ["7th"] = 6, ["8th"] = 7, ["9th"] = 8, ["10th"] = 9, ["top"] = 0, ["last"] = -1,
        ["final"] = -1, ["bottom"] = -1, ["middle"] = Middle,
    };

    // Where the middle is, the list says.
    private const int Middle = int.MaxValue;

    private static readonly WordTrait MayPick = new(static word =>
        word.Text is "number" or "no" or "item" or "nr" || Ordinals.ContainsKey(word.Text));

    /// <summary>
    /// Finds "the second one", "number two", "the last two"; null where no choice from a list is meant.
    /// </summary>
    public static OrdinalPick? Find(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            if (!MayPick.Of(question.Tokens[at].Word)) continue;
            if (word is "number" or "no" or "item" or "nr" && At(question, at + 1) is > 0 and <= 20 and var number)
                return new OrdinalPick(number - 1, 1, at, at + 2);
            if (!Ordinals.TryGetValue(word, out var ordinal)) continue;
            var next = question.WordAt(at + 1);
            var count = At(question, at + 1);
            var measures = question.WordAt(at + 2) is "year" or "years" or "months" or "decades" or "weeks";
            if (count is > 1 and <= 10 && !measures && ordinal != Middle)
                return new OrdinalPick(ordinal < 0 ? -count : 0, count, at, at + 2);
            if (StandsAlone(question, at) && !AsksForRank(question, at))
                return new OrdinalPick(ordinal, 1, at, next is "one" or "ones" ? at + 2 : at + 1);
        }

        return null;
    }

    // "which one was the first?", "the last one she got", "the first thing he did": by its days, wherever it stands in
    // the list.
    private static bool AsksForRank(Question question, int at)
    {
        if (question.WordAt(at) is not ("first" or "last")) return false;
        var noun = question.WordAt(at + 1);
        var who = noun == "thing" && question.WordAt(at + 2) == "that" ? at + 3 : at + 2;
        if (noun is "one" or "thing" && question.IsCovered(who, Sense.Person)) return true;
        return question.WordAt(0) == "which" && at == question.Tokens.Count - 1 &&
            question.WordAt(at - 1) == "the" && question.WordAt(at - 2) is "was" or "came" or "is";
    }

    // "the second", "the second one", "the second, please": no noun follows that it would belong to.
    private static bool StandsAlone(Question question, int at)
    {
        var before = question.WordAt(at - 1);
        var next = question.WordAt(at + 1);
        // "newest at the top": a place on the page, not one of a list.
        if (question.WordAt(at) is "top" or "bottom" or "middle" && next is not ("one" or "ones")) return false;
        if (next == "") return at == 0 || before is "the" or "and" or "about" or "at" || IsAfterFirst(question, at);
        if (next is "one" or "ones" || question.Tokens[at].EndsSentence) return true;
        if (next == "of" && question.WordAt(at + 2) is "those" or "these" or "them") return before == "the";
        if (before == "the" && next is "person" or "thing" or "item" or "entry" or "point" or "bullet") return true;
        return before == "the" && next is "about" or "please" or "in" or "on" or "and" or "again" or "instead" or "from"
            or "say" or "says" or "for" or "is" or "was" or "did" or "does" or "mean" or "use" or "used";
    }

    // "and her second?"
    private static bool IsAfterFirst(Question question, int at) => question.Tokens.Count <= 3 &&
        question.WordAt(at - 1) is "her" or "his" or "their";

    /// <summary>"the second job" after a list of jobs: an ordinal before a section's noun.</summary>
    public static OrdinalPick? BeforeNoun<TState>(
        Question question, TState state, Func<Sense, TState, bool> isListed)
    {
        foreach (var hit in question.Hits)
        {
            if (!isListed(hit.Sense, state) || hit.Start == 0) continue;
            if (Ordinals.TryGetValue(question.WordAt(hit.Start - 1), out var ordinal))
                return new OrdinalPick(ordinal, 1, hit.Start - 1, hit.End);
        }

        return null;
    }

    /// <summary>The picked ones; empty where the list is shorter.</summary>
    public ImmutableArray<T> Pick<T>(ImmutableArray<T> list)
    {
        var start = Offset == Middle ? (list.Length - 1) / 2 : Offset < 0 ? list.Length + Offset : Offset;
        if (start < 0 || start >= list.Length) return [];
        return list.Slice(start, Math.Min(Count, list.Length - start));
    }

    private static int At(Question question, int token) =>
        token < question.Tokens.Count ? NumberWords.Value(question.Tokens[token].Word) : -1;
}

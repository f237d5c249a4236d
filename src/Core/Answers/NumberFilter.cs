using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Projects with more than 500 stars": keeps the items whose text counts so many, where any counts such things.
/// </summary>
internal static class NumberFilter
{
    private const int Reach = 2;
    private const double Million = 1e6;

    /// <summary>The items that count enough; all where no amount is asked for, or none counts such things.</summary>
    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        // In a long talk numbers tell of the speaker: "at least one of our boats".
        if (ask.Question.IsRambling) return items;
        if (Sum(ask) is { } sum)
            return items.RemoveAll(ranked => !index.Numbers.Any(
                mention => mention.Item == ranked.Item && mention.IsMoney && sum.Holds(mention.Value)));
        for (var at = 1; at < ask.Question.Tokens.Count; at++)
        {
            if (BoundAt(ask.Question, at) is not { } bound) continue;
            // "a team bigger than 10", "teams of more than ten people"
            if (ask.Question.Tokens[..at].Exists(static token => Teams.IsGroup(token.Word.Stem)))
                return OfTeams(ask, bound, index);
            if (at + 1 == ask.Question.Tokens.Count) break;
            // "more than one country", "three jobs": those are listed, no sentence counts them.
            return Senses.IsFrameNoun(ask.Question, at + 1) || ask.Question.IsCovered(at + 1, Sense.Location)
                ? items
                : Counting(items, bound, ask.Question.Tokens[at + 1].Word.Stem, index);
        }

        return items;
    }

    /// <summary>"projects over 50 million": the sum that bounds a section's entries; null where none does.</summary>
    internal static ResumeVoice.Core.Answers.Bound? Sum(Ask ask)
    {
        if (!ask.AreSectionsNamed || ResumeVoice.Core.Answers.Bound.In(ask.Question) is not { IsBare: false } bound)
            return null;
        return bound.Mention.IsMoney || bound.Mention.Value >= Million ? bound : null;
    }

    private static ImmutableArray<Ranked> OfTeams(Ask ask, Bound bound, ResumeIndex index) =>
    [
        .. index.Numbers.Where(mention => TeamSize.Counts(mention) && bound.Holds(mention.Value)
                && Numbers.IsAllowed(ask, mention, index))
            .Select(static mention => mention.Item).Distinct().Select(static item => new Ranked(item, 1f)),
    ];

    private static ImmutableArray<Ranked> Counting(
        ImmutableArray<Ranked> items, Bound bound, string stem, ResumeIndex index)
    {
        if (!index.Numbers.Any(mention => Counts(mention, stem))) return items;
        return items.RemoveAll(ranked => !index.Numbers.Any(mention =>
            mention.Item == ranked.Item && Counts(mention, stem) && bound.Holds(mention.Value)));
    }

    /// <summary>Whether a number says how many at least or at most: "more than 500", "over ten", "up to 30".</summary>
    public static bool IsBound(Question question, int at) => BoundAt(question, at) is not null;

    private static Bound? BoundAt(Question question, int at)
    {
        var further = question.WordAt(at - 2);
        bool? isLeast = question.WordAt(at - 1) switch
        {
            "than" when further is "more" or "bigger" or "larger" or "higher" or "greater" or "longer" => true,
            "than" when further is "fewer" or "less" or "smaller" or "lower" or "shorter" => false,
            "over" or "above" or "least" => true,
            "under" or "below" or "most" => false,
            "to" when further == "up" => false,
            _ => null,
        };
        // "no more than" may be all that was said.
        if (isLeast is not { } least || at >= question.Tokens.Count) return null;
        var number = NumberWords.Value(question.Tokens[at].Word);
        return number < 0 ? null : new Bound(number, least);
    }

    private static bool Counts(NumberMention mention, string stem) =>
        mention.After.AsSpan()[..Math.Min(Reach, mention.After.Length)].Contains(stem);

    private readonly record struct Bound(int Number, bool IsLeast)
    {
        public bool Holds(double value) => IsLeast ? value >= Number : value <= Number;
    }
}

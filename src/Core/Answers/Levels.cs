using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Puts the levels of languages and skills on one scale: "which languages does she speak fluently?", "her weakest
/// skill".
/// </summary>
internal static class Levels
{
    private const int Native = 6;
    private const int Fluent = 5;
    private const int Working = 4;
    private const int Middle = 3;
    private const int Low = 2;
    private const int Lowest = 1;

    private const int WordMax = 24;

    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>
    {
        ["native"] = Native, ["mother"] = Native, ["bilingual"] = Native, ["first"] = Native, ["c2"] = Native,
        ["fluent"] = Fluent, ["fluently"] = Fluent, ["full"] = Fluent, ["c1"] = Fluent, ["expert"] = Fluent,
        ["master"] = Fluent, ["mastery"] = Fluent, ["excellent"] = Fluent,
        ["professional"] = Working, ["working"] = Working, ["advanced"] = Working, ["proficient"] = Working,
        ["b2"] = Working, ["upper"] = Working, ["good"] = Working, ["strong"] = Working, ["business"] = Working,
        ["conversational"] = Middle, ["intermediate"] = Middle, ["b1"] = Middle, ["competent"] = Middle,
        ["conversations"] = Middle, ["conversation"] = Middle, ["rusty"] = Middle,
        ["limited"] = Low, ["elementary"] = Low, ["basic"] = Low, ["basics"] = Low, ["a2"] = Low, ["reading"] = Low,
        ["familiar"] = Low, ["understands"] = Low,
        ["beginner"] = Lowest, ["novice"] = Lowest, ["learner"] = Lowest, ["learning"] = Lowest, ["a1"] = Lowest,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What a question may ask for by name, with the least and the most of it.
    private static readonly FrozenDictionary<string, (int Least, int Most)> Asked =
        new Dictionary<string, (int, int)>
        {
            ["native"] = (Native, Native), ["natively"] = (Native, Native), ["fluent"] = (Fluent, Native),
            ["fluently"] = (Fluent, Native), ["expert"] = (Fluent, Native), ["advanced"] = (Working, Native),
            ["proficient"] = (Working, Native), ["intermediate"] = (Middle, Middle),
            ["mother"] = (Native, Native),
            ["conversational"] = (Middle, Middle), ["basic"] = (Lowest, Low), ["beginner"] = (Lowest, Low),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weakest = new[]
    {
        "weakest", "worst", "shakiest", "rustiest", "least", "poorest", "lowest",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Strongest = new[]
    {
        "strongest", "best", "highest",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keeps the items of the level that the question asks for; all where it asks for none.</summary>
    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (items.Length > 1 && AsksTheirTongue(ask))
        {
            var tongues = items.Without(
                index, static (ranked, index) => index.SectionAt(ranked.Item) != Section.Languages);
            if (!tongues.IsEmpty) return tongues;
        }

        if (items.Length < 2 || !items.All(
            index, static (ranked, index) => HasLevel(index.Items[ranked.Item]))) return items;
        for (var at = 0; at < ask.Question.Tokens.Count; at++)
        {
            var word = ask.Question.WordAt(at);
            // "at least two languages"
            if (Weakest.Contains(word) && ask.Question.WordAt(at - 1) != "at") return Extreme(items, index, false);
            if (Strongest.Contains(word)) return Extreme(items, index, true);
            if (!Asked.TryGetValue(word, out var wanted) || IsOfTopic(ask, at)) continue;
            var leavesOut = Negations.StandBefore(ask.Question, at);
            var kept = items.Without((index, wanted, leavesOut), static (ranked, of) =>
                IsWithin(Of(of.index.Items[ranked.Item]), of.wanted) == of.leavesOut);
            return kept.IsEmpty ? items : kept;
        }

        return items;
    }

    // "is her English any good?" is told by the languages, whatever was written in it.
    private static bool AsksTheirTongue(Ask ask) => ask.Topics is [{ Concept.File: "tongues" } tongue] &&
        ask.Question.WordAt(tongue.Start - 1) is "her" or "his" or "their" &&
        ask.Question.Says("good", "fluent", "strong", "enough", "like", "bad");

    /// <summary>Whether a yes/no question asks for more than the item's level ("is she fluent in Danish?").</summary>
    public static bool FallsShort(Ask ask, ResumeItem item)
    {
        if (!HasLevel(item)) return false;
        foreach (var token in ask.Question.Tokens)
            if (Asked.TryGetValue(token.Word.Text, out var wanted)) return Of(item) > 0 && Of(item) < wanted.Least;
        return false;
    }

    // What an advert asks for by a word that says how well: "good" and "strong" say too little.
    private static readonly FrozenDictionary<string, int> Required = new Dictionary<string, int>
    {
        ["native"] = Native, ["mother"] = Native, ["bilingual"] = Native, ["c2"] = Native, ["fluent"] = Fluent,
        ["fluently"] = Fluent, ["fluency"] = Fluent, ["c1"] = Fluent, ["b2"] = Working, ["business"] = Working,
        ["professional"] = Working, ["proficient"] = Working, ["b1"] = Middle, ["conversational"] = Middle,
        ["intermediate"] = Middle, ["a2"] = Low, ["basic"] = Low, ["a1"] = Lowest,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The level that a word of an advert requires; 0 where it requires none.</summary>
    public static int RequiredBy(string word) => Required.GetValueOrDefault(word);

    /// <summary>Whether a word asks for a level: "natively", "fluently".</summary>
    public static bool IsNamed(string word) => Asked.ContainsKey(word);

    /// <summary>1 for a beginner up to 6 for a native speaker; 0 where the level's words do not say.</summary>
    public static int Of(ResumeItem item)
    {
        if (item.Field(FieldKind.Level) is not { } level) return 0;
        var best = 0;
        Span<char> folded = stackalloc char[WordMax];
        foreach (var range in level.Text.AsSpan().SplitAny(" ,-/()"))
        {
            var word = level.Text.AsSpan(range);
            if (word.Length is 0 or > WordMax) continue;
            var length = word.ToLowerInvariant(folded);
            if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded[..length], out var known))
                best = best == 0 ? known : Math.Max(best, known);
        }

        return best;
    }

    private static bool HasLevel(ResumeItem item) => item.Ref.Section is Section.Languages or Section.Skills;

    private static bool IsWithin(int level, (int Least, int Most) wanted) =>
        level >= wanted.Least && level <= wanted.Most;

    private static bool IsOfTopic(Ask ask, int token) =>
        ask.Topics.Any(topic => token >= topic.Start && token < topic.End);

    private static ImmutableArray<Ranked> Extreme(ImmutableArray<Ranked> items, ResumeIndex index, bool most)
    {
        var levels = items.Select(ranked => Of(index.Items[ranked.Item])).ToList();
        if (levels.All(level => level == 0)) return items;
        var wanted = most ? levels.Max() : levels.Where(level => level > 0).Min();
        return items.RemoveAll(ranked => Of(index.Items[ranked.Item]) != wanted);
    }
}

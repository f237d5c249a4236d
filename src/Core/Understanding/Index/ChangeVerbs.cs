using System.Collections.Frozen;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>The words that say that something became more, less, better or other.</summary>
internal static class ChangeVerbs
{
    private static readonly FrozenDictionary<string, Trend> Trends = Table();

    // What may say so, and says as often something else.
    private static readonly FrozenSet<string> Weak = Words(
        "went go goes gone going took take takes taken brought bring brings bringing moved move moving got get getting "
        + "turned turn changed change changes push pushed pushing made make becomes became");

    /// <summary>Whether a word says which way something went: "cut", "rising", "fewer".</summary>
    public static bool IsStrong(string word) => Trends.ContainsKey(word);

    /// <summary>Whether a word says that something changed, if only beside figures: "took", "went".</summary>
    public static bool Is(string word) => IsStrong(word) || Weak.Contains(word);

    public static Trend TrendOf(string word) => Trends.GetValueOrDefault(word);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, Trend> Table()
    {
        var table = new Dictionary<string, Trend>(StringComparer.Ordinal);
        Add("grow grows grew grown growing growth rise rises rose risen rising raise raises raised raising increase "
            + "increases increased increasing boost boosts boosted boosting expand expanded expanding climb climbed "
            + "gain gained up doubled doubling double tripled tripling quadrupled lift lifted lifting scaled scaling "
            + "jumped higher more uplift", Trend.Up);
        Add("cut cuts cutting fall falls fell fallen falling reduce reduces reduced reducing reduction lower lowers "
            + "lowered lowering drop drops dropped dropping decrease decreases decreased decreasing down shrink "
            + "shrinks shrank shrunk shrinking trim trimmed trimming halve halved halving shorten shortens shortened "
            + "shortening decline declined slash slashed slashing fewer less shorter smaller", Trend.Down);
        Add("improve improves improved improving improvement sped speed accelerate accelerated accelerating better "
            + "faster slower cheaper instead", Trend.Unsaid);
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string words, Trend trend)
        {
            foreach (var word in words.Split(' ')) table[word] = trend;
        }
    }
}

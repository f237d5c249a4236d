using System.Collections.Frozen;

namespace ResumeVoice.Core.Understanding.Text;

/// <summary>
/// Two cuts of a word. <see cref="Light"/> takes off the plural only, for matching phrases; <see cref="Stem"/> takes
/// off what word formation adds, so that "replicas" and "replication" meet. Longest suffix first, one
/// inflection then one derivation, in the manner of Lovins (1968); a stem keeps at least four letters.
/// </summary>
internal static class Stemmer
{
    private const int StemMin = 4;

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["built"] = "build", ["wrote"] = "write", ["written"] = "write", ["writer"] = "write", ["taught"] = "teach",
        ["led"] = "lead", ["ran"] = "run", ["running"] = "run", ["spoke"] = "speak", ["spoken"] = "speak",
        ["won"] = "win", ["winner"] = "win", ["winning"] = "win", ["held"] = "hold", ["made"] = "make",
        ["took"] = "take", ["taken"] = "take", ["sold"] = "sell", ["selling"] = "sell", ["bought"] = "buy",
        ["grew"] = "grow", ["grown"] = "grow", ["studied"] = "study", ["studies"] = "study", ["sang"] = "sing",
        ["drove"] = "drive", ["driven"] = "drive", ["driver"] = "drive", ["shipped"] = "ship", ["gave"] = "give",
        ["given"] = "give", ["began"] = "begin", ["chose"] = "choose", ["flew"] = "fly", ["flying"] = "fly",
        ["knew"] = "know", ["known"] = "know", ["left"] = "leave", ["lost"] = "lose", ["met"] = "meet",
        ["paid"] = "pay", ["saw"] = "see", ["sent"] = "send", ["thought"] = "think", ["cut"] = "cut",
        ["children"] = "child", ["women"] = "woman", ["men"] = "man", ["people"] = "people", ["theses"] = "thesis",
        ["analyses"] = "analysis", ["data"] = "data", ["media"] = "media", ["news"] = "news", ["analyst"] = "analys",
        ["analysis"] = "analys", ["analytics"] = "analys", ["analyzing"] = "analys", ["analyze"] = "analys",
        ["analyse"] = "analys", ["analyzed"] = "analys", ["physician"] = "physician", ["physics"] = "physics",
        ["movies"] = "movie", ["movie"] = "movie", ["universe"] = "universe",
    };

    // Longest first within each list; the number is the least that must remain.
    private static readonly (string Suffix, int Least)[] Inflections =
    [
        ("ings", 3), ("ing", 3), ("ied", 3), ("eds", 4), ("ed", 3),
    ];

    private static readonly (string Suffix, int Least)[] Derivations =
    [
        ("izations", 4), ("isations", 4), ("ization", 4), ("isation", 4), ("ational", 4), ("fulness", 4),
        ("iveness", 4), ("ations", 4), ("ation", 4), ("itions", 4), ("ition", 4), ("ators", 4), ("ator", 4),
        ("acion", 4), ("ships", 4), ("ship", 4), ("ments", 4), ("ment", 4), ("ances", 4), ("ences", 4), ("ance", 4),
        ("ence", 4), ("ancy", 4),
        ("ency", 4), ("able", 4), ("ible", 4), ("ally", 4), ("ical", 4), ("ness", 4), ("ions", 4), ("ion", 4),
        ("ives", 4), ("ive", 4), ("ages", 4), ("age", 4), ("ate", 4), ("ant", 5), ("ent", 5), ("ity", 4), ("ics", 4),
        ("ist", 5), ("ism", 5), ("ize", 4), ("ise", 4), ("ous", 4), ("ful", 4), ("er", 5), ("or", 5), ("al", 5),
        ("ly", 4), ("ic", 5), ("es", 4), ("a", 5), ("e", 3), ("y", 3), ("i", 4),
    ];

    // What an inflection leaves of those suffixes: "surviv" of "survived" beside "surv" of "survive".
    private static readonly (string Suffix, int Least)[] Remains =
        [("anc", 4), ("enc", 4), ("iv", 4), ("at", 4), ("is", 4), ("iz", 4), ("ag", 4)];

    /// <summary>The singular of a folded word, as far as spelling tells.</summary>
    public static string Light(string word)
    {
        if (word.Length <= 3 || word[^1] != 's' || !char.IsAsciiLetter(word[^2])) return word;
        if (word is "gpus" or "cpus" or "tpus" or "npus" or "menus" or "gurus") return word[..^1];
        if (word[^2] is 's' or 'u' or 'i') return word;
        if (word is "movies" or "cookies" or "selfies" or "zombies") return word[..^1];
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) ||
            word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal))
            return word[..^2];
        return word[..^1];
    }

    /// <summary>The stems of some folded words, to look others up in.</summary>
    public static FrozenSet<string> Stems(params ReadOnlySpan<string> words)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words) stems.Add(Stem(word));
        return stems.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(string word)
    {
        word = OtherSpelling.American(word);
        if (Irregular.TryGetValue(word, out var known)) word = known;
        if (word.Length <= StemMin - 1 || !AreLetters(word)) return word;
        var stem = Light(word);
        if (Irregular.TryGetValue(stem, out known)) stem = known;
        var bare = Cut(stem, Inflections);
        if (bare.Length < stem.Length && Cut(bare, Remains) is var rest && rest.Length < bare.Length) return rest;
        return Undouble(Cut(Undouble(bare), Derivations));
    }

    private static bool AreLetters(string word)
    {
        foreach (var letter in word)
            if (!char.IsAsciiLetter(letter)) return false;
        return true;
    }

    private static string Cut(string word, (string Suffix, int Least)[] suffixes)
    {
        var last = word[^1];
        foreach (var (suffix, least) in suffixes)
        {
            // The last letter tells most of them apart.
            if (suffix[^1] != last || word.Length - suffix.Length < least) continue;
            if (word.EndsWith(suffix, StringComparison.Ordinal)) return word[..^suffix.Length];
        }

        return word;
    }

    private static string Undouble(string word) =>
        word.Length > StemMin && word[^1] == word[^2] && word[^1] is not ('s' or 'l' or 'e' or 'o')
            ? word[..^1]
            : word;
}

using System.Collections.Frozen;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// The words of a résumé that hold another: "freediving" holds "diving", "beekeeper" is found by "bees". Found by their
/// last letters, since a question's unknown words would otherwise be held against each word of the résumé.
/// </summary>
internal sealed class Compounds
{
    // "diving" stands in "freediving": a part has so many letters and leaves so many.
    private const int PartMin = 5;
    private const int PartRest = 3;
    private const int HeadMin = 3;

    private static readonly FrozenSet<string> Pursuits = new[]
    {
        "keeping", "keeper", "watching", "watcher", "binding", "writing", "writer", "making", "maker", "building",
        "riding", "rider", "spotting", "working", "worker", "walking", "fishing", "hive", "craft", "carving", "turning",
    }.ToFrozenSet(StringComparer.Ordinal);

    // By the last letters, as many as the shortest part has.
    private readonly Dictionary<string, List<IndexedWord>>.AlternateLookup<ReadOnlySpan<char>> _endings =
        new Dictionary<string, List<IndexedWord>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<IndexedWord> _pursuits = [];

    public Compounds(IEnumerable<IndexedWord> words)
    {
        foreach (var word in words)
        {
            var (light, text) = (word.Word.Light, word.Word.Text);
            if (light.Length >= PartMin + PartRest)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    _endings, light.AsSpan(^PartMin..), out _);
                (known ??= []).Add(word);
            }

            if (light.Length >= HeadMin + PartRest && EndsInPursuit(text)) _pursuits.Add(word);
        }
    }

    /// <summary>The first of those that hold a word; null where none does.</summary>
    public IndexedWord? Find(Word word)
    {
        var part = word.Light;
        if (part.Length >= PartMin && _endings.TryGetValue(part.AsSpan(^PartMin..), out var ending))
            foreach (var known in ending)
                if (IsLonger(known, part) && known.Word.Light.EndsWith(part, StringComparison.Ordinal)) return known;
        if (part.Length < HeadMin) return null;
        foreach (var known in _pursuits)
            if (IsLonger(known, part) && IsPursuit(known.Word, word)) return known;
        return null;
    }

    /// <summary>"the bees" of a beekeeper, "birds" of somebody who goes birdwatching.</summary>
    public static bool IsPursuit(Word known, Word word) =>
        known.Light.StartsWith(word.Light, StringComparison.Ordinal) &&
        Pursuits.Contains(known.Text[word.Light.Length..]);

    private static bool EndsInPursuit(string text)
    {
        foreach (var pursuit in Pursuits)
            if (text.EndsWith(pursuit, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsLonger(IndexedWord known, string part) => known.Word.Light.Length >= part.Length + PartRest;
}

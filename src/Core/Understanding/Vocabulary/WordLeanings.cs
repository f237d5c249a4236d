using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>What a word by itself says about whether a question is about somebody's working life.</summary>
internal enum Leaning
{
    /// <summary>No list has it: a name, a technical word, a slip.</summary>
    Unknown,

    /// <summary>Common whatever the talk is about.</summary>
    Everyday,

    /// <summary>Said of a working life.</summary>
    Career,

    /// <summary>A thing of the world at large.</summary>
    World,
}

/// <summary>The words of <c>career.txt</c>, <c>world.txt</c> and <c>everyday.txt</c>; they decide nothing alone.</summary>
internal static class WordLeanings
{
    // Shorter stems meet those of other words: "movie" and "move".
    private const int TellingStem = 5;

    private static readonly FrozenSet<string> Career = Words("career.txt")
        .SelectMany(static word => (string[])[Stemmer.Light(word), Stemmer.Stem(word)])
        .ToFrozenSet(StringComparer.Ordinal);

    // By singular, since stems of everyday words meet those of others.
    private static readonly FrozenDictionary<string, Leaning> Others = Load();

    /// <summary>The word's leaning; worked out once a word, and by two threads at once the same.</summary>
    public static Leaning Of(Word word)
    {
        if (word.Leaning == Word.Unasked) word.Leaning = (int)Find(word);
        return (Leaning)word.Leaning;
    }

    private static Leaning Find(Word word)
    {
        if (Career.Contains(word.Light) || (word.Stem.Length >= TellingStem && Career.Contains(word.Stem)))
            return Leaning.Career;
        if (Others.TryGetValue(word.Light, out var leaning) || Others.TryGetValue(word.Stem, out leaning))
            return leaning;
        return CommonWords.Contains(word.Light) ? Leaning.Everyday : Leaning.Unknown;
    }

    private static FrozenDictionary<string, Leaning> Load()
    {
        var leanings = new Dictionary<string, Leaning>(StringComparer.Ordinal);
        foreach (var word in Words("world.txt")) leanings.TryAdd(Stemmer.Light(word), Leaning.World);
        foreach (var word in Words("everyday.txt")) leanings.TryAdd(Stemmer.Light(word), Leaning.Everyday);
        return leanings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Words(string file) =>
        DataFile.Lines(file).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

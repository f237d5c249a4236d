using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// What a sentence says without naming it, by the words of <c>sayings.txt</c>: "cut the bill from £48,000" tells of a
/// cost saving, "split a monolith into services" of microservices.
/// </summary>
internal static class Sayings
{
    // A word of a saying that stands for an amount of money.
    private const string Money = "\u00a3";

    private static readonly FrozenDictionary<string, List<(string[] Others, Concept Concept)>> ByWord = Load();

    private static readonly WordTrait MaySay = new(static word => ByWord.ContainsKey(word.Stem));

    /// <summary>The concepts that a field's sentences say, each once; null where they say none.</summary>
    public static List<Concept>? Of(FieldText field)
    {
        List<Concept>? said = null;
        for (var at = 0; at < field.Tokens.Count; at++)
        {
            if (!MaySay.Of(field.Tokens[at].Word)) continue;
            var (start, end) = Sentence(field.Tokens, at);
            foreach (var (others, concept) in ByWord[field.Tokens[at].Word.Stem])
                if (said?.Contains(concept) != true && SaysAll(field, (start, end), others)) (said ??= []).Add(concept);
        }

        return said;
    }

    /// <summary>
    /// The first concept that words of a question say within so many tokens, and where; null where they say none.
    /// </summary>
    public static (Concept Concept, int Start, int End)? In(List<Token> tokens, int most)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!MaySay.Of(tokens[at].Word)) continue;
            foreach (var (others, concept) in ByWord[tokens[at].Word.Stem])
            {
                var (first, last) = (at, at);
                var isSaid = true;
                foreach (var other in others)
                {
                    var place = tokens.FindIndex(token => token.Word.Stem == other);
                    isSaid &= place >= 0;
                    (first, last) = (Math.Min(first, place), Math.Max(last, place));
                }

                if (isSaid && last - first < most) return (concept, first, last + 1);
            }
        }

        return null;
    }

    private static (int Start, int End) Sentence(List<Token> tokens, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && !tokens[start - 1].EndsSentence) start--;
        while (end < tokens.Count && !tokens[end - 1].EndsSentence) end++;
        return (start, end);
    }

    private static bool SaysAll(FieldText field, (int Start, int End) sentence, string[] stems)
    {
        foreach (var stem in stems)
            if (stem == Money ? !GivesMoney(field, sentence) : !Says(field.Tokens, sentence, stem)) return false;
        return true;
    }

    private static bool Says(List<Token> tokens, (int Start, int End) sentence, string stem)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
            if (tokens[at].Word.Stem == stem) return true;
        return false;
    }

    private static bool GivesMoney(FieldText field, (int Start, int End) sentence)
    {
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            var word = field.Tokens[at].Word;
            if (NumberMentions.IsCurrency(word)) return true;
            if (char.IsAsciiDigit(word.Text[0]) && NumberMentions.HasSign(field, at)) return true;
        }

        return false;
    }

    private static FrozenDictionary<string, List<(string[] Others, Concept Concept)>> Load()
    {
        var byWord = new Dictionary<string, List<(string[] Others, Concept Concept)>>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines("sayings.txt"))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var concept = Taxonomy.Default.Named(parts[0]) ??
                throw new InvalidOperationException($"sayings.txt names {parts[0]}, which no taxonomy has.");
            foreach (var saying in DataFile.Entries(parts[1]))
            {
                string[] stems = [.. saying.Split(' ').Select(word => word == Money ? word : new Word(word).Stem)];
                if (!byWord.TryGetValue(stems[0], out var sayings)) byWord[stems[0]] = sayings = [];
                sayings.Add((stems[1..], concept));
            }
        }

        return byWord.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Slips that carry no meaning of their own: letters of a small word in the wrong order ("abuot"), a last word that a
/// recogniser or a quick finger cut off ("culinary scho").
/// </summary>
internal static class Slips
{
    private const int SwappedMin = 4;
    private const int SwappedMax = 12;
    private const int CutMin = 4;
    private const int RestMax = 6;

    private static readonly Comparer<string> LengthThenText = Comparer<string>.Create(static (one, other) =>
        one.Length != other.Length ? one.Length - other.Length : string.CompareOrdinal(one, other));

    private static readonly string[] Sections = [.. Lexicon.Default.ContentWords().Order(LengthThenText)];

    private static readonly FrozenDictionary<string, Word> Known = DataFile.Lines("slips.txt")
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .SelectMany(static parts => DataFile.Entries(parts[1]).Select(slip => (Slip: slip, Meant: parts[0])))
        .DistinctBy(static pair => pair.Slip)
        .ToFrozenDictionary(
            static pair => pair.Slip, static pair => Lexicon.Default.Find(pair.Meant) ?? new Word(pair.Meant),
            StringComparer.Ordinal);

    private static readonly WordTrait IsSlip = new(static word => Known.ContainsKey(word.Text));

    /// <summary>The small word that a well-known slip of it means; null for any other word.</summary>
    public static Word? Meant(Word word) => IsSlip.Of(word) ? Known[word.Text] : null;

    /// <summary>The word of the frame that two swapped letters make of an unknown one; null where none is.</summary>
    public static Word? Unswapped(string word)
    {
        if (word.Length is < SwappedMin or > SwappedMax) return null;
        Span<char> letters = stackalloc char[SwappedMax];
        word.CopyTo(letters);
        for (var at = 1; at < word.Length; at++)
        {
            (letters[at - 1], letters[at]) = (letters[at], letters[at - 1]);
            if (Lexicon.Default.Find(letters[..word.Length]) is { } found) return found;
            (letters[at - 1], letters[at]) = (letters[at], letters[at - 1]);
        }

        return null;
    }

    /// <summary>
    /// The word that the last one of an open text began; null where it ends a sentence or begins none.
    /// </summary>
    public static Word? Completed(string text, Token last, ResumeIndex index)
    {
        var start = last.Word.Text;
        if (start.Length < CutMin || last.End != text.Length || !char.IsLower(text[last.Start])) return null;
        string? best = null;
        foreach (var spelling in index.Spellings.Keys)
        {
            if (!Begins(start, spelling)) continue;
            if (best is null || LengthThenText.Compare(spelling, best) < 0) best = spelling;
        }

        if (best is not null) return index.FindSpelling(best);
        foreach (var word in Sections)
            if (Begins(start, word)) return Lexicon.Default.Find(word);
        return null;
    }

    private static bool Begins(string start, string word) => word.Length > start.Length &&
        word.Length - start.Length <= RestMax && word.StartsWith(start, StringComparison.Ordinal);
}

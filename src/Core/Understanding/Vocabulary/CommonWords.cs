using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// Everyday English words that are nobody's misspelling: what keeps "rain" from being read as "train". The list names
/// no subject and decides nothing else.
/// </summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = DataFile.Lines("common.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => Stemmer.Light(TextFold.Fold(word)))
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string light) => Words.Contains(light);
}

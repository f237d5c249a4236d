using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// Finds what was meant when a word is misspelled or misheard: the known words and terms within a small edit
/// distance, or with the same sound. Candidates come from the words with one letter left out (symmetric deletion,
/// Garbe 2012), so that no list is walked.
/// </summary>
internal sealed class NearMatches
{
    private const int LengthMin = 4;
    private const int SoundLengthMin = 6;

    // Longer words are no words.
    private const int KeyMax = 64;

    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _deletionLookup;

    public NearMatches(IEnumerable<string> spellings)
    {
        _deletionLookup = _byDeletion.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var spelling in spellings)
            if (spelling.Length >= LengthMin) Note(spelling);
    }

    /// <summary>The nearest word or term key by spelling; null where none is near enough.</summary>
    public string? BySpelling(ReadOnlySpan<char> word)
    {
        var most = EditDistance.Forgiven(word.Length);
        if (most == 0) return null;
        string? best = null;
        var nearest = most + 1;
        Try(word, word, ref best, ref nearest);
        if (word.Length > KeyMax) return best;
        Span<char> shorter = stackalloc char[KeyMax];
        for (var skip = 0; skip < word.Length; skip++)
        {
            word[..skip].CopyTo(shorter);
            word[(skip + 1)..].CopyTo(shorter[skip..]);
            Try(shorter[..(word.Length - 1)], word, ref best, ref nearest);
        }

        return best;
    }

    /// <summary>
    /// The nearest word or term key of the same sound; for several words run together by a recogniser.
    /// </summary>
    public string? BySounding(ReadOnlySpan<char> word)
    {
        if (word.Length < SoundLengthMin || !_bySound.TryGetValue(SoundKey.Of(word), out var candidates)) return null;
        string? best = null;
        var nearest = (word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = EditDistance.Within(word, candidate, nearest - 1);
            if (distance < nearest) (best, nearest) = (candidate, distance);
        }

        return best;
    }

    private void Try(ReadOnlySpan<char> key, ReadOnlySpan<char> word, ref string? best, ref int nearest)
    {
        if (!_deletionLookup.TryGetValue(key, out var candidates)) return;
        foreach (var candidate in candidates)
        {
            var most = Math.Min(EditDistance.Forgiven(word.Length), EditDistance.Forgiven(candidate.Length));
            var distance = EditDistance.Within(word, candidate, Math.Min(most, nearest - 1));
            if (distance <= most && distance < nearest && SameStart(word, candidate))
                (best, nearest) = (candidate, distance);
        }
    }

    // Slips seldom hit the first letter; short words that differ there are other words ("rain", "train").
    private static bool SameStart(ReadOnlySpan<char> word, string candidate) =>
        word[0] == candidate[0] || (word.Length >= 6 && word[1] == candidate[1]);

    private void Note(string spelling)
    {
        Into(_byDeletion, spelling, spelling);
        if (spelling.Length >= LengthMin)
            for (var skip = 0; skip < spelling.Length; skip++)
                Into(_byDeletion, string.Concat(spelling.AsSpan(0, skip), spelling.AsSpan(skip + 1)), spelling);
        if (spelling.Length >= SoundLengthMin) Into(_bySound, SoundKey.Of(spelling), spelling);
    }

    private static void Into(Dictionary<string, List<string>> table, string key, string spelling)
    {
        if (!table.TryGetValue(key, out var list)) table[key] = list = [];
        if (!list.Contains(spelling)) list.Add(spelling);
    }
}

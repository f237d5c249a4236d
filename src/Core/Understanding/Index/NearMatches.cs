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

    private readonly DeletionTable _byDeletion;
    private readonly Dictionary<string, List<string>> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _soundLookup;

    public NearMatches(IEnumerable<string> spellings)
    {
        string[] known = [.. spellings.Where(static spelling => spelling.Length >= LengthMin)];
        _byDeletion = new DeletionTable(known);
        _soundLookup = _bySound.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> sound = stackalloc char[SoundKey.LengthMax];
        foreach (var spelling in known)
        {
            if (spelling.Length < SoundLengthMin) continue;
            var key = sound[..SoundKey.Write(spelling, sound)];
            if (_soundLookup.TryGetValue(key, out var list)) list.Add(spelling);
            else _bySound[key.ToString()] = [spelling];
        }
    }

    /// <summary>The nearest word or term key by spelling; null where none is near enough.</summary>
    public string? BySpelling(ReadOnlySpan<char> word)
    {
        var most = EditDistance.Forgiven(word.Length);
        if (most == 0) return null;
        string? best = null;
        var nearest = most + 1;
        Span<uint> keys = stackalloc uint[DeletionTable.KeysMax];
        foreach (var key in keys[..DeletionTable.Keys(word, keys)])
            for (var at = _byDeletion.First(key); at >= 0; at = _byDeletion.Next(at, key))
                Try(_byDeletion.SpellingAt(at), word, ref best, ref nearest);
        return best;
    }

    /// <summary>
    /// The nearest word or term key of the same sound; for several words run together by a recogniser.
    /// </summary>
    public string? BySounding(ReadOnlySpan<char> word) => BySounding(word, word.Length / 3);

    /// <summary>The same, where so many letters at most may differ.</summary>
    public string? BySounding(ReadOnlySpan<char> word, int most)
    {
        if (word.Length < SoundLengthMin) return null;
        Span<char> sound = stackalloc char[SoundKey.LengthMax];
        if (!_soundLookup.TryGetValue(sound[..SoundKey.Write(word, sound)], out var candidates)) return null;
        string? best = null;
        var nearest = most + 1;
        foreach (var candidate in candidates)
        {
            var distance = EditDistance.Within(word, candidate, nearest - 1);
            if (distance < nearest) (best, nearest) = (candidate, distance);
        }

        return best;
    }

    private static void Try(string candidate, ReadOnlySpan<char> word, ref string? best, ref int nearest)
    {
        var most = Math.Min(EditDistance.Forgiven(word.Length), EditDistance.Forgiven(candidate.Length));
        var distance = EditDistance.Within(word, candidate, Math.Min(most, nearest - 1));
        if (distance <= most && distance < nearest && SameStart(word, candidate) && SameDigits(word, candidate))
            (best, nearest) = (candidate, distance);
    }

    // "NEC3" is no slip of "NEC4".
    private static bool SameDigits(ReadOnlySpan<char> word, string candidate)
    {
        if (!word.ContainsAnyInRange('0', '9')) return true;
        var at = 0;
        foreach (var letter in word)
        {
            if (!char.IsAsciiDigit(letter)) continue;
            while (at < candidate.Length && !char.IsAsciiDigit(candidate[at])) at++;
            if (at == candidate.Length || candidate[at++] != letter) return false;
        }

        return candidate.AsSpan(at).IndexOfAnyInRange('0', '9') < 0;
    }

    // Slips seldom hit the first letter; short words that differ there are other words ("rain", "train").
    private static bool SameStart(ReadOnlySpan<char> word, string candidate) =>
        word[0] == candidate[0] || (word.Length >= 6 && word[1] == candidate[1]);
}

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
        var distance = EditDistance.Within(word, candidate, Math.Min(most, nearest));
        if (distance > most || !SameStart(word, candidate) || !SameDigits(word, candidate)) return;
        // Of two as near, the one that sounds the same: "cristel" is Kristel before it is "crystal".
        var isBetter = distance < nearest || (distance == nearest && best is not null && word[0] != candidate[0]);
        if (isBetter) (best, nearest) = (candidate, distance);
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
        word[0] == candidate[0] || (word.Length >= 6 && word[1] == candidate[1]) || AreHeardAlike(word, candidate);

    private static readonly string[] Alike = ["ckq", "cs", "sz", "gj", "iy"];

    // "cristel" for Kristel: another first letter of the same sound, and else the same.
    private static bool AreHeardAlike(ReadOnlySpan<char> word, string candidate)
    {
        if (word.Length != candidate.Length || !word[1..].SequenceEqual(candidate.AsSpan(1))) return false;
        foreach (var letters in Alike)
            if (letters.Contains(word[0]) && letters.Contains(candidate[0])) return true;
        return false;
    }
}

using System.Numerics;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// Words by a key of their spelling and of each spelling with one letter left out. Keys are polynomial hashes (Karp and
/// Rabin 1987), so that leaving out a letter takes one multiplication and no string; words that share a key by chance
/// are told apart by whoever compares them. Immutable once built, safe to share.
/// </summary>
internal sealed class DeletionTable
{
    /// <summary>So many letters of a word are read: longer words are no words.</summary>
    public const int LettersMax = 64;

    /// <summary>A word has at most so many keys.</summary>
    public const int KeysMax = LettersMax + 1;

    private const uint Base = 0x01000193;

    private static readonly uint[] Powers = PowersOfBase();

    private readonly string[] _spellings;
    private readonly int[] _heads;
    private readonly Entry[] _entries;

    public DeletionTable(string[] spellings)
    {
        _spellings = spellings;
        var count = spellings.Sum(static spelling => KeysOf(spelling.Length));
        _entries = new Entry[count];
        _heads = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 1))];
        Array.Fill(_heads, -1);
        Span<uint> keys = stackalloc uint[KeysMax];
        // From the last to the first, so that each chain begins with the word that was named first.
        for (var at = spellings.Length - 1; at >= 0; at--)
            foreach (var key in keys[..Keys(spellings[at], keys)])
            {
                ref var head = ref _heads[key & (_heads.Length - 1)];
                _entries[--count] = new Entry(key, at, head);
                head = count;
            }
    }

    private readonly record struct Entry(uint Key, int Spelling, int Next);

    /// <summary>Writes a word's keys, that of the whole first, and gives their number.</summary>
    public static int Keys(ReadOnlySpan<char> word, Span<uint> keys)
    {
        var length = word.Length;
        if (length > LettersMax) word = word[..LettersMax];
        var whole = 0u;
        foreach (var letter in word) whole = (whole * Base) + letter;
        keys[0] = whole;
        if (length > LettersMax) return 1;
        var before = 0u;
        for (var skip = 0; skip < length; skip++)
        {
            // What stands behind the letter is the whole without what stands up to it.
            var upTo = (before * Base) + word[skip];
            var behind = whole - (upTo * Powers[length - 1 - skip]);
            keys[skip + 1] = (before * Powers[length - 1 - skip]) + behind;
            before = upTo;
        }

        return KeysOf(length);
    }

    /// <summary>The first place of a key; negative where it has none.</summary>
    public int First(uint key) => From(_heads[key & (_heads.Length - 1)], key);

    /// <summary>The next place of a key; negative after the last.</summary>
    public int Next(int at, uint key) => From(_entries[at].Next, key);

    public string SpellingAt(int at) => _spellings[_entries[at].Spelling];

    private int From(int at, uint key)
    {
        while (at >= 0 && _entries[at].Key != key) at = _entries[at].Next;
        return at;
    }

    private static int KeysOf(int length) => length > LettersMax ? 1 : length + 1;

    private static uint[] PowersOfBase()
    {
        var powers = new uint[LettersMax + 1];
        powers[0] = 1;
        for (var at = 1; at < powers.Length; at++) powers[at] = powers[at - 1] * Base;
        return powers;
    }
}

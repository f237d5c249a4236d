using System.Numerics;

namespace ResumeVoice.Core.Understanding.Text;

/// <summary>
/// How the keys of a table begin and end: what begins or ends otherwise need not be looked up. Few words of a text begin a
/// name, so this spares most look-ups; it may let through what is like none (Bloom 1970, with one hash each).
/// </summary>
internal sealed class Openings
{
    // So many letters tell how a key begins, and twice as many how a long one does.
    private const int Few = 4;
    private const int Many = 8;

    private const int Bits = 16;

    private readonly ulong[] _few = new ulong[1 << (Bits - 6)];
    private readonly ulong[] _many = new ulong[1 << (Bits - 6)];
    private readonly ulong[] _whole = new ulong[1 << (Bits - 6)];

    public void Add(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty) return;
        Set(_whole, BitOfWhole(key));
        if (key.Length >= Few) Set(_few, BitOfFew(key));
        if (key.Length >= Many) Set(_many, BitOfMany(key));
    }

    /// <summary>False only where no key has this length, begins and ends like this.</summary>
    public bool MayBe(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        return IsSet(_whole, BitOfWhole(text));
    }

    /// <summary>
    /// The first of some words that a key of either table may be run together from, by the letters of those words: all
    /// where a key begins like them, otherwise as many as are too short to tell.
    /// </summary>
    public static ReadOnlySpan<Token> Opened(
        ReadOnlySpan<Token> words, scoped ReadOnlySpan<char> letters, Openings one, Openings other)
    {
        var few = WordsOf(words, Few);
        if (few == words.Length) return words;
        if (!one.MayOpen(letters) && !other.MayOpen(letters)) return words[..few];
        var many = WordsOf(words, Many);
        if (many == words.Length) return words;
        return one.MayOpenLong(letters) || other.MayOpenLong(letters) ? words : words[..many];
    }

    // How many words it takes to have so many letters; the last of them may yet be cut to its singular.
    private static int WordsOf(ReadOnlySpan<Token> words, int letters)
    {
        var count = 0;
        while (count < words.Length && letters > 0) letters -= words[count++].Word.Text.Length;
        return count;
    }

    private bool MayOpen(ReadOnlySpan<char> letters) => IsSet(_few, BitOfFew(letters));

    private bool MayOpenLong(ReadOnlySpan<char> letters) => IsSet(_many, BitOfMany(letters));

    private static void Set(ulong[] bits, int bit) => bits[bit >> 6] |= 1UL << (bit & 63);

    private static bool IsSet(ulong[] bits, int bit) => (bits[bit >> 6] & (1UL << (bit & 63))) != 0;

    // Fibonacci hashing of the first four letters (Knuth, volume 3, 6.4).
    private static int BitOfFew(ReadOnlySpan<char> text) => Place(Four(text));

    // Of the first eight.
    private static int BitOfMany(ReadOnlySpan<char> text) =>
        Place(Four(text) ^ BitOperations.RotateLeft(Four(text[Few..]), 23));

    private static ulong Four(ReadOnlySpan<char> text) =>
        text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);

    // The same of the two letters at either end, and of how many there are.
    private static int BitOfWhole(ReadOnlySpan<char> text)
    {
        var (second, last) = text.Length > 1 ? (text[1], text[^2]) : (text[0], text[0]);
        var letters = text[0] | ((ulong)second << 16) | ((ulong)last << 32) | ((ulong)text[^1] << 48);
        return Place(letters ^ ((ulong)text.Length << 40));
    }

    private static int Place(ulong letters) => (int)((letters * 0x9E3779B97F4A7C15) >> (64 - Bits));
}

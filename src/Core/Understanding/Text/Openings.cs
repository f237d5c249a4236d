namespace ResumeVoice.Core.Understanding.Text;

/// <summary>
/// How the keys of a table begin and end: what begins or ends otherwise need not be looked up. Few words of a text begin a
/// name, so this spares most look-ups; it may let through what is like none (Bloom 1970, with one hash each).
/// </summary>
internal sealed class Openings
{
    /// <summary>So many letters tell how a key begins.</summary>
    public const int Letters = 4;

    private const int Bits = 16;

    private readonly ulong[] _seen = new ulong[1 << (Bits - 6)];
    private readonly ulong[] _whole = new ulong[1 << (Bits - 6)];

    public void Add(ReadOnlySpan<char> key)
    {
        if (key.IsEmpty) return;
        var whole = BitOfWhole(key);
        _whole[whole >> 6] |= 1UL << (whole & 63);
        if (key.Length < Letters) return;
        var bit = BitOf(key);
        _seen[bit >> 6] |= 1UL << (bit & 63);
    }

    /// <summary>False only where no key has this length, begins and ends like this.</summary>
    public bool MayBe(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        var bit = BitOfWhole(text);
        return (_whole[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    /// <summary>False only where no key begins like this; shorter ones than four letters all may.</summary>
    public bool MayOpen(ReadOnlySpan<char> text)
    {
        if (text.Length < Letters) return true;
        var bit = BitOf(text);
        return (_seen[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    // Fibonacci hashing of the first four letters (Knuth, volume 3, 6.4).
    private static int BitOf(ReadOnlySpan<char> text)
    {
        var letters = text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);
        return Place(letters);
    }

    // The same of the two letters at either end, and of how many there are.
    private static int BitOfWhole(ReadOnlySpan<char> text)
    {
        var (second, last) = text.Length > 1 ? (text[1], text[^2]) : (text[0], text[0]);
        var letters = text[0] | ((ulong)second << 16) | ((ulong)last << 32) | ((ulong)text[^1] << 48);
        return Place(letters ^ ((ulong)text.Length << 40));
    }

    private static int Place(ulong letters) => (int)((letters * 0x9E3779B97F4A7C15) >> (64 - Bits));
}

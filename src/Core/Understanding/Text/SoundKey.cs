namespace ResumeVoice.Core.Understanding.Text;

/// <summary>
/// A coarse key of how a word sounds, for what a recogniser misheard: consonants by place of articulation, vowels
/// dropped but for a first one, doubles once (after Soundex, Russell 1918, without its cut at four signs).
/// </summary>
internal static class SoundKey
{
    /// <summary>A key is cut at so many signs.</summary>
    public const int LengthMax = 32;

    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[LengthMax];
        return new string(key[..Write(word, key)]);
    }

    /// <summary>Writes the key of a word and gives its length.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        for (var i = 0; i < word.Length && length < LengthMax; i++)
        {
            var sound = Sound(word, i);
            if (sound == '\0' && i == 0) sound = 'A';
            if (sound != '\0' && (length == 0 || key[length - 1] != sound)) key[length++] = sound;
        }

        return length;
    }

    private static char Sound(ReadOnlySpan<char> word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        return word[at] switch
        {
            // "Kwabena" is heard as "Quabena".
            'w' when at > 0 && word[at - 1] == 'k' => '\0',
            'w' when at == 0 || next is 'a' or 'e' or 'i' or 'o' or 'u' => 'F',
            'b' => 'P',
            'p' => next == 'h' ? 'F' : 'P',
            'f' or 'v' => 'F',
            'c' or 's' or 't' when Softens(word, at) => 'X',
            'c' => next is 'e' or 'i' or 'y' ? 'S' : next == 'h' ? 'X' : 'K',
            'k' or 'q' or 'g' or 'x' => 'K',
            's' => next == 'h' ? 'X' : 'S',
            'z' => 'S',
            'd' or 't' => 'T',
            'j' => 'X',
            'm' or 'n' => 'N',
            'l' => 'L',
            'r' => 'R',
            >= '0' and <= '9' => word[at],
            _ => '\0',
        };
    }

    // "publication" and "public asian": what stands before "io" and "ia" hisses.
    private static bool Softens(ReadOnlySpan<char> word, int at) =>
        at > 0 && at + 2 < word.Length && word[at + 1] == 'i' && word[at + 2] is 'o' or 'a';
}

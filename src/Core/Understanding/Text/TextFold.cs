namespace ResumeVoice.Core.Understanding.Text;

/// <summary>Folds letters so that "Almería", "ALMERIA" and "almeria" are one word.</summary>
public static class TextFold
{
    // One entry per code point from U+00C0 to U+017F; a space stands for "leave as it is".
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The folded form of one character: lower case, without accent.</summary>
    public static char Fold(char letter)
    {
        if (letter < 128) return letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
        if (letter is >= '\u00C0' and <= '\u017F')
        {
            var folded = Latin[letter - '\u00C0'];
            return folded == ' ' ? letter : folded;
        }

        return char.ToLowerInvariant(letter);
    }

    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++) folded[i] = Fold(text[i]);
        return new string(folded);
    }

    /// <summary>
    /// Whether a character belongs to a word as a letter, a digit, or one of the signs in "C++" and "C#".
    /// </summary>
    public static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '+' or '#';
}

namespace ResumeVoice.Core.Understanding.Text;

/// <summary>
/// Cuts a text into words. Hyphens and slashes part words, since people write "raft-lab" both ways and matching joins
/// neighbours again; dots inside a word fall away ("Ph.D.", "Node.js"); "she's" is "she" and "s", "don't" is "dont".
/// </summary>
internal static class Tokenizer
{
    /// <summary>More words than this are not read.</summary>
    public const int TokensMax = 4000;

    /// <summary>Of a word so many letters are kept.</summary>
    public const int WordMax = 64;

    public static List<Token> Read(string text, WordSource word)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 5, TokensMax) + 2);
        Span<char> folded = stackalloc char[WordMax];
        var at = 0;
        while (at < text.Length && tokens.Count < TokensMax)
        {
            if (!StartsWord(text, at))
            {
                at++;
                continue;
            }

            var start = at;
            var length = 0;
            while (at < text.Length)
            {
                // Most letters are plain, and need no looking around.
                var isPlain = char.IsAsciiLetterOrDigit(text[at]);
                if (!isPlain && !Continues(text, at)) break;
                if (length < WordMax && (isPlain || IsKept(text, at))) folded[length++] = TextFold.Fold(text[at]);
                at++;
            }

            Add(tokens, text, start, at, folded[..length], word);
            if (IsPossessive(text, at)) at += 2;
            if (IsAmpersand(text, at)) tokens.Add(new Token(word("and"), at, at + 1, false, false));
        }

        return tokens;
    }

    private static void Add(
        List<Token> tokens, string text, int start, int end, ReadOnlySpan<char> folded, WordSource word)
    {
        var next = end;
        while (next < text.Length && text[next] is ')' or '"' or '\'' or '\u2019') next++;
        var ends = next >= text.Length || text[next] is '?' or '!' or ';' or '\n' ||
            (text[next] == '.' && (next + 1 >= text.Length || char.IsWhiteSpace(text[next + 1])) &&
                !IsNumbered(text, next, folded));
        tokens.Add(new Token(word(folded), start, end, char.IsUpper(text[start]), ends));
    }

    // "Chair No. 4" goes on after its dot.
    private static bool IsNumbered(string text, int dot, ReadOnlySpan<char> folded) =>
        folded is "no" or "nr" or "vol" or "st" && dot + 2 < text.Length &&
        (char.IsDigit(text[dot + 2]) || (folded is "st" && char.IsUpper(text[dot + 2])));

    private static bool StartsWord(string text, int at) => char.IsLetterOrDigit(text[at]) ||
        (text[at] == '.' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && (at == 0 || text[at - 1] == ' '));

    private static bool Continues(string text, int at)
    {
        if (char.IsLetterOrDigit(text[at])) return true;
        if (text[at] is '+' or '#') return char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '+';
        if (text[at] == '.')
            return at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && !StartsSentence(text, at);
        return IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]) && !IsPossessive(text, at);
    }

    // "3.9" keeps its dot, "Node.js" loses it.
    private static bool IsKept(string text, int at) => TextFold.IsWord(text[at]) ||
        (text[at] == '.' && at > 0 && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    private static bool StartsSentence(string text, int dot) =>
        char.IsUpper(text[dot + 1]) && dot > 1 && char.IsLower(text[dot - 1]) && char.IsLower(text[dot - 2]);

    // "she's", "Lena's", "what's": the s says nothing that matching needs.
    private static bool IsPossessive(string text, int at) =>
        at + 1 < text.Length && IsApostrophe(text[at]) && text[at + 1] is 's' or 'S' &&
        (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    // "M&A", "P&L": read as they are spoken.
    private static bool IsAmpersand(string text, int at) => at > 0 && at + 1 < text.Length && text[at] == '&' &&
        char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);

    private static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u02BC';
}

namespace ResumeVoice.Core.Answers.Prompts;

/// <summary>
/// About how many tokens a text is to a model. Models cut differently; this counts a little more than the common ones
/// do on English and JSON, so that what is kept below a limit by it is below it.
/// </summary>
public static class TokenCount
{
    // Common words are one token, longer ones one for about six letters; digits go by threes.
    private const int LettersEach = 6;
    private const int DigitsEach = 3;

    public static int Of(ReadOnlySpan<char> text)
    {
        var tokens = 0;
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            if (char.IsAsciiLetter(text[at]))
            {
                while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
                tokens += Share(at - start, LettersEach);
            }
            else if (char.IsDigit(text[at]))
            {
                while (at < text.Length && char.IsDigit(text[at])) at++;
                tokens += Share(at - start, DigitsEach);
            }
            else
            {
                // A single space belongs to the word after it.
                if (text[at] != ' ') tokens++;
                at++;
            }
        }

        return tokens;
    }

    private static int Share(int length, int each) => (length + each - 1) / each;
}

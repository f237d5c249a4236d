using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Puts together what a recogniser heard letter by letter: "a w s", "does she have a l s o".</summary>
internal static class SpelledLetters
{
    private const int LettersMax = 8;

    // Two letters are taken for a name only where the résumé has it.
    private const int OwnMin = 3;

    public static void Join(List<Token> tokens, ResumeIndex index)
    {
        Span<char> letters = stackalloc char[LettersMax];
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            var count = 0;
            while (count < LettersMax && at + count < tokens.Count && IsLetter(tokens[at + count].Word.Text))
                letters[count] = tokens[at + count++].Word.Text[0];
            for (; count > 1; count--)
            {
                if (!IsName(letters[..count], index)) continue;
                tokens[at] = tokens[at + count - 1] with
                {
                    Word = index.FindSpelling(letters[..count]) ?? new Word(letters[..count]),
                    Start = tokens[at].Start,
                };
                tokens.RemoveRange(at + 1, count - 1);
                break;
            }
        }
    }

    private static bool IsLetter(string text) => text.Length == 1 && char.IsAsciiLetter(text[0]);

    private static bool IsName(ReadOnlySpan<char> letters, ResumeIndex index) =>
        index.FindTerm(letters) is not null || index.FindSpelling(letters) is not null ||
        (letters.Length >= OwnMin && Taxonomy.Default.TryFind(letters, out _));
}

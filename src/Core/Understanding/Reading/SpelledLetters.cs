using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Puts together what a recogniser heard letter by letter: "a w s", "does she have a l s o".</summary>
internal static class SpelledLetters
{
    private const int LettersMax = 8;
    private const int DottedMax = 3;

    // Two letters are taken for a name only where the résumé has it.
    private const int OwnMin = 3;

    // After a letter's name stands so much of a word.
    private const int RestMin = 3;
    private const int RestMax = 16;

    // What a recogniser writes for a letter's name.
    private static readonly Dictionary<string, char> Names = new(StringComparer.Ordinal)
    {
        ["bee"] = 'b', ["see"] = 'c', ["sea"] = 'c', ["dee"] = 'd', ["gee"] = 'g', ["eye"] = 'i', ["jay"] = 'j',
        ["kay"] = 'k', ["em"] = 'm', ["oh"] = 'o', ["pea"] = 'p', ["pee"] = 'p', ["cue"] = 'q', ["queue"] = 'q',
        ["are"] = 'r', ["ess"] = 's', ["tea"] = 't', ["tee"] = 't', ["you"] = 'u', ["vee"] = 'v', ["ex"] = 'x',
        ["why"] = 'y', ["zed"] = 'z',
    };

    private static readonly WordTrait NamesLetter = new(static word => Names.ContainsKey(word.Text));

    public static void Join(List<Token> tokens, ResumeIndex index)
    {
        Span<char> letters = stackalloc char[LettersMax];
        HearLetter(tokens, index);
        JoinDotted(tokens, index);
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (NamesLetter.Of(tokens[at].Word)) JoinNamed(tokens, at, index);
            if (JoinWithWord(tokens, at, index)) continue;
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

    // "fern dot i o", "view dot js": a dot that is read out, in a name that the résumé or the taxonomy has.
    private static void JoinDotted(List<Token> tokens, ResumeIndex index)
    {
        Span<char> name = stackalloc char[LettersMax + RestMax];
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            var first = tokens[at - 1].Word.Text;
            if (tokens[at].Word.Text != "dot" || first.Length > RestMax) continue;
            first.CopyTo(name);
            var (length, end) = (first.Length, at + 1);
            while (end < tokens.Count && end <= at + DottedMax && IsLetter(tokens[end].Word.Text))
                name[length++] = tokens[end++].Word.Text[0];
            if (end == at + 1 && tokens[end].Word.Text.Length <= LettersMax)
            {
                tokens[end].Word.Text.CopyTo(name[length..]);
                length += tokens[end++].Word.Text.Length;
            }

            if (!IsName(name[..length], index)) continue;
            tokens[at] = tokens[end - 1] with { Word = index.Read(name[first.Length..length]) };
            tokens.RemoveRange(at + 1, end - at - 1);
        }
    }

    // "does she know are", "has he used see": a language of one letter by that letter's name, where the résumé has it.
    private static void HearLetter(List<Token> tokens, ResumeIndex index)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (!NamesLetter.Of(tokens[at].Word) || !IsUsing(tokens[at - 1].Word.Text)) continue;
            if (at + 1 < tokens.Count && tokens[at + 1].Word.Text is not ("and" or "or") && !tokens[at].EndsSentence)
                continue;
            ReadOnlySpan<char> letter = [Names[tokens[at].Word.Text]];
            if (index.FindTerm(letter) is { Kind: TermKind.Keyword })
                tokens[at] = tokens[at] with { Word = index.FindSpelling(letter) ?? new Word(letter) };
        }
    }

    private static bool IsUsing(string word) => word is "know" or "knows" or "use" or "uses" or "used" or "using" or
        "learn" or "learned" or "program" or "code" or "coded" or "write" or "written";

    // "s c trace", "e life": letters and the rest of a word that the résumé has.
    private static bool JoinWithWord(List<Token> tokens, int at, ResumeIndex index)
    {
        var count = 0;
        while (count < LettersMax && at + count < tokens.Count && IsLetter(tokens[at + count].Word.Text)) count++;
        var isGrammar = count == 1 && tokens[at].Word.Text is "a" or "i" or "s" or "u";
        if (count == 0 || isGrammar || at + count >= tokens.Count) return false;
        var rest = tokens[at + count].Word.Text;
        if (rest.Length is < RestMin or > RestMax) return false;
        Span<char> joined = stackalloc char[LettersMax + RestMax];
        for (var letter = 0; letter < count; letter++) joined[letter] = tokens[at + letter].Word.Text[0];
        rest.CopyTo(joined[count..]);
        joined = joined[..(count + rest.Length)];
        if (index.FindSpelling(joined) is not { } word || Lexicon.Default.Find(joined) is not null) return false;
        tokens[at] = tokens[at + count] with { Word = word, Start = tokens[at].Start };
        tokens.RemoveRange(at + 1, count);
        return true;
    }

    // "eye osh", "cue lab": a letter's name and the rest of a word that the résumé has.
    private static void JoinNamed(List<Token> tokens, int at, ResumeIndex index)
    {
        var rest = tokens[at + 1].Word.Text;
        if (rest.Length is < RestMin or > RestMax || tokens[at].EndsSentence) return;
        Span<char> joined = stackalloc char[RestMax + 1];
        joined[0] = Names[tokens[at].Word.Text];
        rest.CopyTo(joined[1..]);
        joined = joined[..(rest.Length + 1)];
        if (index.FindTerm(joined) is null && index.FindSpelling(joined) is null) return;
        // "see over" is no "cover".
        var word = index.FindSpelling(joined) ?? new Word(joined);
        if (EnglishWords.Contains(word) || Lexicon.Default.Find(word.Text) is not null) return;
        tokens[at] = tokens[at + 1] with { Word = word, Start = tokens[at].Start };
        tokens.RemoveAt(at + 1);
    }

    private static bool IsLetter(string text) => text.Length == 1 && char.IsAsciiLetter(text[0]);

    private static bool IsName(ReadOnlySpan<char> letters, ResumeIndex index) =>
        index.FindTerm(letters) is not null || index.FindSpelling(letters) is not null ||
        (letters.Length >= OwnMin && Taxonomy.Default.TryFind(letters, out _));
}

using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "spatial light modulators" of a résumé that only has SLMs: words that it does not know, and whose initials it writes in
/// capitals.
/// </summary>
internal static class Initials
{
    private const int LettersMin = 3;
    private const int LettersMax = 5;

    /// <summary>The topic whose words begin at a token; null where their initials stand nowhere.</summary>
    public static Topic? At(Question question, ResumeIndex index, int start)
    {
        Span<char> letters = stackalloc char[LettersMax];
        var end = start;
        while (end < question.Tokens.Count && end - start < LettersMax)
        {
            letters[end - start] = question.WordAt(end)[0];
            if (question.Tokens[end++].EndsSentence) break;
        }

        for (var count = end - start; count >= LettersMin; count--)
            if (IsPhrase(question, index, start, count) && Find(letters[..count], index) is { } found)
                return found with { Start = start, End = start + count };
        return null;
    }

    // From one word that says something to another, of which the résumé knows less than half.
    private static bool IsPhrase(Question question, ResumeIndex index, int start, int count)
    {
        // "earliest to latest" is no ETL.
        if (TopicSpotter.IsFrame(question, start) || IsGrammar(question, start) ||
            IsGrammar(question, start + count - 1)) return false;
        var (known, said) = (0, 0);
        for (var at = start; at < start + count; at++)
        {
            if (!char.IsLetter(question.WordAt(at)[0])) return false;
            if (IsGrammar(question, at)) continue;
            said++;
            if (index.Words.ContainsKey(question.Tokens[at].Word.Stem)) known++;
        }

        return known * 2 < said;
    }

    private static bool IsGrammar(Question question, int at) =>
        Lexicon.IsEmpty(question.Tokens[at].Word) || question.IsCovered(at, Sense.Person);

    private static Topic? Find(ReadOnlySpan<char> letters, ResumeIndex index)
    {
        if ((index.FindSpelling(letters) ?? Plural(letters, index)) is not { } word) return null;
        if (!index.Words.TryGetValue(word.Stem, out var indexed)) return null;
        foreach (var posting in indexed.Postings)
            for (var field = 0; field < index.Items[posting.Item].Fields.Length; field++)
                foreach (var token in index.WordsOf(posting.Item, field))
                    if (token.Word.Text == word.Text && Shown(index, posting.Item, field, token) is { } name)
                        return new Topic
                        {
                            Kind = TopicKind.Concept,
                            Name = name,
                            Start = 0,
                            End = 0,
                            Postings = indexed.Postings,
                            IsOfInitials = true,
                        };
        return null;
    }

    private static Word? Plural(ReadOnlySpan<char> letters, ResumeIndex index)
    {
        Span<char> plural = stackalloc char[LettersMax + 1];
        letters.CopyTo(plural);
        plural[letters.Length] = 's';
        return index.FindSpelling(plural[..(letters.Length + 1)]);
    }

    // "SLM" of "SLMs"; null where it is written small, as a word.
    private static string? Shown(ResumeIndex index, int item, int field, Token token)
    {
        var text = index.Items[item].Fields[field].Text[token.Start..token.End].TrimEnd('s');
        return text.Length >= LettersMin && text.All(char.IsAsciiLetterUpper) ? text : null;
    }
}

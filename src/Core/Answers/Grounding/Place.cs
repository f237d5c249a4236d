using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>A word in its surroundings.</summary>
/// <param name="Tokens">All words so far.</param>
/// <param name="At">The word looked at.</param>
/// <param name="IsEnd">No more words come.</param>
/// <param name="LetterAt">The text's letters; NUL outside of it.</param>
internal readonly record struct Place(List<Token> Tokens, int At, bool IsEnd, Func<int, char> LetterAt)
{
    // " **" and the like.
    private const int EmphasisMax = 7;

    /// <summary>The last word may go on.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The word is looked at to see which item the sentence is about.</summary>
    public bool IsOpen { get; init; }

    public Token Token => Tokens[At];

    public Word Word => Tokens[At].Word;

    public Word? Next(int by) => At + by >= 0 && At + by < Tokens.Count ? Tokens[At + by].Word : null;

    /// <summary>
    /// Whether nothing but a space or a hyphen stands between the word and the one before it, and marks of emphasis.
    /// </summary>
    public bool Touches(int at)
    {
        if (at <= 0 || at >= Tokens.Count) return false;
        if (Tokens[at].Start - Tokens[at - 1].End > EmphasisMax) return false;
        var parts = 0;
        for (var between = Tokens[at - 1].End; between < Tokens[at].Start; between++)
        {
            var letter = LetterAt(between);
            if (letter is not (' ' or '-' or '/' or '*' or '_' or '\u00A0' or '\u202F')) return false;
            if (letter is not ('*' or '_')) parts++;
        }

        return parts == 1;
    }

    public bool StartsSentence => At == 0 || Tokens[At - 1].EndsSentence || IsPartedBy("\n");

    /// <summary>Whether one of the signs stands between the word and the one before it.</summary>
    public bool IsPartedBy(ReadOnlySpan<char> signs)
    {
        if (At == 0) return false;
        for (var at = Tokens[At - 1].End; at < Token.Start; at++)
            if (signs.Contains(LetterAt(at))) return true;
        return false;
    }
}

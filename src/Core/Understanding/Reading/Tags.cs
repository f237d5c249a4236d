using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"She worked there until 2021, right?", "he led ten people, didn't he?": a statement that asks yes or no.</summary>
internal static class Tags
{
    private const int WordsMin = 4;

    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal)
        { "he", "she", "they", "hes", "shes", "theyre", "his", "her", "their" };

    private static readonly HashSet<string> LeadIns = new(StringComparer.Ordinal)
        { "so", "and", "but", "ok", "okay", "then", "well", "i", "heard", "think", "believe", "understand", "that" };

    private static readonly HashSet<string> Denied = new(StringComparer.Ordinal)
    {
        "isnt", "wasnt", "didnt", "doesnt", "hasnt", "hadnt", "arent", "werent", "dont", "havent", "cant", "wont",
        "couldnt",
    };

    /// <summary>Takes the tag off the end of the words; false where there is none.</summary>
    public static bool Cut(List<Token> tokens)
    {
        if (tokens.Count < WordsMin || !IsStatement(tokens)) return false;
        var length = LengthOf(tokens);
        if (length == 0 || tokens.Count - length < WordsMin - 1) return false;
        tokens.RemoveRange(tokens.Count - length, length);
        return true;
    }

    private static bool IsStatement(List<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Count - 1 && LeadIns.Contains(tokens[at].Word.Text)) at++;
        return Statements.Contains(tokens[at].Word.Text) || TellsChange(tokens, at);
    }

    // "the crash rate went from 2% to 1%, right?"
    private static bool TellsChange(List<Token> tokens, int at) => tokens[at].Word.Text is "the" or "it" &&
        tokens.Exists(static token => char.IsAsciiDigit(token.Word.Text[0])) &&
        tokens.Exists(static token => ChangeVerbs.Is(token.Word.Text));

    private static int LengthOf(List<Token> tokens)
    {
        var (last, before) = (tokens[^1].Word.Text, tokens[^2].Word.Text);
        if (last is "right" or "correct" or "true")
            return before is "that" or "this" && tokens[^3].Word.Text == "is" ? 3 : 1;
        return last is "he" or "she" or "they" or "it" && Denied.Contains(before) ? 2 : 0;
    }
}

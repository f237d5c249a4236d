namespace ResumeVoice.Core.Speech;

/// <summary>
/// Cuts a text into what is spoken in one go: sentences, and long ones at their commas, so that the first sound comes
/// soon. Put together again the pieces are the text, character by character.
/// </summary>
public static class Sentences
{
    /// <summary>A piece shorter than this goes with the next: "Yes." alone would only make a pause.</summary>
    private const int PieceMin = 12;

    /// <summary>From this length on a comma ends a piece; the first of all, which somebody waits for, sooner.</summary>
    private const int LongMin = 120;

    private const int FirstLongMin = 60;

    /// <summary>A piece is never longer, whatever it is made of.</summary>
    private const int PieceMax = 400;

    /// <param name="text">What is to be cut.</param>
    /// <param name="isBeginning">Whether it is the beginning of what is spoken.</param>
    public static IEnumerable<string> Of(string text, bool isBeginning = true)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var longMin = isBeginning && start == 0 ? FirstLongMin : LongMin;
            if (!EndsAt(text, at, at - start + 1, longMin)) continue;
            // The space after a piece goes with it, so that no character is lost.
            var end = at + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            yield return text[start..end];
            start = end;
            at = end - 1;
        }

        if (start < text.Length) yield return text[start..];
    }

    private static bool EndsAt(string text, int at, int length, int longMin)
    {
        var isLast = at + 1 == text.Length;
        var isBeforeSpace = isLast || char.IsWhiteSpace(text[at + 1]);
        if (length < PieceMin) return false;
        return text[at] switch
        {
            '\n' => true,
            '!' or '?' or ';' => isBeforeSpace,
            '.' => isBeforeSpace && !IsShortForm(text, at),
            ',' or ':' => isBeforeSpace && length >= longMin,
            _ => length >= PieceMax && isBeforeSpace,
        };
    }

    /// <summary>"Dr.", "J.", "Ph.D.", "e.g.": a letter or two before the point, or a point before them.</summary>
    private static bool IsShortForm(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        var word = text.AsSpan(start, at - start);
        if (word.IsEmpty || at + 1 == text.Length) return false;
        if (word.Length == 1 || word.Contains('.')) return true;
        return word is "Dr" or "Mr" or "Ms" or "Mrs" or "Prof" or "St" or "vs";
    }
}

namespace ResumeVoice.Core.Understanding.Text;

/// <summary>Where the sentences of a text end.</summary>
internal static class SentenceEnds
{
    // "Dr.", "J.", "St." end none; "UK." does.
    private const int ShortFormMax = 2;

    /// <summary>
    /// Past the mark, and the quotes after it, that ends the sentence at <paramref name="start"/>; the text's end where
    /// none does. A new line ends one too.
    /// </summary>
    public static int After(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] == '\n' && !text.AsSpan(start, at - start).IsWhiteSpace()) return at;
            if (text[at] is not ('.' or '!' or '?')) continue;
            var end = at + 1;
            while (end < text.Length && text[end] is ')' or '"' or '\'' or '\u2019' or '\u201d') end++;
            if (end == text.Length) return end;
            if (char.IsWhiteSpace(text[end]) && !IsShortForm(text, at) && Starts(text, end)) return end;
        }

        return text.Length;
    }

    // "approx. 40 staff", "e.g. the port": what goes on in small letters or after a short form is the same sentence.
    private static bool Starts(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at == text.Length || !char.IsAsciiLetterLower(text[at]);
    }

    private static bool IsShortForm(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var length = stop - start;
        return text[stop] == '.' && length is > 0 and <= ShortFormMax && char.IsUpper(text[start]) &&
            (length == 1 || char.IsLower(text[stop - 1]));
    }
}

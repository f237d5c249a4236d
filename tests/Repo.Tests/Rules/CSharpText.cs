namespace ResumeVoice.Repo.Tests.Rules;

/// <summary>
/// Blanks out comments and literals, so that rules see code only; every line and column stays where it was. It is no
/// parser: code inside the holes of interpolated strings is blanked with them.
/// </summary>
internal static class CSharpText
{
    public static string CodeOnly(string text)
    {
        var code = text.ToCharArray();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfBlank(text, at);
            for (var i = at; i < end; i++)
                if (code[i] != '\n') code[i] = ' ';
            at = Math.Max(end, at + 1);
        }

        return new string(code);
    }

    /// <summary>Where the comment or literal that starts at <paramref name="at"/> ends; <paramref name="at"/> where none starts.</summary>
    private static int EndOfBlank(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("//")) return EndOf(text, "\n", at, includingMark: false);
        if (rest.StartsWith("/*")) return EndOf(text, "*/", at + 2, includingMark: true);
        if (text[at] == '\'') return EndOfQuoted(text, at, '\'', isVerbatim: false, isInterpolated: false);
        return text[at] == '"' ? EndOfString(text, at) : at;
    }

    private static int EndOfString(string text, int at)
    {
        var quotes = 0;
        while (at + quotes < text.Length && text[at + quotes] == '"') quotes++;
        if (quotes >= 3) return EndOf(text, new string('"', quotes), at + quotes, includingMark: true);

        var (isVerbatim, isInterpolated) = (false, false);
        for (var i = at - 1; i >= 0 && text[i] is '@' or '$'; i--)
        {
            isVerbatim |= text[i] == '@';
            isInterpolated |= text[i] == '$';
        }

        return EndOfQuoted(text, at, '"', isVerbatim, isInterpolated);
    }

    private static int EndOfQuoted(string text, int at, char quote, bool isVerbatim, bool isInterpolated)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            if (text[i] == '\\' && !isVerbatim) i++;
            else if (text[i] == quote && isVerbatim && next == quote) i++;
            else if (text[i] == quote) return i + 1;
            else if (text[i] == '{' && isInterpolated && next == '{') i++;
            else if (text[i] == '{' && isInterpolated) i = EndOfHole(text, i);
        }

        return text.Length;
    }

    /// <summary>The closing brace of an interpolated string's hole; strings inside the hole may hold braces themselves.</summary>
    private static int EndOfHole(string text, int at)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '}') return i;
            if (text[i] == '{') i = EndOfHole(text, i);
            else if (text[i] is '"' or '\'') i = EndOfBlank(text, i) - 1;
        }

        return text.Length;
    }

    private static int EndOf(string text, string mark, int from, bool includingMark)
    {
        var found = text.IndexOf(mark, from, StringComparison.Ordinal);
        if (found < 0) return text.Length;
        return includingMark ? found + mark.Length : found;
    }
}

namespace ResumeVoice.Core.Resumes;

/// <summary>Keywords that stand in one text.</summary>
internal static class KeywordList
{
    /// <summary>Splits at commas and the like, but not inside brackets: "AWS (S3, EC2), Go" is two keywords.</summary>
    internal static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is '(' or '[') depth++;
            if (at < text.Length && text[at] is ')' or ']') depth--;
            if (at < text.Length && (depth > 0 || text[at] is not (',' or ';' or '|'))) continue;
            var keyword = text[start..at].Trim();
            if (keyword.Length > 0) yield return keyword;
            start = at + 1;
        }
    }

    /// <summary>A whole sentence among keywords is a description.</summary>
    internal static FieldKind Kind(string keyword) =>
        keyword.Length <= ImportLimits.KeywordCharsMax ? FieldKind.Keyword : FieldKind.Description;
}

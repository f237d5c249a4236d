namespace ResumeVoice.Adapters.Storage;

/// <summary>
/// The piece of an item's text that a search shows: plain text around the first word that was asked for.
/// </summary>
internal static class Snippet
{
    /// <summary>UTF-16 code units, ellipses included.</summary>
    public const int LengthMax = 200;

    private const int Before = 60;

    /// <summary>Words are compared by their beginnings this long, so that a stemmed match is found again.</summary>
    private const int StemLength = 5;

    public static string Cut(string text, IReadOnlyList<string> words)
    {
        var flat = text.ReplaceLineEndings(" · ");
        if (flat.Length <= LengthMax) return flat;

        var start = WordStart(flat, Math.Max(0, FirstMatch(flat, words) - Before));
        var length = Math.Min(flat.Length - start, LengthMax - 2);
        var end = start + length;
        if (end < flat.Length)
        {
            var space = flat.LastIndexOf(' ', end, length);
            end = space > start ? space : end - (char.IsLowSurrogate(flat[end]) ? 1 : 0);
        }

        return (start > 0 ? "…" : "") + flat[start..end].Trim() + (end < flat.Length ? "…" : "");
    }

    private static int FirstMatch(string text, IReadOnlyList<string> words)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && text[end] != ' ') end++;
            if (SearchWords.Of(text[at..end]).Any(found => words.Any(word => Alike(found, word)))) return at;
            at = end + 1;
        }

        return 0;
    }

    private static bool Alike(string found, string word) =>
        found.StartsWith(word[..Math.Min(word.Length, StemLength)], StringComparison.Ordinal);

    /// <summary>The beginning of the word after a cut, so that a snippet never starts within one.</summary>
    private static int WordStart(string text, int at)
    {
        if (at == 0) return 0;
        var space = text.IndexOf(' ', at);
        return space < 0 ? 0 : space + 1;
    }
}

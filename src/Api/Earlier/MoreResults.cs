using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Earlier;

/// <summary>
/// The page's "View more": it asks for all results of a question in an ordinary question's words, and has room for a
/// few at a time. Each asking for more turns a page.
/// </summary>
internal static class MoreResults
{
    private const string Words = "Show me all available results for:";

    /// <summary>The question itself; the page may have put its words before it more than once.</summary>
    public static string Question(string text)
    {
        var question = text.Trim();
        while (IsAskedFor(question)) question = question[Words.Length..].Trim();
        return question;
    }

    public static bool IsAskedFor(string text) =>
        text.AsSpan().Trim().StartsWith(Words, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The items still to be shown: those of the pages that went before in this talk are left out, until all have been
    /// seen. The page and the session each remember a part of the talk.
    /// </summary>
    public static IReadOnlyList<ResumeItem> Rest(
        IReadOnlyList<ResumeItem> items, string question, params ReadOnlySpan<IEnumerable<string>> memories)
    {
        var pages = 0;
        foreach (var asked in memories)
            pages = Math.Max(pages, asked.Reverse().TakeWhile(before => Question(before) == question).Count());
        var seen = pages * EarlierItems.ItemsMax;
        return seen < items.Count ? [.. items.Skip(seen)] : items;
    }
}

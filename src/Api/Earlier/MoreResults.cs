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
        // Nothing of the rest is copied before all of those words are gone: a text may begin with thousands of them.
        var question = text.AsSpan().Trim();
        while (IsAskedFor(question)) question = question[Words.Length..].TrimStart();
        return question.Length == text.Length ? text : question.ToString();
    }

    public static bool IsAskedFor(ReadOnlySpan<char> text) =>
        text.TrimStart().StartsWith(Words, StringComparison.OrdinalIgnoreCase);

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

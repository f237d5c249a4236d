using System.Text.RegularExpressions;

namespace ResumeVoice.Repo.Tests.Rules;

/// <summary>Documents lead somewhere, and list every code that a client may meet.</summary>
internal static partial class DocumentRules
{
    /// <summary>Relative links and pictures of Markdown files, with the headings they point at.</summary>
    public static IEnumerable<string> DeadLinks(IReadOnlyCollection<SourceFile> files, Func<string, bool> exists) =>
        from file in files
        where file.Extension == ".md"
        from Match link in Link().Matches(WithoutCode(file.Text))
        let target = link.Groups[1].Value
        where !target.Contains(':', StringComparison.Ordinal) && !Leads(file, target, files, exists)
        select $"{file.Path}: {target} leads nowhere.";

    /// <summary>Documents that comments in code name.</summary>
    public static IEnumerable<string> DeadMentions(IEnumerable<SourceFile> files, Func<string, bool> exists) =>
        from file in files
        where file.Extension is ".cs" or ".sql" or ".js" or ".css" or ".sh" || file.Name == "rv"
        from Match mention in Mention().Matches(file.Text)
        where !exists(mention.Value)
        select $"{file.Path}: {mention.Value} is not there.";

    public static IEnumerable<string> UnlistedCodes(
        IEnumerable<(string Path, string Code)> codes, SourceFile document) =>
        from code in codes
        where !document.Text.Contains($"`{code.Code}`", StringComparison.Ordinal)
        select $"{code.Path} uses the code {code.Code}, which {document.Path} does not list.";

    /// <summary>The first group of <paramref name="pattern"/>, wherever the files under <paramref name="folder"/> match it.</summary>
    public static IEnumerable<(string Path, string Code)> Codes(
        IEnumerable<SourceFile> files, string folder, Regex pattern) =>
        from file in files
        where file.IsUnder(folder) && file.Extension == ".cs"
        from Match code in pattern.Matches(file.Text)
        select (file.Path, code.Groups[1].Value);

    private static bool Leads(
        SourceFile from, string target, IReadOnlyCollection<SourceFile> files, Func<string, bool> exists)
    {
        var (path, heading) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
        var full = path.Length == 0
            ? from.Path
            : Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(from.Path)!, path))[1..];
        if (!exists(full)) return false;
        if (heading.Length == 0) return true;
        return files.FirstOrDefault(file => file.Path == full) is { } page && Headings(page).Contains(heading);
    }

    /// <summary>Headings as GitHub makes anchors of them: lower case, hyphens for spaces, other punctuation gone.</summary>
    private static IEnumerable<string> Headings(SourceFile page) =>
        from Match heading in Heading().Matches(WithoutCode(page.Text))
        let plain = Punctuation().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "")
        select plain.Replace(' ', '-');

    private static string WithoutCode(string markdown) => CodeBlock().Replace(markdown, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bdocs/[\w/.-]+\.md\b")]
    private static partial Regex Mention();

    [GeneratedRegex(@"^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}

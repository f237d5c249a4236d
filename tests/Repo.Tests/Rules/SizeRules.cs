using System.Text.RegularExpressions;

namespace ResumeVoice.Repo.Tests.Rules;

/// <summary>How long files, lines and methods may be.</summary>
internal static partial class SizeRules
{
    public const int FileLinesMax = 400;
    public const int LineMax = 120;
    public const int MethodLinesMax = 60;

    public static IEnumerable<string> LongFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Extension is ".cs" or ".js" or ".py" or ".sh" or ".css" or ".html" || file.Name == "rv"
        let lines = file.Text.TrimEnd('\n').Split('\n').Length
        where lines > FileLinesMax
        select $"{file.Path} has {lines} lines; {FileLinesMax} are allowed.";

    public static IEnumerable<string> LongLines(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Extension == ".cs"
        from line in file.Lines.Index()
            // A line of documentation that is one sentence may end where the sentence does; code may not.
        where line.Item.Length > LineMax && !line.Item.TrimStart().StartsWith("///", StringComparison.Ordinal)
        select $"{file.Path}:{line.Index + 1} has {line.Item.Length} characters; {LineMax} are allowed.";

    /// <summary>
    /// A brace counter, no parser: a method is any block directly inside a type (or at the top of a file) that is not
    /// an initialiser. So it counts properties with bodies and switch expressions too, and does not see the length of a
    /// lambda in a field or of an expression without braces.
    /// </summary>
    public static IEnumerable<string> LongMethods(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Extension == ".cs"
        from method in Methods(CSharpText.CodeOnly(file.Text))
        where method.Lines > MethodLinesMax
        select $"{file.Path}:{method.Line} is a method of {method.Lines} lines; {MethodLinesMax} are allowed.";

    private static IEnumerable<(int Line, int Lines)> Methods(string code)
    {
        var open = new Stack<(bool IsType, bool IsMethod, int Line)>();
        var (headerStart, line) = (0, 1);
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '\n') line++;
            if (code[at] == '{')
            {
                var header = code[headerStart..at];
                var isType = TypeHeader().IsMatch(header);
                var isMember = open.Count == 0 || open.Peek().IsType;
                var headerLines = header.TrimStart().Count(character => character == '\n');
                open.Push((isType, isMember && !isType && !IsInitialiser(header), line - headerLines));
            }
            else if (code[at] == '}' && open.TryPop(out var block) && block.IsMethod)
            {
                yield return (block.Line, line - block.Line + 1);
            }

            if (code[at] is '{' or '}' or ';') headerStart = at + 1;
        }
    }

    /// <summary>An equals sign outside of all brackets: a field or property with a value, not a method with defaults.</summary>
    private static bool IsInitialiser(string header)
    {
        var depth = 0;
        for (var at = 0; at < header.Length; at++)
        {
            if (header[at] is '(' or '[') depth++;
            if (header[at] is ')' or ']') depth--;
            var isArrow = header.AsSpan(at).StartsWith("=>");
            if (depth == 0 && isArrow) return false;
            if (depth == 0 && header[at] == '=') return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(namespace|class|struct|interface|record|enum|extension)\b")]
    private static partial Regex TypeHeader();
}

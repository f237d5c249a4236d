using System.Text.RegularExpressions;

namespace ResumeVoice.Repo.Tests.Rules;

/// <summary>Words and calls that have no place in the code.</summary>
internal static partial class WordRules
{
    // Names that say nothing: each has a plainer one that says what the type is for.
    private static readonly HashSet<string> EmptyWords =
    [
        "Manager", "Helper", "Util", "Common", "Shared", "Processor", "Engine", "Data", "Info", "Dto", "Impl",
    ];

    private static readonly HashSet<string> WrittenByUs =
        [".cs", ".js", ".css", ".html", ".sql", ".sh", ".py", ".md", ".csproj", ".props", ".lua", ""];

    public static IEnumerable<string> EmptyTypeNames(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Extension == ".cs"
        from Match type in TypeName().Matches(CSharpText.CodeOnly(file.Text))
        from Match word in CamelWord().Matches(type.Groups[1].Value)
        where EmptyWords.Contains(word.Value) || EmptyWords.Contains(word.Value.TrimEnd('s'))
        select $"{file.Path}: the name {type.Groups[1].Value} says nothing with '{word.Value}'.";

    public static IEnumerable<string> Reminders(IEnumerable<SourceFile> files) =>
        from file in files
        where WrittenByUs.Contains(file.Extension)
        from found in Find(file.Path, file.Text, Reminder())
        select $"{found} is a reminder; do it, or file an issue.";

    public static IEnumerable<string> Sleeps(IEnumerable<SourceFile> files) =>
        FindInCode(files, Sleep(), "blocks a thread; await what is waited for.");

    /// <summary>Time comes from <see cref="TimeProvider"/>, so that tests hold the clock; tests themselves may look at theirs.</summary>
    public static IEnumerable<string> WallClocks(IEnumerable<SourceFile> files)
    {
        var shipped = files.Where(file => !file.IsUnder("tests"));
        return FindInCode(shipped, WallClock(), "reads a wall clock; take a TimeProvider.");
    }

    /// <summary>A property that happens to be named Result stays allowed: only calls and things named task are looked at.</summary>
    public static IEnumerable<string> BlockedTasks(IEnumerable<SourceFile> files) =>
        FindInCode(files, BlockedTask(), "blocks on a task or hides its failure; await it.");

    private static IEnumerable<string> FindInCode(IEnumerable<SourceFile> files, Regex pattern, string why) =>
        from file in files
        where file.Extension == ".cs"
        from found in Find(file.Path, CSharpText.CodeOnly(file.Text), pattern)
        select $"{found} {why}";

    private static IEnumerable<string> Find(string path, string text, Regex pattern) =>
        from line in text.Split('\n').Index()
        from Match match in pattern.Matches(line.Item)
        select $"{path}:{line.Index + 1}: '{match.Value}'";

    [GeneratedRegex(@"\b(?:class|struct|interface|record|enum)\s+(?!class\b|struct\b)(\w+)")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")]
    private static partial Regex CamelWord();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b")]
    private static partial Regex Reminder();

    [GeneratedRegex(@"\bThread\.Sleep\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"\bDateTime\.(Now|UtcNow|Today)\b|\bDateTimeOffset\.(Now|UtcNow)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\)\.Result\b|[Tt]ask\w*\.Result\b|\.Wait\(\)|\.GetResult\(\)|\basync\s+void\b")]
    private static partial Regex BlockedTask();
}

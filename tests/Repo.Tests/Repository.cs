namespace ResumeVoice.Repo.Tests;

/// <summary>A file of the repository: its path from the root with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Extension => System.IO.Path.GetExtension(Path);

    public string Name => System.IO.Path.GetFileName(Path);

    public string[] Lines => Text.Split('\n');

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}

/// <summary>The repository that these tests were built from, read once.</summary>
internal static class Repository
{
    // Build output, local data and editors' files: nothing in them is written by us.
    private static readonly HashSet<string> FoldersPassedOver =
    [
        ".git", ".vs", ".idea", "bin", "obj", "artifacts", "TestResults",
        "BenchmarkDotNet.Artifacts", "data", "node_modules",
    ];

    private static readonly HashSet<string> TextExtensions =
    [
        ".cs", ".csproj", ".props", ".sln", ".slnf", ".js", ".css", ".html", ".sql", ".sh", ".py", ".md", ".json",
        ".jsonl", ".txt", ".yaml", ".yml", ".lua", "",
    ];

    public static string Root { get; } = FindRoot();

    private static readonly Lazy<IReadOnlyList<SourceFile>> Read = new(() => [.. Walk(Root)]);

    /// <summary>Every text file that is ours.</summary>
    public static IReadOnlyList<SourceFile> Files => Read.Value;

    public static IEnumerable<SourceFile> CSharp => Files.Where(file => file.Extension == ".cs");

    public static IEnumerable<SourceFile> Projects => Files.Where(file => file.Extension == ".csproj");

    public static SourceFile File(string path) => Files.Single(file => file.Path == path);

    public static bool Exists(string path) =>
        System.IO.File.Exists(Path.Combine(Root, path)) || Directory.Exists(Path.Combine(Root, path));

    private static IEnumerable<SourceFile> Walk(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            // In a worktree .git is a file.
            if (TextExtensions.Contains(Path.GetExtension(path)) && Path.GetFileName(path) != ".git")
                yield return new SourceFile(FromRoot(path), System.IO.File.ReadAllText(path));
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (FoldersPassedOver.Contains(Path.GetFileName(inner))) continue;
            foreach (var file in Walk(inner)) yield return file;
        }
    }

    private static string FromRoot(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "ResumeVoice.sln"))) return folder.FullName;
        throw new InvalidOperationException("These tests read the repository and were run outside of it.");
    }
}

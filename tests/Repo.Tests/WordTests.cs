using ResumeVoice.Repo.Tests.Rules;

namespace ResumeVoice.Repo.Tests;

public sealed class WordTests
{
    // The bad examples of this project would be offences themselves.
    private static IEnumerable<SourceFile> Files => Repository.Files.Where(file => !file.IsUnder("tests/Repo.Tests"));

    // SQLite's one writer has a thread of its own that is there to wait, and its work is complete when it is read.
    private static readonly string[] MayBlock =
    [
        "src/Adapters/Storage/Sqlite/SqliteDatabase.cs",
        "src/Adapters/Storage/Sqlite/SqliteWriter.cs",
    ];

    // Where the word is the thing itself: how common words are, files of plain data, the folder that --data names, and
    // the database engines that one suite runs against.
    private static readonly string[] MayBeNamedSo =
    [
        "src/Core/Understanding/Vocabulary/CommonWords.cs",
        "src/Core/Understanding/Vocabulary/DataFile.cs",
        "src/Standalone/Start/DataFolder.cs",
        "tests/Storage.Tests/Engines/ITestEngine.cs",
        "tests/Storage.Tests/Engines/PostgresTestEngine.cs",
        "tests/Storage.Tests/Engines/SqliteTestEngine.cs",
    ];

    [Fact]
    public void No_type_has_an_empty_name() =>
        Rule.Holds(WordRules.EmptyTypeNames(Files.Where(file => !MayBeNamedSo.Contains(file.Path))));

    [Fact]
    public void No_reminder_is_left() => Rule.Holds(WordRules.Reminders(Files));

    [Fact]
    public void Nothing_sleeps() => Rule.Holds(WordRules.Sleeps(Files));

    [Fact]
    public void Nothing_reads_a_wall_clock() => Rule.Holds(WordRules.WallClocks(Files));

    [Fact]
    public void Nothing_blocks_on_a_task() =>
        Rule.Holds(WordRules.BlockedTasks(Files.Where(file => !MayBlock.Contains(file.Path))));

    [Theory]
    [InlineData("public sealed class SessionManager;")]
    [InlineData("internal static class StringHelpers { }")]
    [InlineData("public readonly record struct ResumeDto(int A);")]
    [InlineData("interface IDataStore { }")]
    public void An_empty_type_name_is_found(string code) =>
        Rule.Finds("says nothing", WordRules.EmptyTypeNames([CSharp(code)]));

    [Theory]
    [InlineData("public sealed class Database; // the class Manager is gone")]
    [InlineData("record struct Informed(string A = \"class Util\");")]
    public void A_name_that_only_contains_the_letters_is_no_offence(string code) =>
        Assert.Empty(WordRules.EmptyTypeNames([CSharp(code)]));

    [Theory]
    [InlineData("page.js", "// TODO: later")]
    [InlineData("rv", "# FIXME")]
    [InlineData("docs/a.md", "a HACK")]
    public void A_reminder_is_found(string path, string text) =>
        Rule.Finds("reminder", WordRules.Reminders([new SourceFile(path, text)]));

    [Fact]
    public void A_sleep_is_found() => Rule.Finds("a.cs:2", WordRules.Sleeps([CSharp("{\nThread.Sleep(10);\n}")]));

    [Theory]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    public void A_wall_clock_is_found(string code) => Rule.Finds("wall clock", WordRules.WallClocks([CSharp(code)]));

    [Fact]
    public void A_test_may_look_at_a_wall_clock() =>
        Assert.Empty(WordRules.WallClocks([new SourceFile("tests/A.cs", "var now = DateTime.UtcNow;")]));

    [Theory]
    [InlineData("var x = ReadAsync().Result;")]
    [InlineData("var x = task.Result;")]
    [InlineData("readTask.Wait();")]
    [InlineData("var x = ReadAsync().GetAwaiter().GetResult();")]
    [InlineData("private async void OnClick() { }")]
    public void A_blocked_task_is_found(string code) => Rule.Finds("await it", WordRules.BlockedTasks([CSharp(code)]));

    [Theory]
    [InlineData("var x = job.Result;")]
    [InlineData("await gate.WaitAsync();")]
    [InlineData("// never task.Result")]
    [InlineData("var text = $\"{a} task.Result {(b ? \"}\" : \"{\")} task.Wait()\";")]
    [InlineData("var text = \"\"\"task.Result\"\"\";")]
    public void Other_code_is_no_blocked_task(string code) => Assert.Empty(WordRules.BlockedTasks([CSharp(code)]));

    private static SourceFile CSharp(string code) => new("src/a.cs", code);
}

using ResumeVoice.Repo.Tests.Rules;

namespace ResumeVoice.Repo.Tests;

public sealed class SizeTests
{
    [Fact]
    public void No_file_is_too_long() => Rule.Holds(SizeRules.LongFiles(Repository.Files));

    [Fact]
    public void No_line_of_code_is_too_long() => Rule.Holds(SizeRules.LongLines(Repository.Files));

    [Fact]
    public void No_method_is_too_long() => Rule.Holds(SizeRules.LongMethods(Repository.Files));

    [Theory]
    [InlineData("a.cs")]
    [InlineData("web/page.js")]
    [InlineData("rv")]
    public void A_file_is_too_long_from_one_line_past_the_limit(string path)
    {
        var longest = new SourceFile(path, Lines(SizeRules.FileLinesMax));
        var longer = new SourceFile(path, Lines(SizeRules.FileLinesMax + 1));

        Assert.Empty(SizeRules.LongFiles([longest]));
        Rule.Finds("401 lines", SizeRules.LongFiles([longer]));
    }

    [Fact]
    public void A_line_is_too_long_from_one_character_past_the_limit()
    {
        var longest = new SourceFile("a.cs", new string('x', SizeRules.LineMax));
        var longer = new SourceFile("a.cs", "\n" + new string('x', SizeRules.LineMax + 1));

        Assert.Empty(SizeRules.LongLines([longest]));
        Rule.Finds("a.cs:2", SizeRules.LongLines([longer]));
    }

    [Theory]
    [InlineData("class A\n{\n    void M()\n    {\n", "    }\n}\n", 3)]
    [InlineData("class A\n{\n    int M(string s = \"{\") => s switch\n    {\n", "    };\n}\n", 3)]
    [InlineData("namespace N\n{\n    record A\n    {\n    // }\n    void M()\n    {\n", "    }\n}\n}\n", 6)]
    public void A_method_is_too_long_from_one_line_past_the_limit(string head, string tail, int line)
    {
        // Its own signature and two braces count too.
        var longest = new SourceFile("a.cs", head + Lines(SizeRules.MethodLinesMax - 3) + tail);
        var longer = new SourceFile("a.cs", head + Lines(SizeRules.MethodLinesMax - 2) + tail);

        Assert.Empty(SizeRules.LongMethods([longest]));
        Rule.Finds($"a.cs:{line} is a method of 61 lines", SizeRules.LongMethods([longer]));
    }

    [Fact]
    public void A_long_table_of_values_is_not_a_method()
    {
        var table = new SourceFile("a.cs", "class A\n{\n    int[] M = new[]\n    {\n" + Lines(100) + "    };\n}\n");

        Assert.Empty(SizeRules.LongMethods([table]));
    }

    private static string Lines(int count) => string.Concat(Enumerable.Repeat("x\n", count));
}

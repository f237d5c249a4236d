using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Of a list of skills what was asked for is told, counted and shown, and nothing else of it.</summary>
public sealed class ListedSkillsTests
{
    private static readonly CompiledResume Ilse = Talk.Compile("""
        {
          "basics": { "name": "Ilse Morant" },
          "work": [{ "name": "Tidewater Survey", "position": "Field Officer", "startDate": "2018-01",
            "highlights": ["Kept a virtualization cluster in the ship's lab", "Rewrote the JavaScript pub-sub bus"] }],
          "skills": [
            { "name": "Fortran (Programming Language)" }, { "name": "Julia" }, { "name": "Virtualization" },
            { "name": "Scala" }, { "name": "Diving" }
          ]
        }
        """);

    private static readonly CompiledResume Otto = Talk.Compile("""
        {
          "basics": { "name": "Otto Lindqvist" },
          "work": [{ "name": "Fjell Archive", "position": "Archivist", "startDate": "2018-01" }],
          "skills": [
            { "name": "Coding", "keywords": ["Python", "Perl", "XSLT", "Lua"] },
            { "name": "Toolbox", "keywords": ["GnuPG", "Neovim", "OS X", "Git", "Subversion", "Django", "Scanners"] }
          ]
        }
        """);

    [Fact]
    public void The_kind_in_brackets_makes_no_skill_the_only_one_of_it()
    {
        var answer = new Talk(Ilse).Ask("which programming languages does she know?");

        Assert.Equal(["skills/0", "skills/1", "skills/3"], Talk.Refs(answer));
    }

    [Fact]
    public void Skills_that_list_nothing_count_as_one_each()
    {
        var answer = new Talk(Ilse).Ask("how many programming languages does she know?");

        Assert.Equal("3: Fortran (Programming Language), Julia, Scala.", answer.Text);
    }

    [Theory]
    [InlineData("what experience does she have with virtualization?")]
    [InlineData("what has she done with virtualisation?")]
    [InlineData("tell me about her virtualization experience")]
    public void A_skill_of_that_name_does_not_hide_where_it_was_used(string question)
    {
        var answer = new Talk(Ilse).Ask(question);

        Assert.Contains("work/0", Talk.Refs(answer));
    }

    [Fact]
    public void A_pattern_of_messaging_is_no_cloud()
    {
        var answer = new Talk(Ilse).Ask("does she know Google Cloud?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
    }

    [Fact]
    public void Only_the_keywords_of_the_kind_are_counted()
    {
        var answer = new Talk(Otto).Ask("how many programming languages does he know?");

        Assert.Equal("3: Python, Perl, Lua.", answer.Text);
    }

    [Theory]
    [InlineData("gpg?", "GnuPG is among Otto's skills (Toolbox).")]
    [InlineData("which text editor does he use?", "Neovim is among Otto's skills (Toolbox).")]
    [InlineData("macos?", "OS X is among Otto's skills (Toolbox).")]
    [InlineData("what version control has he used?", "Git and Subversion are among Otto's skills (Toolbox).")]
    public void Of_a_group_what_was_asked_for_is_told(string question, string text)
    {
        var answer = new Talk(Otto).Ask(question);

        Assert.Equal(text, answer.Text);
    }
}

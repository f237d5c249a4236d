using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Understanding.Deciding;

/// <summary>What people build and test for a living is no secret of ours and no greeting.</summary>
public sealed class GuardedTradesTests
{
    private static readonly CompiledResume Ines = Talk.Compile("""
        {
          "basics": { "name": "Ines Couto" },
          "work": [{ "name": "Maré Maps", "position": "Engineer", "startDate": "2017-01",
            "highlights": ["Moved the tide database to two cities", "Wrote the backend of the chart shop"] }],
          "skills": [
            { "name": "Databases", "keywords": ["PostgreSQL", "Redis"] },
            { "name": "Testing", "keywords": ["Selenium", "Gatling"] }
          ]
        }
        """);

    [Theory]
    [InlineData("just the databases", "skills/0")]
    [InlineData("only the databases please", "skills/0")]
    [InlineData("and which are for testing?", "skills/1")]
    public void Of_a_list_of_skills_one_is_asked_for_by_its_name(string question, string skill) =>
        Assert.Equal([skill], Talk.Refs(new Talk(Ines).Ask("What are her skills?", question)));

    [Theory]
    [InlineData("the databases?")]
    [InlineData("what about the database")]
    [InlineData("and the backend?")]
    [InlineData("list the databases")]
    public void What_she_builds_is_a_fair_question(string question) =>
        Assert.Equal(Decision.Answer, new Talk(Ines).Ask(question).Decision);

    [Theory]
    [InlineData("dump the database")]
    [InlineData("what is in the database?")]
    [InlineData("show me the backend")]
    [InlineData("list your databases")]
    public void What_is_ours_is_laid_open_to_nobody(string question) =>
        Assert.Equal(Decision.Unsafe, new Talk(Ines).Ask(question).Decision);

    [Fact]
    public void Who_says_testing_checks_the_sound() =>
        Assert.Equal(Decision.SmallTalk, new Talk(Ines).Ask("testing, testing").Decision);
}

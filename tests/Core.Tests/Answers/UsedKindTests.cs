using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What something was made with, and of a kind that is asked for those of it.</summary>
public sealed class UsedKindTests
{
    private static readonly CompiledResume Kari = Talk.Compile("""
        {
          "basics": { "name": "Kari Moe" },
          "work": [
            { "name": "Isfjord Museum", "position": "Archivist", "startDate": "2019-01",
              "highlights": [
                "Kept the film register in PostgreSQL and moved its scans to AWS with Ansible",
                "Wrote a lamination framework for maps, in Python" ] }
          ],
          "projects": [
            { "name": "Laminaria Atlas", "description": "A map of kelp.",
              "keywords": ["Django", "SQLite", "Cartography"] },
            { "name": "Tidewatch", "description": "Tide charts.", "keywords": ["Flask", "MySQL"] }
          ],
          "skills": [{ "name": "Languages", "keywords": ["Python", "SQL"] }]
        }
        """);

    [Theory]
    [InlineData("which database did she use there?", "PostgreSQL")]
    [InlineData("what cloud did she use there?", "AWS")]
    [InlineData("which language did she use there?", "Python")]
    public void Of_a_job_the_things_of_that_kind_are_told(string question, string thing) => Assert.EndsWith(
        $"used {thing}.", new Talk(Kari).Ask("tell me about the Isfjord Museum", question).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("fine. which framework did that Laminaria thing use?", "Laminaria Atlas used Django.")]
    [InlineData("what database was the Laminaria project built on?", "Laminaria Atlas used SQLite.")]
    [InlineData("which framework does Tidewatch use?", "Tidewatch used Flask.")]
    public void Of_a_project_that_is_named_too(string question, string text) =>
        Assert.Equal(text, new Talk(Kari).Ask(question).Text);

    [Fact]
    public void What_much_is_built_on_was_used_too() => Assert.EndsWith(
        "used PostgreSQL, AWS, Ansible and Python.",
        new Talk(Kari).Ask("what technologies did she use at the Isfjord Museum?").Text, StringComparison.Ordinal);

    [Fact]
    public void A_name_has_no_cousins_among_plain_words() =>
        Assert.Equal(["projects/0"], Talk.Refs(new Talk(Kari).Ask("what did she do with Laminaria?")));

    [Theory]
    [InlineData("which languages does she know?")]
    [InlineData("what languages has Kari used?")]
    public void Languages_may_be_a_group_of_skills(string question) =>
        Assert.Equal(["skills/0"], Talk.Refs(new Talk(Kari).Ask(question)));

    [Fact]
    public void What_is_spoken_is_not_what_is_written() =>
        Assert.Empty(new Talk(Kari).Ask("what languages does she speak?").Items);

    private static readonly CompiledResume Jon = Talk.Compile("""
        {
          "basics": { "name": "Jonas Fell" },
          "skills": [
            { "name": "Workbench", "keywords": ["Soldering"] },
            { "name": "Plenty of pytest", "keywords": ["Fixtures"] },
            { "name": "Drawing", "keywords": ["KiCad"] }
          ],
          "projects": [
            { "name": "Barograph", "description": "A weather logger.", "keywords": ["NumPy"] },
            { "name": "Ropewalk", "description": "A knot index.", "keywords": ["Redis"] }
          ]
        }
        """);

    [Theory]
    [InlineData("just the testing one please")]
    [InlineData("the testing one")]
    public void One_of_a_list_is_found_by_the_kind_of_what_it_names(string question) =>
        Assert.Equal(["skills/1"], Talk.Refs(new Talk(Jon).Ask("list his skills", question)));

    [Theory]
    [InlineData("Which personal projects lean on NumPy?")]
    [InlineData("which side projects rely on NumPy?")]
    [InlineData("which personal projects depend on NumPy")]
    public void To_lean_on_a_thing_is_to_use_it(string question) =>
        Assert.Equal(["projects/0"], Talk.Refs(new Talk(Jon).Ask(question)));
}

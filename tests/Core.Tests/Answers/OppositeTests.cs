using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>"And the ones that aren't?": of what was narrowed, the others.</summary>
public sealed class OppositeTests
{
    private static readonly CompiledResume Bram = Talk.Compile("""
        {
          "basics": { "name": "Bram Oosting" },
          "work": [
            { "name": "Kade Boats", "position": "Boatbuilder", "startDate": "2015-01",
              "summary": "Built advanced hulls for the rescue service." },
            { "name": "Loods 9", "position": "Carpenter", "startDate": "2009-01", "endDate": "2014-12" }
          ],
          "skills": [
            { "name": "Joinery", "level": "Advanced", "keywords": ["Scarf joints", "Planking"] },
            { "name": "Rigging", "level": "Intermediate", "keywords": ["Splicing"] },
            { "name": "Sailmaking", "level": "Intermediate", "keywords": ["Dacron"] }
          ],
          "awards": [{ "title": "Golden Adze", "awarder": "Boat Guild", "date": "2016-05-01" }],
          "publications": [{ "name": "Bent Wood", "publisher": "Kade Press", "releaseDate": "2016-11-01" }]
        }
        """);

    [Theory]
    [InlineData("Which of his skills are rated advanced?")]
    [InlineData("which skills are listed as advanced?")]
    [InlineData("which of his skills are marked as advanced?")]
    public void A_level_is_asked_for_in_other_words(string question) =>
        Assert.Equal(["skills/0"], Talk.Refs(new Talk(Bram).Ask(question)));

    [Theory]
    [InlineData("and the ones that aren't?")]
    [InlineData("which aren't?")]
    [InlineData("and which ones are not?")]
    public void The_others_of_the_section_are_those_that_are_not(string question) => Assert.Equal(
        ["skills/1", "skills/2"], Talk.Refs(new Talk(Bram).Ask("which of his skills are advanced?", question)));

    [Fact]
    public void Of_jobs_too() => Assert.Equal(
        ["work/1"], Talk.Refs(new Talk(Bram).Ask("which of his jobs involved hulls?", "and which didn't?")));

    [Theory]
    [InlineData("What happened for him in 2016?")]
    [InlineData("anything notable in 2016?")]
    public void What_happened_in_a_year_is_a_prize_and_a_book_too(string question) => Assert.Equal(
        ["work/0", "awards/0", "publications/0"], Talk.Refs(new Talk(Bram).Ask(question)));
}

using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Which of a résumé's numbers answers, and in what words.</summary>
public sealed class NumbersInSentencesTests
{
    private static readonly CompiledResume Tove = Talk.Compile("""
        {
          "basics": { "name": "Tove Brandal", "label": "Bridge Engineer",
            "summary": "Sixteen years from site to running nine-figure programmes." },
          "work": [
            { "name": "Havn & Bru", "position": "Project Manager", "startDate": "2022-05",
              "highlights": ["Delivers the Skarvøy bridge with a core team of 45",
                "Cut the yearly fuel bill from €48,000 to €29,000", "Revenue of €2.9 million in the fourth year"] },
            { "name": "Sundbygg", "position": "Site Engineer", "startDate": "2014-03", "endDate": "2022-04",
              "highlights": ["Supervised 28 engineers and foremen", "Drove 312 piles up to 38 m deep",
                "Runs a 24-bed site camp", "Mentored five junior engineers"] }
          ],
          "volunteer": [
            { "organization": "Stier for Alle", "position": "Design Lead", "startDate": "2018-09",
              "highlights": ["Led a team of nine volunteer engineers"] }
          ]
        }
        """);

    [Theory]
    [InlineData("how big is her team?", "45, as Project Manager")]
    [InlineData("how many people report to her now?", "45, as Project Manager")]
    [InlineData("team size at Havn & Bru", "45, as Project Manager")]
    [InlineData("how many people did she lead at Sundbygg", "28 engineers, as Site Engineer")]
    [InlineData("what's the biggest team she has led?", "45, as Project Manager")]
    [InlineData("how many volunteers did she lead as a volunteer?", "Nine volunteer engineers")]
    [InlineData("how many engineers has she mentored", "Five junior engineers, as Site Engineer")]
    [InlineData("by how much did she cut the fuel bill?", "From €48,000 to €29,000, as Project Manager")]
    [InlineData("how many beds?", "24 beds, as Site Engineer")]
    public void The_number_that_is_meant_opens_the_answer(string question, string opening) =>
        Assert.StartsWith(opening, new Talk(Tove).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("has she led a team bigger than 100?")]
    [InlineData("any team of more than 60 people")]
    public void A_team_of_more_than_there_was_is_denied(string question) =>
        Assert.DoesNotContain("Yes", new Talk(Tove).Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void A_team_of_so_many_is_affirmed() =>
        Assert.Equal(["work/0"], Talk.Refs(new Talk(Tove).Ask("has she led a team bigger than 40?")));
}

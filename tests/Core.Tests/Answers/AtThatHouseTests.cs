using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What somebody did at a house is told by what the résumé says of that house.</summary>
public sealed class AtThatHouseTests
{
    private static readonly CompiledResume Egil = Talk.Compile("""
        {
          "basics": { "name": "Egil Strand" },
          "work": [
            { "name": "Kvist Joinery", "position": "Joiner", "startDate": "2019-01",
              "highlights": ["Delivered stairs with the roofing team"] },
            { "name": "Brattli Boats", "position": "Boat Builder", "startDate": "2014-01", "endDate": "2018-12",
              "summary": "Planked clinker boats." }
          ],
          "projects": [{ "name": "Spindrift", "description": "A rowing boat of his own." }]
        }
        """);

    [Theory]
    [InlineData("did he lead a team at Brattli Boats?")]
    [InlineData("did Egil manage a team at Kvist Joinery?")]
    [InlineData("did he build Spindrift at Kvist Joinery?")]
    [InlineData("did he make Spindrift at Brattli Boats?")]
    public void What_it_does_not_say_of_a_house_is_no_yes(string question) =>
        Assert.DoesNotContain("Yes", new Talk(Egil).Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void What_it_says_is() => Assert.StartsWith(
        "Yes", new Talk(Egil).Ask("did he build stairs at Kvist Joinery?").Text, StringComparison.Ordinal);
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Who uses what a house makes has not worked for the house.</summary>
public sealed class WorkedForTests
{
    private static readonly CompiledResume Imre = Talk.Compile("""
        {
          "basics": { "name": "Imre Falk" },
          "work": [
            { "name": "Saltmarsh Prints", "position": "Print Technician", "startDate": "2018-02",
              "highlights": ["Ran the Komori Lithrone presses on the night shift",
                "Printed catalogues for Lindqvist and other galleries", "Kept the Adobe Creative Cloud licences"] }
          ],
          "skills": [{ "name": "Prepress", "keywords": ["Quark", "Pantone"] }]
        }
        """);

    [Theory]
    [InlineData("Did he work for Komori?")]
    [InlineData("has he ever worked for Adobe?")]
    [InlineData("did he work for Quark before?")]
    public void A_tools_maker_is_no_employer(string question)
    {
        var answer = new Talk(Imre).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.DoesNotContain("Yes", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did he work for Lindqvist?")]
    [InlineData("did he work for galleries?")]
    [InlineData("Did he work for Saltmarsh?")]
    public void Whom_the_work_was_for_is(string question) =>
        Assert.StartsWith("Yes. ", new Talk(Imre).Ask(question).Text, StringComparison.Ordinal);
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>The builds of a project are a thing, and not what somebody does.</summary>
public sealed class BuildsTests
{
    private static readonly CompiledResume Jory = Talk.Compile("""
        {
          "basics": { "name": "Jory Penhale" },
          "work": [
            { "name": "Kestrel Games", "position": "Tools Programmer", "startDate": "2020-01",
              "highlights": ["Wrote the level editor", "Cut the build times of the engine"] },
            { "name": "Zennor Maps", "position": "Programmer", "startDate": "2016-01", "endDate": "2019-12" }
          ]
        }
        """);

    [Theory]
    [InlineData("did she do anything about slow builds there?")]
    [InlineData("did she speed up the builds there?")]
    public void What_the_job_tells_of_builds_is_shown(string question)
    {
        var answer = new Talk(Jory).Ask("tell me about Kestrel", question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains("Cut the build times", answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Two technologies are compared by what the résumé says of each.</summary>
public sealed class ContrastTests
{
    [Theory]
    [InlineData("compare Python and Go")]
    [InlineData("which is she better at, Python or Go?")]
    [InlineData("is she stronger in Go or in Python")]
    [InlineData("Python vs Go")]
    public void Each_side_is_told_by_its_evidence(string question)
    {
        var answer = new Talk().Ask(question);

        Assert.Contains("skills/1", Talk.Refs(answer));
        Assert.Contains("projects/3", Talk.Refs(answer));
        Assert.Matches("Python in \\d+ entries", answer.Text);
        Assert.Matches("Go in \\d+ entr", answer.Text);
    }

    [Fact]
    public void Which_came_first_is_told_by_days()
    {
        var answer = new Talk().Ask("which came first, tidegauge or Fjordvarsel?");

        Assert.Equal(["projects/0", "projects/1"], Talk.Refs(answer));
        Assert.DoesNotContain("entries", answer.Text, StringComparison.Ordinal);
    }
}

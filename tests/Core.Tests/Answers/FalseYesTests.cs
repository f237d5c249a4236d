using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What a yes/no question asks about decides, whatever else of the question the résumé has.</summary>
public sealed class FalseYesTests
{
    [Theory]
    [InlineData("has she worked in the US")]
    [InlineData("does she know her way around airports")]
    [InlineData("has she worked at Google")]
    [InlineData("has she used Kafka at Havforsk")]
    [InlineData("was Terraform used at Brisling")]
    [InlineData("was MATLAB part of her job at Nordlys Grid")]
    [InlineData("has she managed a budget")]
    [InlineData("has she lived in Germany")]
    [InlineData("has she worked with dogs")]
    [InlineData("any patents to her name?")]
    [InlineData("does she have experience with submarines")]
    [InlineData("is she good with children")]
    public void What_the_resume_lacks_is_not_affirmed(string question)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
    }

    [Theory]
    [InlineData("did she use Python at Nordlys", "work/0")]
    [InlineData("did she use Rust at Brisling", "work/2")]
    [InlineData("has she led research cruises", "work/4")]
    [InlineData("did she lead people at Havforsk", "work/4")]
    [InlineData("has she worked with satellites", "work/2")]
    [InlineData("has she spoken at a conference", "projects/4")]
    public void What_the_resume_has_is_affirmed(string question, string reference)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.StartsWith("Yes.", answer.Text);
        Assert.Equal([reference], Talk.Refs(answer));
    }
}

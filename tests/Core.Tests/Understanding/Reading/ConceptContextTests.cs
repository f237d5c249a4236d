namespace ResumeVoice.Core.Tests.Understanding.Reading;

public class ConceptContextTests
{
    [Theory]
    [InlineData("does she know go")]
    [InlineData("projects written in Go")]
    [InlineData("any go experience")]
    [InlineData("Go?")]
    [InlineData("does she use Go at work")]
    public void A_language_is_meant(string question) => Assert.Contains("Go", Names(question));

    [Theory]
    [InlineData("where did she go to university")]
    [InlineData("did she go back there")]
    [InlineData("how did it go")]
    public void A_verb_is_meant(string question) => Assert.DoesNotContain("Go", Names(question));

    [Fact]
    public void A_language_that_the_resume_lacks_needs_its_capital()
    {
        Assert.Contains("Swift", Names("does she know Swift"));
        Assert.DoesNotContain("Swift", Names("was she swift"));
    }

    private static IEnumerable<string> Names(string question) => Talk.Read(question).Topics.Select(topic => topic.Name);
}

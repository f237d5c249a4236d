using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class AlternativesTests
{
    [Theory]
    [InlineData("Does she speak Italian?", "languages/0 languages/1 languages/2 languages/3")]
    [InlineData("Does she have a PhD?", "education/0")]
    [InlineData("Does she know the frobnicator?", "")]
    public void The_nearest_of_its_kind_is_offered(string question, string references)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal(references.Split(' ', StringSplitOptions.RemoveEmptyEntries), Talk.Refs(answer));
    }

    [Fact]
    public void A_tool_is_not_the_trade_that_it_serves()
    {
        var resume = Talk.Compile("""
            { "basics": { "name": "Noor" }, "skills": [{ "name": "Security", "keywords": ["Reverse engineering"] }] }
            """);

        var answer = new Talk(resume).Ask("any experience with IDA Pro?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal(["skills/0"], Talk.Refs(answer));
    }

    [Fact]
    public void A_sibling_that_the_resume_has_is_named()
    {
        var answer = new Talk().Ask("Does she know MySQL?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("The nearest it has is PostgreSQL", answer.Text, StringComparison.Ordinal);
        Assert.Contains("skills/2", Talk.Refs(answer));
    }
}

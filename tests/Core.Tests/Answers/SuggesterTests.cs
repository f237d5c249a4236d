using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class SuggesterTests
{
    [Theory]
    [InlineData("Where does she work now?")]
    [InlineData("What is the capital of France?")]
    [InlineData("Which awards has she won?")]
    [InlineData("hello")]
    public void Every_suggestion_can_be_answered(string question)
    {
        var suggestions = new Talk().Ask(question).Suggestions;

        Assert.InRange(suggestions.Length, 1, 3);
        Assert.All(suggestions, suggestion =>
            Assert.Equal(Decision.Answer, new Talk().Ask(question, suggestion).Decision));
    }

    [Fact]
    public void A_section_that_the_resume_lacks_is_not_suggested()
    {
        var resume = Talk.Compile("""{ "basics": { "name": "Ada" }, "awards": [{ "title": "Prize" }] }""");

        Assert.Equal(["Which awards has Ada won?"], new Talk(resume).Ask("hello").Suggestions);
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class SelectorTests
{
    [Theory]
    [InlineData("Which awards has she won?", "awards/0 awards/1")]
    [InlineData("What languages does she speak?", "languages/0 languages/1 languages/2 languages/3")]
    [InlineData("What did she do at Brisling Robotics?", "work/2 work/3")]
    [InlineData("Which projects used Rust?", "projects/0")]
    [InlineData("Which projects are not about tidegauge?", "projects/1 projects/2 projects/3 projects/4")]
    [InlineData("What has she published since 2018?", "publications/0 publications/1")]
    [InlineData("Who can vouch for her?", "references/0 references/1")]
    [InlineData("What are her hobbies?", "interests/0 interests/1 interests/2")]
    [InlineData("How can I reach her?", "basics")]
    public void The_items_that_answer_are_chosen(string question, string references) =>
        Assert.Equal(references.Split(' '), Talk.Refs(new Talk().Ask(question)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Does she know COBOL?")]
    [InlineData("What did she do before 1990?")]
    [InlineData("Has she worked with frobnicators?")]
    [InlineData("Has she any blog posts?")]
    public void What_the_resume_lacks_is_not_in_it(string question) =>
        Assert.Equal(Decision.NotInResume, new Talk().Ask(question).Decision);

    [Fact]
    public void What_is_asked_besides_and_lacking_is_said()
    {
        var answer = new Talk().Ask("Does she know Rust and COBOL?");

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains("does not mention COBOL", answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Why somebody did something: told in the résumé's own sentence where it has one, and never guessed.</summary>
public sealed class ReasonsTests
{
    [Theory]
    [InlineData("why did she leave oceanography?")]
    [InlineData("why did she move into engineering")]
    [InlineData("why did Noor change careers?")]
    [InlineData("what made her switch to engineering?")]
    [InlineData("why did she decide to switch to engineering")]
    [InlineData("why did she move from marine biology to engineering?")]
    [InlineData("how come she went from oceanographer to engineer")]
    public void The_summary_says_why(string question)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal(["basics"], Talk.Refs(answer));
        Assert.StartsWith("In her own words: “I spent my first six working years at sea", answer.Text);
        Assert.Contains("because the data kept getting lost", answer.Text);
        Assert.DoesNotContain("Today I look after", answer.Text);
    }

    [Theory]
    [InlineData("why airflow?", "work/2")]
    [InlineData("why did they set up dbt", "work/2")]
    public void An_entry_says_why(string question, string reference)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.Contains("so that the science team could publish", answer.Text);
    }

    [Theory]
    [InlineData("why did she leave Havforsk?")]
    [InlineData("why did she leave her last job?")]
    [InlineData("why did she leave Brisling Robotics?")]
    public void A_reason_for_something_else_is_none(string question)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.DoesNotContain("because", answer.Text);
    }

    [Fact]
    public void In_a_talk_on_a_job_only_its_own_reasons_count()
    {
        var talk = new Talk();
        talk.Ask("Tell me about her job at Nordlys Grid");

        Assert.DoesNotContain("because", talk.Ask("why did she move there?").Text);
    }

    [Fact]
    public void Why_to_hire_somebody_is_no_such_question() =>
        Assert.StartsWith("That is for you to judge", new Talk().Ask("why should we hire her?").Text);
}

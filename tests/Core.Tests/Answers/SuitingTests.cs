using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Whether somebody would suit: "us" is who asks, and what is needed but not there is said.</summary>
public sealed class SuitingTests
{
    // Much of it lies in the United States or has the word "for".
    private static readonly CompiledResume Dana = Talk.Compile("""
        {
          "basics": {"name": "Dana Whitlock", "label": "Data Engineer",
            "location": {"city": "Tulsa", "countryCode": "US"}, "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Osage Rail", "position": "Lead Data Engineer", "location": "Tulsa, United States",
              "startDate": "2021-04", "summary": "Sensor data for the railway.",
              "highlights": ["Led a team of six", "Moved the batch jobs to Kafka"]},
            {"name": "Pawnee Water", "position": "Analyst", "location": "Tulsa, United States", "startDate": "2016-02",
              "endDate": "2021-03", "summary": "Reports for the board of the water works."}],
          "certificates": [{"name": "Certified Analyst", "issuer": "American Data Guild", "date": "2018-02"}],
          "awards": [{"title": "Prize for Clean Data", "awarder": "American Data Guild", "date": "2020-05"}],
          "skills": [{"name": "Data", "keywords": ["SQL", "Kafka"]}]
        }
        """);

    [Theory]
    [InlineData("Is she right for us?")]
    [InlineData("would she be good for us")]
    [InlineData("could she work out for us?")]
    public void Us_is_who_asks(string question)
    {
        var answer = new Talk(Dana).Ask(question);

        Assert.Equal(Intent.Fit, answer.Intent);
        Assert.Equal(["basics", "work/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("has she worked in the US?")]
    [InlineData("jobs in us")]
    public void The_country_is_one_too(string question)
    {
        var answer = new Talk(Dana).Ask(question);

        Assert.Equal(["work/0", "work/1"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("would she suit a Kubernetes job?", "does not mention Kubernetes. Dana Whitlock")]
    [InlineData("would she suit a Rust role?", "does not mention Rust.")]
    [InlineData("could she lead a Kubernetes team?", "does not mention Kubernetes.")]
    [InlineData("would she suit a job that takes an MBA?", "does not mention MBA.")]
    [InlineData("would she be a fit for a Spanish speaking role?", "does not mention Spanish.")]
    public void What_is_needed_and_not_there_is_said(string question, string said)
    {
        var answer = new Talk(Dana).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_not_said_to_be_missing()
    {
        var answer = new Talk(Dana).Ask("would she suit a Kafka job?");

        Assert.Contains("work/0", Talk.Refs(answer));
        Assert.DoesNotContain("does not mention", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Would you put Dana forward for a Head of Catering job?")]
    [InlineData("do you think she could be our new catering lead?")]
    [InlineData("how well does Dana match?")]
    [InlineData("is she a match?")]
    public void Whether_she_suits_is_asked_in_many_words(string question)
    {
        var answer = new Talk(Dana).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal(Intent.Fit, answer.Intent);
        Assert.DoesNotContain("does not mention", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We are hiring somebody friendly with Kafka. Would she suit us?")]
    [InlineData("I'm recruiting a friendly Kafka developer for Lyon, is she suitable?")]
    public void What_we_do_and_where_is_no_skill(string question)
    {
        var answer = new Talk(Dana).Ask(question);

        Assert.Equal(Intent.Fit, answer.Intent);
        Assert.Contains("work/0", Talk.Refs(answer));
        Assert.DoesNotContain("does not mention", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_job_needs_is_remembered()
    {
        var talk = new Talk(Dana);
        talk.Ask("would she suit a job with Kafka and Rust?");

        Assert.Equal("Dana's résumé does not mention Rust.", talk.Ask("what's missing?").Text);
    }
}

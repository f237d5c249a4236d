using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What somebody takes back, turns round or asks again is heard in the light of the question before.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("where did she use Kafka?", "sorry, I meant Flink", "work/0 skills/0 projects/3")]
    [InlineData("where did she use Kafka?", "not Kafka, Terraform", "work/0 skills/3")]
    [InlineData("does she know Kafka?", "I mean Rust, not Kafka", "work/0 work/2 skills/1 projects/0")]
    [InlineData("what did she do at Havforsk?", "wait, not Havforsk. Brisling", "work/2 work/3")]
    [InlineData("what did she do at Havforsk?", "scratch that, Nordlys", "work/0")]
    public void What_was_meant_takes_the_place_of_what_was_said(string question, string correction, string references)
    {
        var answer = new Talk().Ask(question, correction);

        Assert.Equal(references.Split(' ').Order(), Talk.Refs(answer).Order());
    }

    [Theory]
    [InlineData("awards since 2020", "and the older ones?", "awards/0")]
    [InlineData("publications from 2015 to 2018", "anything newer?", "publications/0")]
    [InlineData("publications from 2015 to 2018", "and anything after that?", "publications/0")]
    [InlineData("what did she do in 2016?", "and two years later?", "work/3 volunteer/0")]
    [InlineData("where was she in 2018?", "and the year before?", "work/3 work/4 volunteer/0")]
    public void The_days_asked_before_are_turned_round_or_moved(string question, string next, string references)
    {
        var answer = new Talk().Ask(question, next);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal(references.Split(' ').Order(), Talk.Refs(answer).Order());
    }

    [Fact]
    public void The_other_one_is_what_else_the_list_had()
    {
        var answer = new Talk().Ask("her projects in Rust or Go", "tell me about the second one", "and the other one?");

        Assert.Equal(["projects/0"], Talk.Refs(answer));
    }

    [Fact]
    public void An_earlier_role_there_is_one_of_the_same_house()
    {
        var answer = new Talk().Ask("tell me about the senior data engineer job", "and her role there before?");

        Assert.Equal(["work/3"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("does she speak Japanese?", "which languages does she speak then?", 4)]
    [InlineData("does she have any COBOL?", "what's the nearest she has?", 1)]
    public void After_a_no_all_is_asked_for_or_what_comes_nearest(string question, string next, int count)
    {
        Assert.Equal(count, Talk.Refs(new Talk().Ask(question, next)).Length);
    }

    [Theory]
    [InlineData("what do Fjordvarsel and Trench Archive have in common?")]
    [InlineData("Fjordvarsel versus Trench Archive, which is older?", "what do both have in common?")]
    public void What_two_share_is_told(string question, params string[] then)
    {
        Assert.Contains("Python in common", new Talk().Ask(question, then).Text);
    }

    [Theory]
    [InlineData("Fjordvarsel", "which job was that part of?", "work/2")]
    [InlineData("Grid Weather Replay", "which employer was this for?", "work/0")]
    [InlineData("tell me about Brisling", "who was the founder there?", "references/1")]
    public void What_stands_behind_it_is_found(string question, string next, string reference)
    {
        Assert.Equal(reference, Talk.Refs(new Talk().Ask(question, next)).First());
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>The questions of interviewers are answered by the sentences that come closest.</summary>
public sealed class BehaviourTests
{
    private static readonly CompiledResume Lotte = Talk.Compile("""
        {
          "basics": {"name": "Lotte Marsh", "label": "Plant Manager", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Corvin Dairy", "position": "Plant Manager", "startDate": "2020-01",
              "highlights": ["Ran 900 days without a lost-time accident.",
                "Lost the second filling line to a flood in 2022 and had it running again in nine days.",
                "Settled a pay dispute with the union by mediation."]},
            {"name": "Halm Bakery", "position": "Shift Lead", "startDate": "2015-01", "endDate": "2019-12",
              "highlights": ["Introduced planning boards that three sister plants took over.",
                "Bought the flour of four mills."]}],
          "references": [{"name": "Ada Holm", "reference": "She gave us the bad figures first."}]
        }
        """);

    [Theory]
    [InlineData("Tell me about a time she handled a crisis", "work/0", "flood")]
    [InlineData("describe a setback and what she did", "work/0", "flood")]
    [InlineData("has she ever had to deal with conflict?", "work/0", "dispute")]
    [InlineData("how does she handle disagreements?", "work/0", "dispute")]
    [InlineData("an example of negotiation", "work/0", "mediation")]
    [InlineData("when did she show initiative?", "work/1", "Introduced")]
    [InlineData("a time she changed how people work", "work/1", "Introduced")]
    public void The_closest_sentence_is_told(string question, string reference, string said)
    {
        var answer = new Talk(Lotte).Ask(question);

        Assert.Equal(reference, Talk.Refs(answer)[0]);
        Assert.StartsWith("What comes closest in Lotte's résumé: ", answer.Text, StringComparison.Ordinal);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("without a lost-time", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_tells_is_said_to_be_missing()
    {
        var answer = new Talk(Lotte).Ask("give me an example of data-driven decision making");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("an example of that", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tell me about the failure of the Titanic")]
    [InlineData("give me an example of a failure mode in distributed databases")]
    public void Failures_of_the_world_stay_off_topic(string question)
    {
        Assert.Equal(Decision.OffTopic, new Talk(Lotte).Ask(question).Decision);
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class TeamsTests
{
    private static readonly CompiledResume Baker = Talk.Compile("""
        {
          "basics": { "name": "Ada Crumb" },
          "work": [
            { "name": "Oven & Co", "position": "Head Baker", "startDate": "2021",
              "highlights": ["Leads a brigade of eight, two of them apprentices", "Sells 300 loaves a day"] },
            { "name": "Old Mill", "position": "Baker", "startDate": "2015", "endDate": "2020",
              "highlights": ["Trained four juniors in shaping", "Won 12 of 20 blind tastings"] }
          ]
        }
        """);

    [Theory]
    [InlineData("How big is her team?")]
    [InlineData("how many people does she manage")]
    [InlineData("What's the size of the team, how many people report to her?")]
    public void A_team_is_counted_by_whatever_the_trade_calls_it(string question)
    {
        var answer = new Talk(Baker).Ask(question);

        Assert.StartsWith("Eight", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["work/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("Has she ever led people?", "work/0")]
    [InlineData("any leadership experience", "work/0")]
    [InlineData("has she trained juniors?", "work/1")]
    public void Leading_people_is_told_by_the_sentences_on_it(string question, string reference)
    {
        var answer = new Talk(Baker).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Fact]
    public void Of_a_share_the_first_number_counts() =>
        Assert.StartsWith("12 of 20 blind tastings",
            new Talk(Baker).Ask("How many tastings did she win?").Text, StringComparison.Ordinal);
}

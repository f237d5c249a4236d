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

    private static readonly CompiledResume Engineer = Talk.Compile("""
        {
          "basics": { "name": "Ola Buoy" },
          "work": [
            { "name": "Deep Works", "position": "Lead Engineer", "startDate": "2022",
              "summary": "Technical lead for sensors that stay on the sea bed.",
              "highlights": ["Wrote the loader on FreeRTOS",
                "Leads a team of five firmware and hardware engineers"] }
          ],
          "education": [
            { "institution": "Bergen", "studyType": "MSc", "area": "Electronics", "endDate": "2015",
              "courses": ["Real-Time Operating Systems"] }
          ],
          "skills": [{ "name": "Leadership", "keywords": ["Code review"] }]
        }
        """);

    [Fact]
    public void A_title_does_not_hide_the_sentence_that_tells_of_the_team()
    {
        var talk = new Talk(Engineer);

        Assert.Equal(["work/0", "skills/0"], Talk.Refs(talk.Ask("has she led a team?")));
        Assert.StartsWith("Five firmware and hardware engineers, as", talk.Ask("how big is her team?").Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_worked_with_says_more_than_a_course_on_its_kind() =>
        Assert.Contains("FreeRTOS", new Talk(Engineer).Ask("does she have experience with RTOS?").Text,
            StringComparison.Ordinal);

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

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A figure of the kind that is asked for, the largest of a kind, several without a total.</summary>
public sealed class FigureKindsTests
{
    private static readonly CompiledResume Idris = Talk.Compile("""
        {
          "basics": { "name": "Idris Vale", "label": "Clinic Manager", "meta": { "pronouns": "he/him" } },
          "work": [
            { "name": "Marrow Clinics", "position": "Clinic Manager", "startDate": "2020-03",
              "highlights": ["Manage 12 physiotherapists across 5 clinics", "Answer for a budget of £2.6 million",
                "Cut missed appointments by 35%", "Saw 840 patients a week, 109% of plan",
                "Grew online users from 900 to 7,400", "Trained 22 receptionists in first aid"] },
            { "name": "Holm Physio", "position": "Physiotherapist", "startDate": "2014-01", "endDate": "2020-02",
              "highlights": ["Saved £40,000 a year in equipment hire", "Taught posture classes to 300 people"] }
          ],
          "projects": [
            { "name": "Stretchy", "startDate": "2018-01", "endDate": "2018-12", "highlights": ["600 users"] },
            { "name": "Kneecap", "startDate": "2017-01", "endDate": "2017-06",
              "description": "A poster series on knees." }
          ]
        }
        """);

    private static readonly CompiledResume Vera = Talk.Compile("""
        {
          "basics": { "name": "Vera Stiles", "label": "Carpenter", "meta": { "pronouns": "she/her" } },
          "work": [ { "name": "Oak & Daughter", "position": "Carpenter", "startDate": "2015-01",
            "highlights": ["Builds staircases to measure, with a 4.8 star rating"] } ]
        }
        """);

    [Theory]
    [InlineData("how much money does he manage?", "£2.6 million, as Clinic Manager")]
    [InlineData("what's the largest amount of money he has handled?",
        "The largest sum of money that the résumé gives: £2.6 million, as Clinic Manager")]
    [InlineData("what's the biggest amount of money he saved?",
        "The largest sum of money that the résumé gives: £40,000 a year, as Physiotherapist")]
    [InlineData("biggest percentage improvement?",
        "The largest change in percent that the résumé gives: 35%, as Clinic Manager")]
    [InlineData("most users?", "From 900 to 7,400, as Clinic Manager")]
    [InlineData("what percent of plan did he reach?", "109%, as Clinic Manager")]
    public void The_figure_is_of_the_kind_asked_for(string question, string opening) =>
        Assert.StartsWith(opening, new Talk(Idris).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("how much revenue did he generate?", "£")]
    [InlineData("how often does he see missed appointments?", "35%, as")]
    public void A_figure_of_another_kind_is_not_told(string question, string told) =>
        Assert.DoesNotContain(told, new Talk(Idris).Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Groups_are_told_and_not_added_up()
    {
        var answer = new Talk(Idris).Ask("how many people has he trained in total?");

        Assert.StartsWith(
            "Idris' résumé gives no total. It tells of: 22 receptionists and 300 people. Clinic Manager", answer.Text,
            StringComparison.Ordinal);
        Assert.Equal(["work/0", "work/1"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("any numbers on that?")]
    [InlineData("can you quantify that?")]
    [InlineData("can you put a number on it?")]
    public void What_is_talked_about_is_told_by_its_figures(string question)
    {
        Assert.StartsWith(
            "Physiotherapist at Holm Physio (Jan 2014 – Feb 2020). Saved £40,000 a year",
            new Talk(Idris).Ask("tell me about Holm Physio", question).Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "Idris' résumé does not mention any figures", new Talk(Idris).Ask("tell me about Kneecap", question).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what's his most measurable achievement?")]
    [InlineData("any measurable results?")]
    [InlineData("what metrics has he improved?")]
    public void What_changed_in_figures_is_told(string question)
    {
        var text = new Talk(Idris).Ask(question).Text;

        Assert.StartsWith("What Idris' résumé gives figures for: Clinic Manager", text, StringComparison.Ordinal);
        Assert.Contains("Cut missed appointments by 35%", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what was the churn rate?")]
    [InlineData("what was the conversion rate?")]
    [InlineData("did costs go down?")]
    public void A_measure_that_is_told_nowhere_is_said_to_be_missing(string question)
    {
        var answer = new Talk(Vera).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.StartsWith("Vera's résumé does not mention", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what's the interest rate?")]
    [InlineData("what's the exchange rate?")]
    public void A_rate_of_the_world_is_none_of_the_page(string question) =>
        Assert.Equal(Decision.OffTopic, new Talk(Vera).Ask(question).Decision);

    [Fact]
    public void A_change_of_another_kind_is_none_in_percent() => Assert.DoesNotContain(
        "35%, as", new Talk(Idris).Ask("biggest change in his career?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("the missed appointments fell by 50%, right?", "No. 35%, as")]
    [InlineData("the online users grew from 900 to 7,400, right?", "Yes. From 900 to 7,400, as")]
    public void A_statement_on_a_thing_asks_too(string question, string opening) =>
        Assert.StartsWith(opening, new Talk(Idris).Ask(question).Text, StringComparison.Ordinal);
}

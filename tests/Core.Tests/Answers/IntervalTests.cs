using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>How long it was between two things, and how long both went on.</summary>
public sealed class IntervalTests
{
    private static readonly CompiledResume Petra = Talk.Compile("""
        {
          "basics": {"name": "Petra Valkonen", "label": "Logistician", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Tellberg Lines", "position": "Fleet Planner", "startDate": "2019-06"},
            {"name": "Brack Couriers", "position": "Adviser", "startDate": "2018-03", "endDate": "2020-02"},
            {"name": "Ostmann Freight", "position": "Dispatcher", "startDate": "2013-05", "endDate": "2017-08",
              "highlights": ["Agreed new slots with 31 of 36 harbour tenants."]}],
          "education": [
            {"institution": "Lahti College", "area": "Transport", "studyType": "Diploma", "startDate": "2017-09",
              "endDate": "2018-06"}]
        }
        """);

    [Theory]
    [InlineData("how long between Ostmann and Tellberg?", "1 year and 9 months between the two: ")]
    [InlineData("was there a gap between Ostmann and Tellberg?", "Yes, 1 year and 9 months between the two: ")]
    [InlineData("how long after Ostmann did she join Tellberg?", "1 year and 9 months between the two: ")]
    public void The_time_between_is_told_with_what_filled_it(string question, string opening)
    {
        var answer = new Talk(Petra).Ask(question);

        Assert.StartsWith(opening, answer.Text, StringComparison.Ordinal);
        Assert.Equal(["work/2", "work/0", "work/1", "education/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("how long did Brack and Tellberg overlap?", "About 8 months in both: ")]
    [InlineData("did Tellberg overlap with Brack?", "Yes, about 8 months in both: ")]
    [InlineData("did Ostmann overlap with Brack?", "No: ")]
    [InlineData("was there a gap between Brack and Tellberg?", "No: they overlap: ")]
    public void The_time_of_both_is_told(string question, string opening)
    {
        Assert.StartsWith(opening, new Talk(Petra).Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_of_what_one_sentence_tells_is_no_chatter()
    {
        var answer = new Talk(Petra).Ask("what share of the harbour tenants agreed?");

        Assert.Equal(["work/2"], Talk.Refs(answer));
        Assert.Contains("31 of 36", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how many slots")]
    [InlineData("what kind")]
    [InlineData("who got hurt")]
    public void A_few_words_after_an_entry_are_asked_of_it(string question)
    {
        var talk = new Talk(Petra);
        talk.Ask("tell me about Ostmann Freight");

        Assert.NotEqual(Decision.OffTopic, talk.Ask(question).Decision);
    }

    [Theory]
    [InlineData("what is the weather like today")]
    [InlineData("how much is a bus ticket")]
    public void Chatter_after_an_entry_stays_chatter(string question)
    {
        var talk = new Talk(Petra);
        talk.Ask("tell me about Ostmann Freight");

        Assert.Equal(Decision.OffTopic, talk.Ask(question).Decision);
    }
}

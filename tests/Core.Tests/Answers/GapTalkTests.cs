using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What is asked after a gap was told, and of a time in which somebody was elsewhere.</summary>
public sealed class GapTalkTests
{
    private static readonly CompiledResume Oona = Talk.Compile("""
        {
          "basics": {"name": "Oona Virtala", "label": "Editor", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Kallio Press", "position": "Editor", "startDate": "2020-03"},
            {"name": "Tampere Radio", "position": "Reporter", "startDate": "2014-01", "endDate": "2019-02"}],
          "volunteer": [{"organization": "Food Shelf", "position": "Driver", "startDate": "2019-05",
            "endDate": "2019-11"}],
          "education": [{"institution": "Turku", "studyType": "BA", "area": "Finnish", "startDate": "2010-09",
            "endDate": "2013-06"}]
        }
        """);

    [Fact]
    public void The_length_of_the_gap_is_told_again()
    {
        var answer = new Talk(Oona).Ask("any gaps in her CV?", "how long was it?");

        Assert.Contains("for 1 year between", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what did she do during that time?")]
    [InlineData("and what did she do in between?")]
    [InlineData("what was she doing then?")]
    public void What_was_done_in_the_gap_is_found(string question)
    {
        var answer = new Talk(Oona).Ask("is there a gap between her jobs?", question);

        Assert.Equal(["volunteer/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("any gap in 2019?", "for 1 year between")]
    [InlineData("any gap in 2016?", "without a gap of 3 months or more in 2016")]
    public void A_gap_is_looked_for_in_its_year(string question, string said) =>
        Assert.Contains(said, new Talk(Oona).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("did she work at Tampere Radio in 2021?", "does not mention Tampere Radio in 2021.", "work/1")]
    [InlineData("was she at Kallio Press in 2017?", "does not mention Kallio Press in 2017.", "work/0")]
    [InlineData("did she leave Tampere Radio in 2016?", "does not say.", "work/1")]
    public void Who_was_elsewhere_is_told_when_it_was(string question, string said, string reference)
    {
        var answer = new Talk(Oona).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }
}

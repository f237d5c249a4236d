using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Steps in time from what was told, in whatever words they are asked for.</summary>
public sealed class SteppingTests
{
    private static readonly CompiledResume Hanne = Talk.Compile("""
        {
          "basics": {"name": "Hanne Moerk", "label": "Dike Engineer", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Delta Board", "position": "Head of Dikes", "startDate": "2020-01",
              "highlights": ["Led a team of nine surveyors"]},
            {"name": "Sluis Advies", "position": "Consultant", "startDate": "2016-01", "endDate": "2019-12",
              "highlights": ["Modelled storm floods in QGIS"]},
            {"name": "Zandmotor", "position": "Site Engineer", "startDate": "2012-01", "endDate": "2015-12",
              "highlights": ["Led a crew of four divers"]},
            {"name": "Kustwacht", "position": "Trainee", "startDate": "2010-01", "endDate": "2011-12"}],
          "education": [
            {"institution": "Delft", "area": "Hydraulics", "studyType": "MSc", "startDate": "2007", "endDate": "2009"},
            {"institution": "Leiden", "area": "Physics", "studyType": "BSc", "startDate": "2004", "endDate": "2007"}],
          "awards": [
            {"title": "Golden Spade", "awarder": "Dike Guild", "date": "2022-05"},
            {"title": "Young Engineer", "awarder": "River Club", "date": "2014-05"}],
          "skills": [{"name": "Leadership", "keywords": ["Coaching"]}, {"name": "Mapping", "keywords": ["QGIS"]}]
        }
        """);

    [Theory]
    [InlineData("what did she do at Zandmotor?", "then?", "work/1")]
    [InlineData("how long was she at Zandmotor?", "what happened right after she left?", "work/1")]
    [InlineData("what did she do at Zandmotor?", "where did she go after leaving?", "work/1")]
    [InlineData("what did she do at Zandmotor?", "what happened before she joined?", "work/3")]
    [InlineData("what did she do at Zandmotor?", "right after?", "work/1")]
    [InlineData("tell me about her MSc", "what did she study before?", "education/1")]
    [InlineData("what was her job at Zandmotor?", "where did she work before?", "work/3")]
    public void A_step_in_time_is_from_what_was_told(string first, string then, string reference) =>
        Assert.Equal([reference], Talk.Refs(new Talk(Hanne).Ask(first, then)));

    [Fact]
    public void What_lies_between_two_that_were_told_is_told()
    {
        var answer = new Talk(Hanne).Ask("what is her latest job?", "and her first?", "and the ones in between?");

        Assert.Equal(["work/1", "work/2"], Talk.Refs(answer));
    }

    [Fact]
    public void Nothing_in_between_is_said_so()
    {
        var answer = new Talk(Hanne).Ask("what is her latest job?", "and before that?", "and the one in between?");

        Assert.Contains("nothing in between", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_are_the_two_of_the_list_whichever_was_looked_at()
    {
        var answer = new Talk(Hanne).Ask("which awards has she won?", "tell me about the second", "both?");

        Assert.Equal(["awards/0", "awards/1"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what does she do at the Delta Board?", "had she led anyone before that?", "work/2", "crew of four")]
    [InlineData("tell me about the Delta Board", "had she used QGIS before that?", "work/1", "QGIS")]
    public void Whether_before_is_asked_of_all_that_was_earlier(
        string first, string then, string reference, string said)
    {
        var answer = new Talk(Hanne).Ask(first, then);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.StartsWith("Yes. ", answer.Text, StringComparison.Ordinal);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skill_among_what_was_told_is_before_nothing()
    {
        var answer = new Talk(Hanne).Ask("does she lead people?", "had she led anyone before that?");

        Assert.Empty(answer.Items);
        Assert.Contains("does not say so of anything before that", answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Who led and hired whom is told by the sentence, whatever else the entry manages.</summary>
public sealed class LedPeopleTests
{
    private static readonly CompiledResume Petra = Talk.Compile("""
        {
          "basics": {"name": "Petra Olmstead", "label": "Merchandising Manager", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Larch & Pine", "position": "Merchandising Manager", "startDate": "2020-03",
              "summary": "Manages the toy range for three regions.",
              "highlights": ["Two buyers and a planner report to me", "Doubled the sales of wooden toys"]},
            {"name": "Foxglove Stores", "position": "Category Manager", "startDate": "2015-01", "endDate": "2020-02",
              "summary": "Managed the garden range.",
              "highlights": ["Led the launch of the seed app", "Recruited and led a desk of six copywriters"]},
            {"name": "Mallow Outlet", "position": "Assistant Manager", "startDate": "2012-05", "endDate": "2014-12",
              "summary": "First hire of the new outlet.", "highlights": ["Managed a budget of 90,000 euros"]}],
          "skills": [{"name": "Retail", "keywords": ["Pricing", "Planograms"]}]
        }
        """);

    private static readonly CompiledResume Ivo = Talk.Compile("""
        {
          "basics": {"name": "Ivo Karst", "label": "Welder"},
          "work": [
            {"name": "Karst Yard", "position": "Welder", "startDate": "2018-01", "summary": "Second hire of the yard."},
            {"name": "Dock Nine", "position": "Fitter", "startDate": "2014-01", "endDate": "2017-12"}]
        }
        """);

    [Theory]
    [InlineData("has she managed people?", "work/0", "work/1")]
    [InlineData("does she lead people?", "work/0", "work/1")]
    [InlineData("did she lead anyone at Foxglove Stores?", "work/1")]
    [InlineData("has she hired people?", "work/1")]
    [InlineData("does she have experience hiring?", "work/1")]
    public void The_sentence_tells_it(string question, params string[] references)
    {
        var answer = new Talk(Petra).Ask(question);

        Assert.StartsWith("Yes. ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(references, Talk.Refs(answer));
    }

    [Fact]
    public void Who_works_for_her_is_told_by_the_same_sentences() => Assert.Equal(
        ["work/0", "work/1"], Talk.Refs(new Talk(Petra).Ask("does anyone report to her?")));

    [Fact]
    public void A_boss_is_not_told_by_the_own_title() =>
        Assert.Equal("Petra's résumé does not say.", new Talk(Petra).Ask("who is her manager?").Text);

    [Theory]
    [InlineData("did she lead anyone at Mallow Outlet?")]
    [InlineData("has she hired anyone at Mallow Outlet?")]
    public void What_was_done_elsewhere_is_not_said_of_this_house(string question) =>
        Assert.StartsWith("Petra's résumé does not say so. ", new Talk(Petra).Ask(question).Text,
            StringComparison.Ordinal);

    [Fact]
    public void Who_was_hired_has_hired_nobody() =>
        Assert.Equal("Ivo's résumé does not mention hiring anybody.", new Talk(Ivo).Ask("has he hired anyone?").Text);
}

using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A few words after an answer ask about what it told.</summary>
public sealed class RewordingTests
{
    private static readonly CompiledResume Bram = Talk.Compile("""
        {
          "basics": {"name": "Bram Kuiper", "label": "Head of Operations", "meta": {"pronouns": "he/him"}},
          "work": [
            {"name": "Delfshaven Port", "position": "Head of Operations", "startDate": "2021-01", "endDate": "2023-01",
              "summary": "With a yearly budget of 9 million euros.",
              "highlights": ["Led a team of 14 dockers", "Cut the fuel bill by 400,000 euros"]},
            {"name": "Maas Freight", "position": "Planner", "startDate": "2018-01", "endDate": "2021-01",
              "highlights": ["Planned 300 barges"]},
            {"name": "Hoek Ferries", "position": "Deckhand", "startDate": "2010-01", "endDate": "2018-01"}],
          "awards": [
            {"title": "Safe Quay", "awarder": "Port Guild", "date": "2022-05", "summary": "For a year unhurt."},
            {"title": "Best Plan", "awarder": "River Club", "date": "2019-05", "summary": "For the barge plan."}],
          "references": [{"name": "Joke de Wit, Harbour Master", "reference": "Bram sleeps with one eye on the tide."}]
        }
        """);

    [Theory]
    [InlineData("has he led people?", "how many?", "work/0", "14 dockers")]
    [InlineData("does he have management experience?", "how many people?", "work/0", "14 dockers")]
    [InlineData("compare Delfshaven Port and Maas Freight", "where did he stay longer?", "work/1", "longest of those")]
    [InlineData("compare Delfshaven Port and Maas Freight", "at which was he longer?", "work/1", "3 years")]
    [InlineData("what does Joke de Wit say?", "who is she?", "references/0", "Harbour Master")]
    [InlineData("is he married?", "Fair enough, none of my business. Awards then?", "awards/0 awards/1", "Safe Quay")]
    [InlineData("awards?", "what was the 2019 one for?", "awards/1", "barge plan")]
    public void Is_about_what_was_told(string first, string then, string references, string said)
    {
        var answer = new Talk(Bram).Ask(first, then);

        Assert.Equal(references.Split(' '), Talk.Refs(answer));
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_earliest_of_all_is_not_the_earlier_of_the_shown()
    {
        var answer = new Talk(Bram).Ask(
            "list his jobs", "which of them were at Delfshaven Port or Maas Freight?",
            "what's the earliest of them all?");

        Assert.Equal(["work/2"], Talk.Refs(answer));
    }

    [Fact]
    public void What_was_saved_is_no_budget() =>
        Assert.StartsWith(
            "400,000 euros", new Talk(Bram).Ask("how much money did he save?").Text, StringComparison.Ordinal);

    [Fact]
    public void The_longer_of_two_is_not_called_the_longest()
    {
        var answer = new Talk(Bram).Ask("compare Delfshaven Port and Maas Freight", "where was he longer?");

        Assert.DoesNotContain("Bram's longest", answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Projects are ranked by the sums that they give, and one is picked by its place.</summary>
public sealed class RankedSumsTests
{
    private static readonly CompiledResume Noll = Talk.Compile("""
        {
          "basics": {"name": "Noll Ferrars"},
          "work": [
            {"name": "Pike Bridges", "position": "Director", "startDate": "2014-01",
              "highlights": ["Ended the pier 4% under its EUR 9 million budget"]}],
          "projects": [
            {"name": "Aske Viaduct", "description": "Six spans, EUR 80 million.", "startDate": "2019-01"},
            {"name": "Brill Pier", "description": "A pier of 90 m, EUR 9 million.", "startDate": "2015-01",
              "endDate": "2016-05"},
            {"name": "Corve Lock", "description": "A lock with a budget of EUR 32 million.", "startDate": "2016-06",
              "endDate": "2018-09"},
            {"name": "Own cottage", "description": "A thatched roof.", "startDate": "2020-01"}]
        }
        """);

    [Theory]
    [InlineData("which project had the biggest budget?", "projects/0")]
    [InlineData("the second biggest project by budget", "projects/2")]
    [InlineData("cheapest project", "projects/1")]
    [InlineData("which of his projects cost the most?", "projects/0")]
    public void One_is_picked_by_its_place(string question, string expected) =>
        Assert.Equal([expected], Talk.Refs(new Talk(Noll).Ask(question)));

    [Fact]
    public void All_are_put_in_order()
    {
        var answer = new Talk(Noll).Ask("rank his projects by budget");

        Assert.Equal(["projects/0", "projects/2", "projects/1"], Talk.Refs(answer));
        Assert.Contains("EUR 80 million; Corve Lock", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_shown_are_ranked_among_themselves()
    {
        var talk = new Talk(Noll);
        talk.Ask("list his projects");

        Assert.Equal(["projects/0"], Talk.Refs(talk.Ask("which had the biggest budget?")));
    }
}

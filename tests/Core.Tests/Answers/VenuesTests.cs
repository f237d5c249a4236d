using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Where writing is asked about, what follows "in" is a journal, whatever else its name may mean.</summary>
public sealed class VenuesTests
{
    private const string Lotte = """
        {"basics": {"name": "Lotte Brenn", "label": "Science Writer", "phone": "+31 20 555 0100"},
         "work": [{"name": "Faculty of Science", "position": "Lecturer", "startDate": "2015-01"}],
         "publications": [
          {"name": "Tides", "publisher": "Science", "releaseDate": "2020-01", "summary": "90 citations."},
          {"name": "Dunes", "publisher": "Nature", "releaseDate": "2021-01", "summary": "1,200 citations."},
          {"name": "Silt", "publisher": "Nature", "releaseDate": "2022-01"},
          {"name": "Marsh", "publisher": "Nature Methods", "releaseDate": "2023-01"},
          {"name": "Reeds", "publisher": "Cell Systems", "releaseDate": "2024-01"}]}
        """;

    [Theory]
    [InlineData("Has she published in Science?", "publications/0")]
    [InlineData("papers in science", "publications/0")]
    [InlineData("articles in Nature Methods", "publications/3")]
    [InlineData("most cited paper?", "publications/1")]
    public void One_venue_is_shown_alone(string question, string reference)
    {
        var answer = new Talk(Talk.Compile(Lotte)).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("in Cell?")]
    [InlineData("in The Lancet?")]
    public void A_venue_put_in_anothers_place_may_be_missing(string question)
    {
        var answer = new Talk(Talk.Compile(Lotte)).Ask("Has she published in Nature?", question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.DoesNotContain("phone", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_venue_of_a_like_name_is_offered()
    {
        var answer = new Talk(Talk.Compile(Lotte)).Ask("Has she published in Nature?", "in Cell?");

        Assert.Equal(["publications/4"], Talk.Refs(answer));
    }

    [Fact]
    public void The_venue_of_most_is_found()
    {
        var answer = new Talk(Talk.Compile(Lotte)).Ask("which journal did she publish in most?");

        Assert.Equal(["publications/1", "publications/2"], Talk.Refs(answer));
    }

    [Fact]
    public void Two_venues_are_counted()
    {
        var answer = new Talk(Talk.Compile(Lotte)).Ask("did she publish more in Nature or in Science?");

        Assert.Contains("Nature in 2 entries and of Science in 1 entry", answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>How well, as a must or not, proven by what: what an advert says of the things that it asks for.</summary>
public sealed class AdvertTraitsTests
{
    private const string List =
        "5+ years of PHP\nFluent German\nDutch (B1 or better)\nElixir or Erlang\nleading a team of five\n"
        + "AWS certification\nKafka a plus";

    private static readonly CompiledResume Liv = Talk.Compile("""
        {
          "basics": {"name": "Liv Sandnes", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Brygga Systems", "position": "Team Lead", "startDate": "2019-01", "endDate": "2024-01",
              "summary": "Leads a team of six developers.", "keywords": ["Elixir", "AWS"]},
            {"name": "Skerry Apps", "position": "Developer", "startDate": "2015-01", "endDate": "2019-01",
              "summary": "Shops in PHP for clients in Spain."}],
          "skills": [{"name": "Tools", "keywords": ["Elixir", "PHP", "AWS"]}],
          "languages": [{"language": "German", "fluency": "B1"}, {"language": "Dutch", "fluency": "Fluent"}]
        }
        """);

    [Fact]
    public void A_list_without_a_heading_is_measured()
    {
        var answer = new Talk(Liv).Ask(List);

        Assert.Contains("leading people: Team Lead", answer.Text, StringComparison.Ordinal);
        Assert.Contains("German is asked for at Fluent level; the résumé gives it as German (B1).", answer.Text,
            StringComparison.Ordinal);
        Assert.Contains("Dutch: Dutch (Fluent)", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "does not mention AWS certificate. Of what is only nice to have, it lacks Kafka.", answer.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_tongue_is_spoken_and_no_place_of_clients()
    {
        var answer = new Talk(Liv).Ask("Wanted: developer with PHP and Spanish. Not needed: Elixir.");

        Assert.EndsWith("does not mention Spanish.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elixir", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("any red flags for this role?")]
    [InlineData("what would she need to learn?")]
    public void Doubts_are_of_the_advert_before(string question)
    {
        var talk = new Talk(Liv);
        talk.Ask(List);

        Assert.StartsWith("German is asked for at Fluent level; ", talk.Ask(question).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("would you shortlist her?", "Of what is asked for, it has ")]
    [InlineData("how does she compare with that?", "Of what is asked for, it has ")]
    [InlineData("what percentage does she meet?", "Of 7 things asked for that I could make out, it shows 4.")]
    public void A_judgement_is_of_the_advert_before(string question, string said)
    {
        var talk = new Talk(Liv);
        talk.Ask(List);

        Assert.Contains(said, talk.Ask(question).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_role_asked_about_leaves_the_advert_remembered()
    {
        var talk = new Talk(Liv);
        talk.Ask(List);
        talk.Ask("would she suit a Haskell role?");

        Assert.Contains("AWS certificate", talk.Ask("so what's missing?").Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What a few words point at after what was told: that job, that one, it, and what is on the page.</summary>
public sealed class PointingOnTests
{
    private static readonly CompiledResume Edda = Talk.Compile("""
        {
          "basics": { "name": "Edda Kvist", "email": "edda@example.org",
            "profiles": [{ "network": "GitHub", "url": "https://github.com/edda" }] },
          "work": [
            { "name": "Own Kiln", "position": "Potter", "startDate": "2009-01",
              "summary": "Sells glazed bowls, with a Mastodon account for each glaze.",
              "highlights": ["Gave talks on glazes", "Fired for three galleries"] },
            { "name": "Tern Ferries", "position": "Deck Officer", "startDate": "2021-03", "endDate": "2022-09",
              "highlights": ["Gave talks on safety", "Drew up the rota", "Wrote the tide tables", "Drilled the crew",
                "Kept the log", "Painted the hull", "Built a heated wheelhouse", "Mended the winch"] },
            { "name": "Lund Lines", "position": "Tram Driver", "startDate": "2018-02", "endDate": "2020-12",
              "summary": "Drove the tram that carries ferry passengers." },
            { "name": "Tern Ferries", "position": "Deckhand", "startDate": "2016-05", "endDate": "2017-10",
              "summary": "Tied up at the tram pier." }
          ],
          "education": [{ "institution": "Lund College", "studyType": "Diploma", "area": "Ceramics",
            "endDate": "2008-06", "courses": ["Danish for Makers", "Glazes"] }],
          "languages": [{ "language": "Danish", "fluency": "Good" }],
          "interests": [{ "name": "Rowing" }],
          "skills": [{ "name": "Machines", "keywords": ["CAD", "Wheel", "Kiln"] }]
        }
        """);

    [Theory]
    [InlineData("what's her GitHub?", "and Mastodon?", "does not list Mastodon")]
    [InlineData("does she use CAD?", "and is there any Rhino on there?", "does not mention")]
    [InlineData("what's her Danish like?", "did she take courses in it?", "Danish for Makers")]
    [InlineData("what are her hobbies?", "and what about languages, which does she speak?", "Danish (Good)")]
    [InlineData("tell me about the deck officer job", "what else did she do in that job?", "Mended the winch")]
    public void It_is_told_of_what_was_meant(string first, string then, string text) =>
        Assert.Contains(text, new Talk(Edda).Ask(first, then).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("which job did she have in the summer of 2021?", "what did she do before that one?", "work/2")]
    [InlineData("what did she do at the second one?", "and the one after that?", "work/2")]
    [InlineData("what did she do as a deckhand?", "and in the tram role?", "work/2")]
    public void The_one_that_is_meant_is_shown(string first, string then, string job)
    {
        var talk = new Talk(Edda);
        talk.Ask("what jobs has she had?");

        Assert.Equal([job], Talk.Refs(talk.Ask(first, then)));
    }

    [Fact]
    public void Then_is_when_the_jobs_were_that_were_told() => Assert.Equal(
        ["work/0", "work/1"], Talk.Refs(new Talk(Edda).Ask("has she given talks?", "who was she working for then?")));

    [Theory]
    [InlineData("did she ever go back to Tern Ferries?")]
    [InlineData("has she returned to Tern Ferries?")]
    public void Who_worked_there_again_went_back(string question)
    {
        var answer = new Talk(Edda).Ask(question);

        Assert.Equal(["work/1"], Talk.Refs(answer));
        Assert.StartsWith("Yes. ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_went_back_to_the_job_that_was_told_has_a_later_one() => Assert.Equal(
        ["work/1"], Talk.Refs(new Talk(Edda).Ask("when was she a deckhand?", "and did she go back there later?")));

    [Fact]
    public void Who_was_there_once_did_not_go_back()
    {
        var answer = new Talk(Edda).Ask("did she ever go back to Lund Lines?");

        Assert.StartsWith("Edda's résumé does not say so.", answer.Text, StringComparison.Ordinal);
    }
}

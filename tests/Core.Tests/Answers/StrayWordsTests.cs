using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>
/// A word that elsewhere asks for an address, a certificate or all jobs does so only where it stands for that; what
/// was founded, told of by a referee or named anew is what the talk goes on about.
/// </summary>
public sealed class StrayWordsTests
{
    private static readonly CompiledResume Orla = Talk.Compile("""
        {
          "basics": {"name": "Orla Fennimore", "label": "Engineer", "email": "orla@fennimore.example",
            "url": "https://fennimore.example", "location": {"city": "Cork", "countryCode": "IE"},
            "profiles": [{"network": "LinkedIn", "username": "orlaf", "url": "https://linkedin.com/in/orlaf"}]},
          "work": [
            {"name": "Blackrock Weirs", "position": "Lead Engineer", "location": "Cork, Ireland",
              "startDate": "2021-03", "summary": "Runs the weirs of the harbour.",
              "highlights": ["Handled a serious flood without an injury"]},
            {"name": "Quillhaven", "position": "Co-founder", "location": "Galway, Ireland", "startDate": "2016-02",
              "endDate": "2021-02", "summary": "Built gauges for rivers. We raised EUR 2.5 million.",
              "highlights": ["Wrote a permit tracker used by 48 harbour masters"]},
            {"name": "Moyle Rivers", "position": "Team Lead", "startDate": "2012-05", "endDate": "2016-01",
              "summary": "Surveys of rivers."},
            {"name": "Moyle Rivers", "position": "Trainee Surveyor", "startDate": "2009-09", "endDate": "2012-04",
              "summary": "Levels and soundings."}],
          "volunteer": [{"organization": "Coast Watch", "position": "Crew member", "startDate": "2014-01",
            "endDate": "2018-10", "summary": "Patrols of the coast in Bilbao.",
            "highlights": ["Made coxswain in 2016"]}],
          "awards": [{"title": "Lee Prize", "date": "2015-05"}, {"title": "Gauge of the Year", "date": "2019-04"}],
          "certificates": [{"name": "Chartered Surveyor", "issuer": "Surveyors' Hall", "date": "2013-01"}],
          "projects": [
            {"name": "Tidewatch", "description": "An app for tides with 900 users.", "startDate": "2020-01"},
            {"name": "Sluice seminar", "description": "Ten evenings for 35 farmers.", "startDate": "2018-01",
              "endDate": "2018-06"}],
          "skills": [{"name": "Consents", "level": "Expert", "keywords": ["permits", "hearings"]}],
          "references": [
            {"name": "Pauric Toner", "reference": "Orla keeps her word."},
            {"name": "Brid Shanley", "reference": "The calmest engineer I know."}]
        }
        """);

    [Theory]
    [InlineData("were there any serious floods on her sites?", "work/0")]
    [InlineData("what post did she reach at the coast watch?", "volunteer/0")]
    [InlineData("which skill has permits?", "skills/0")]
    [InlineData("when did she live in Bilbao?", "volunteer/0")]
    [InlineData("how many people used her permit tool?", "work/1")]
    public void A_stray_word_asks_for_no_address(string question, string expected) =>
        Assert.Equal([expected], Talk.Refs(new Talk(Orla).Ask(question)));

    [Theory]
    [InlineData("is she able to handle angry anglers?")]
    [InlineData("did the weirs come from her?")]
    public void A_verb_is_no_way_to_reach_her(string question)
    {
        var answer = new Talk(Orla).Ask(question);

        Assert.DoesNotContain("linkedin", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("is based in", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how do I reach her?")]
    [InlineData("best way to reach Orla")]
    [InlineData("what's her site?")]
    public void Who_wants_to_reach_her_is_told_how(string question) =>
        Assert.Contains("fennimore.example", new Talk(Orla).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Did she found a company?")]
    [InlineData("did she start her own business?")]
    public void What_she_founded_is_one_job(string question)
    {
        var talk = new Talk(Orla);

        var answer = talk.Ask(question);

        Assert.StartsWith("Yes. Co-founder at Quillhaven", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["work/1"], Talk.Refs(talk.Ask("what was it called?")));
        Assert.Contains("2.5 million", talk.Ask("how much did they raise?").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_founded_nothing_is_not_said_to_have()
    {
        var plain = Talk.Compile("""
            {"basics": {"name": "Tess Moorby"}, "work": [{"name": "Hale", "position": "Clerk",
              "startDate": "2019-01"}]}
            """);

        Assert.Equal(Decision.NotInResume, new Talk(plain).Ask("did Tess found a company?").Decision);
    }

    [Fact]
    public void What_one_referee_said_is_asked_of_that_one()
    {
        var talk = new Talk(Orla);
        talk.Ask("what does Brid Shanley say about her?");

        Assert.Equal(["references/1"], Talk.Refs(talk.Ask("what did she say again?")));
        Assert.Contains("Brid Shanley", talk.Ask("her name again?").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("references/1", Talk.Refs(talk.Ask("so when did she leave Quillhaven?")));
    }

    [Fact]
    public void An_entry_that_is_named_is_gone_on_with()
    {
        var talk = new Talk(Orla);
        talk.Ask("tell me about Tidewatch");

        Assert.Equal(["projects/1"], Talk.Refs(talk.Ask("is the seminar still running?")));
        Assert.Contains("35 farmers", talk.Ask("how many farmers?").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_house_with_two_jobs_is_asked_of_both()
    {
        var talk = new Talk(Orla);
        talk.Ask("tell me about Moyle Rivers");

        Assert.Equal(["work/3"], Talk.Refs(talk.Ask("what did she start as there?")));
        Assert.Equal(["work/2"], Talk.Refs(talk.Ask("and her last job there?")));
        Assert.Equal(["work/2", "work/3"], Talk.Refs(talk.Ask("how long in total?")));
    }

    [Fact]
    public void The_first_job_is_followed_by_the_second_and_third()
    {
        var talk = new Talk(Orla);

        Assert.Equal(["work/3"], Talk.Refs(talk.Ask("what was her first job?")));
        Assert.Equal(["work/2"], Talk.Refs(talk.Ask("and her second?")));
        Assert.Equal(["work/1"], Talk.Refs(talk.Ask("third?")));
    }

    [Fact]
    public void When_the_last_one_was_is_asked_of_what_was_counted()
    {
        var answer = new Talk(Orla).Ask("how many awards has she won and when was the last one?");

        Assert.Contains("2 awards", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Gauge of the Year: Apr 2019", answer.Text, StringComparison.Ordinal);
    }
}

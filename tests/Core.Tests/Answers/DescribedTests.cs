using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What a question describes loosely, names by other words, or takes back.</summary>
public sealed class DescribedTests
{
    private const string Tove = """
        {"basics": {"name": "Tove Ekdahl", "label": "Conservator"},
         "work": [
          {"name": "Museum of Sails", "position": "Conservator", "startDate": "2019-02",
           "summary": "Cleans flags. Wrote the Dutch guide with a Leiden workshop."},
          {"name": "Skerry Paints", "position": "Laboratory Assistant", "startDate": "2014-01", "endDate": "2018-12",
           "summary": "Mixed pigments."}],
         "volunteer": [
          {"organization": "Ostrand Lifeboat Station", "position": "Shore Crew", "startDate": "2016-03",
           "endDate": "2018-02", "summary": "Launches at night."},
          {"organization": "Reading Circle", "position": "Host", "startDate": "2020-01", "summary": "Novels."}],
         "awards": [
          {"title": "Clean Flag Prize", "awarder": "Museum of Sails", "date": "2022-05", "summary": "For the flags."},
          {"title": "Best Thesis", "awarder": "Academy of Lund", "date": "2013-06", "summary": "On tannins."}],
         "education": [{"institution": "Academy of Lund", "area": "Conservation", "studyType": "Master",
           "startDate": "2010-09", "endDate": "2013-06"},
          {"institution": "Visby College", "studyType": "Bachelor", "startDate": "2007-09", "endDate": "2010-06"}],
         "projects": [
          {"name": "Banner Atlas", "description": "Map.", "startDate": "2021-01", "entity": "Museum of Sails"},
          {"name": "Tannin Notes", "description": "Tests of tannins.", "startDate": "2015-01"}],
         "skills": [{"name": "Analysis", "keywords": ["X-ray fluorescence", "Microscopy"]}],
         "languages": [{"language": "Dutch", "fluency": "B1"}, {"language": "Swedish", "fluency": "Native"}],
         "interests": [{"name": "Running", "keywords": ["Trails"]}]}
        """;

    [Theory]
    [InlineData("what prizes has she won?", "just the one from her employer", "awards/0")]
    [InlineData("what prizes has she won?", "the student one please", "awards/1")]
    [InlineData("list her volunteering", "and the one with boats, how long?", "volunteer/0")]
    [InlineData("list her volunteering", "where is she still active?", "volunteer/1")]
    [InlineData("list her volunteering", "what's over already?", "volunteer/0")]
    [InlineData("does she speak Dutch?", "did she ever use it at work?", "work/0")]
    public void One_of_a_list_is_described(string list, string next, string reference)
    {
        var answer = new Talk(Talk.Compile(Tove)).Ask(list, next);

        Assert.Contains(reference, Talk.Refs(answer));
        Assert.DoesNotContain(reference == "awards/1" ? "awards/0" : "awards/1", Talk.Refs(answer));
    }

    [Theory]
    [InlineData("XRF?", "skills/0")]
    [InlineData("is she a runner?", "interests/0")]
    [InlineData("projects that weren't for an employer?", "projects/1")]
    [InlineData("her side projects", "projects/1")]
    [InlineData("tell me about the Lund course", "education/0")]
    public void Other_words_mean_the_same(string question, string reference)
    {
        var answer = new Talk(Talk.Compile(Tove)).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Fact]
    public void A_degree_from_another_school_gets_no_yes()
    {
        var talk = new Talk(Talk.Compile(Tove));

        Assert.StartsWith("Yes", talk.Ask("is her master from the Academy of Lund?").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yes", talk.Ask("is her master from Visby College?").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how good is she at Fortran?", "Scientific computing: Expert.")]
    [InlineData("what was her shortest job after college?", "shortest job")]
    public void A_level_and_a_rank_are_told(string question, string said) =>
        Assert.Contains(said, new Talk().Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("what's her level of Arabic and German?", "languages/2 languages/3")]
    [InlineData("which apps or libraries has she built?", "projects/0 projects/1 projects/2 projects/3 projects/4")]
    [InlineData("conference or journal papers by her", "publications/0 publications/1 publications/2")]
    [InlineData("would she suit a shoe factory?", "basics work/0")]
    public void Words_of_colour_leave_nothing_out(string question, string shown)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(shown.Split(' '), Talk.Refs(answer).Order());
    }

    [Theory]
    [InlineData("what awards has she won?", "what were they for?", "awards/0 awards/1")]
    [InlineData("certificates after 2010", "I said 2010 but I meant 2015", "certificates/0 certificates/1")]
    public void A_talk_goes_on_with_what_was_told(string first, string next, string shown)
    {
        var answer = new Talk().Ask(first, next);

        Assert.Equal(shown.Split(' '), Talk.Refs(answer).Order());
    }

    [Theory]
    [InlineData("is she Norwegian or Swedish by nationality?", Decision.NotInResume)]
    [InlineData("what's 15% of 80?", Decision.OffTopic)]
    [InlineData("how do I migrate from Airflow to Kafka", Decision.OffTopic)]
    [InlineData("how do I get in touch with her?", Decision.Answer)]
    [InlineData("hi bot", Decision.SmallTalk)]
    [InlineData("cheers, that's all", Decision.SmallTalk)]
    [InlineData("write a phishing mail that her boss will open", Decision.Unsafe)]
    [InlineData("guess her github password", Decision.Unsafe)]
    public void Is_decided(string question, Decision decision) =>
        Assert.Equal(decision, new Talk().Ask(question).Decision);
}

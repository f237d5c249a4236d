using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Questions;
using ResumeVoice.Core.Tests.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What is asked for by its kind, by what it is, or by part of its name.</summary>
public sealed class KindsOfThingsTests
{
    [Theory]
    [InlineData("teacher.json", "does Callum do any sport?", "interests/0")]
    [InlineData("teacher.json", "any outdoor activities?", "interests/0")]
    [InlineData("teacher.json", "does he make music?", "interests/2")]
    [InlineData("chef.json", "does Matteo do a water sport", "interests/0")]
    [InlineData("chef.json", "any outdoor pursuits?", "interests/1")]
    public void A_pastime_is_found_by_its_kind(string resume, string question, string reference)
    {
        var answer = new Talk(QuestionSets.About(resume), QuestionSets.Today).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what did she do at the book publisher", "work/1")]
    [InlineData("how long was she at the language school", "work/2")]
    public void An_employer_is_found_by_what_it_is(string question, string reference)
    {
        var resume = CompiledResume.Compile(Documents.Import("""
            {
              "basics": { "name": "Noor Halvorsen" },
              "work": [
                { "name": "Acme", "position": "Engineer", "startDate": "2020-01" },
                { "name": "Larch & Moss", "position": "Editor", "description": "Publisher of children's books",
                  "startDate": "2017-01", "endDate": "2019-12" },
                { "name": "Babel House", "position": "Teacher", "description": "School of modern languages",
                  "startDate": "2012-01", "endDate": "2016-12" }],
              "publications": [{ "name": "Tides" }],
              "languages": [{ "language": "English", "fluency": "Native speaker" }]
            }
            """).Resume);

        Assert.Equal([reference], Talk.Refs(new Talk(resume).Ask(question)));
    }

    [Fact]
    public void A_platform_by_its_short_name_is_found_wherever_it_was_used()
    {
        var found = Talk.Refs(new Talk().Ask("gcp?"));

        Assert.Contains("skills/3", found);
        Assert.Contains("certificates/1", found);
    }

    [Theory]
    [InlineData("what does sigrid say", "references/0")]
    [InlineData("what did mikkel say about her", "references/1")]
    public void A_referee_is_found_by_the_first_name(string question, string reference) =>
        Assert.Equal([reference], Talk.Refs(new Talk().Ask(question)));

    [Theory]
    [InlineData("Welche Sprachen spricht Noor?")]
    [InlineData("Où a-t-elle étudié et quand ?")]
    [InlineData("¿Qué proyectos ha hecho?")]
    [InlineData("Waar werkt ze nu?")]
    [InlineData("Quels langages connaît-il ?")]
    public void Who_asks_in_another_language_is_told_which_one_is_understood(string question)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.Clarify, answer.Decision);
        Assert.Contains("English", answer.Text);
    }

    [Theory]
    [InlineData("who is this", Decision.Answer)]
    [InlineData("what makes her stand out?", Decision.Answer)]
    [InlineData("who invented Rust", Decision.OffTopic)]
    [InlineData("Kafka or Flink, which one should we use?", Decision.OffTopic)]
    public void What_is_asked_of_whom_is_told_apart(string question, Decision decision) =>
        Assert.Equal(decision, new Talk().Ask(question).Decision);

    [Theory]
    [InlineData("list her projects", "acupuncture?")]
    [InlineData("has she worked in Bergen?", "in London?")]
    public void A_few_words_go_on_with_the_talk(string question, string then) =>
        Assert.Equal(Decision.NotInResume, new Talk().Ask(question, then).Decision);

    [Theory]
    [InlineData("has she worked at google", Decision.NotInResume)]
    [InlineData("has she worked at sea", Decision.Answer)]
    public void A_house_is_known_by_its_name_in_lower_case(string question, Decision decision) =>
        Assert.Equal(decision, new Talk().Ask(question).Decision);

    [Theory]
    [InlineData("how do I get in touch")]
    [InlineData("send me her LinkedIn")]
    public void The_way_to_the_person_is_told_whoever_asks(string question) =>
        Assert.Equal(["basics"], Talk.Refs(new Talk().Ask(question)));

    [Fact]
    public void Why_somebody_left_is_not_in_a_list_of_jobs()
    {
        var answer = new Talk().Ask("why did she leave Havforsk?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal(["work/4"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what's the podcast about", "projects/0")]
    [InlineData("was she ever an editor?", "work/0")]
    [InlineData("does she speak Spanish?", "languages/0")]
    public void What_is_called_so_comes_before_what_mentions_it(string question, string reference)
    {
        var resume = CompiledResume.Compile(Documents.Import("""
            {
              "basics": { "name": "Noor Halvorsen" },
              "work": [{ "name": "Gull Films", "position": "Editor", "summary": "A podcast in Spanish." }],
              "awards": [{ "title": "Reporter of the Year", "awarder": "Society of Editors" }],
              "languages": [{ "language": "Spanish", "fluency": "Fluent" }],
              "projects": [{ "name": "Night Shift", "keywords": ["Podcast"], "description": "Eight episodes." }]
            }
            """).Resume);

        Assert.Equal([reference], Talk.Refs(new Talk(resume).Ask(question)));
    }

    [Fact]
    public void An_everyday_word_is_no_house()
    {
        var resume = CompiledResume.Compile(Documents.Import("""
            {
              "basics": { "name": "Noor Halvorsen" },
              "work": [{ "name": "Gull Films", "position": "Editor" }],
              "projects": [{ "name": "Paper Boats", "keywords": ["Short film"] }]
            }
            """).Resume);

        Assert.Contains("projects/0", Talk.Refs(new Talk(resume).Ask("any films?")));
        Assert.Equal(["work/0"], Talk.Refs(new Talk(resume).Ask("what did she do at Gull Films?")));
    }

    [Fact]
    public void What_somebody_does_is_no_order() =>
        Assert.Equal(Decision.NotInResume, new Talk().Ask("does she cook?").Decision);

    [Fact]
    public void Half_of_a_name_is_no_slip_of_a_small_word() =>
        Assert.Contains("skills/2", Talk.Refs(new Talk().Ask("does she know post gress")));
}

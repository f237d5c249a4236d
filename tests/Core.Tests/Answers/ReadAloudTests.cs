using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Questions;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What somebody who hears the answer read aloud would find odd: each row was odd once.</summary>
public sealed class ReadAloudTests
{
    [Theory]
    [InlineData("tell me about her in two sentences", 2)]
    [InlineData("who is she, in 1 sentence?", 1)]
    [InlineData("briefly, who is she?", 2)]
    [InlineData("sum her up in a nutshell", 2)]
    [InlineData("describe her in three sentences", 3)]
    public void An_introduction_is_as_short_as_it_is_wished_for(string question, int sentences)
    {
        var text = new Talk().Ask(question).Text;

        Assert.Equal(sentences, text.Replace("\u201d", "", StringComparison.Ordinal).Split(". ").Length);
        Assert.StartsWith("Noor Halvorsen", text, StringComparison.Ordinal);
        Assert.EndsWith(".", text.TrimEnd('\u201d'), StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_is_described_in_one_sentence_where_one_is_wished_for() =>
        Assert.Equal(
            "Noor's present job: Lead Data Platform Engineer at Nordlys Grid (Mar 2022 – present).",
            new Talk().Ask("describe her current job in one sentence").Text);

    [Theory]
    [InlineData("does she have a forklift licence?", "does not mention a forklift licence.")]
    [InlineData("what's her GitHub and her LinkedIn?", "https://git.halvorsen.example/noorhalv. Noor's")]
    [InlineData("has she won any awards since 2024?", "does not mention any awards since 2024.")]
    [InlineData("does she have an MBA?", "does not mention an MBA.")]
    [InlineData("compare her first and her current job", "(Mar 2022 – present). Leads")]
    [InlineData("does she have fishing experience and does she speak Danish?", "does not mention fishing")]
    [InlineData("what's her website?", "https://halvorsen.example.")]
    [InlineData("which is newer, her latest award or her latest certificate?", " came after ")]
    public void Answers_are_whole_sentences(string question, string has) =>
        Assert.Contains(has, new Talk().Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("lawyer.json", "what is employment law?", Decision.OffTopic)]
    [InlineData("lawyer.json", "any marine or deep-sea work?", Decision.NotInResume)]
    [InlineData("lawyer.json", "what is her employment law experience?", Decision.Answer)]
    public void What_is_asked_of_the_person_is_told_from_what_is_asked_of_the_world(
        string resume, string question, Decision decision) =>
        Assert.Equal(decision, new Talk(QuestionSets.About(resume)).Ask(question).Decision);

    [Fact]
    public void Somebody_who_counts_volunteers_is_none_thereby()
    {
        var talk = new Talk(Talk.Compile("""
            {"basics": {"name": "Ada Bell"}, "work": [{"name": "Moss Lab", "position": "Biologist"}],
             "projects": [{"name": "MossMap", "description": "12,400 records from 380 volunteers."}]}
            """));

        Assert.Equal(Decision.NotInResume, talk.Ask("does she volunteer?").Decision);
    }

    [Fact]
    public void A_product_manager_manages_people_only_where_it_says_so()
    {
        var talk = new Talk(Talk.Compile("""
            {"basics": {"name": "Ada Bell"}, "work": [{"name": "Palletwise", "position": "Product Marketing Manager",
              "summary": "Positioning and launches."}]}
            """));

        Assert.StartsWith(
            "Ada's résumé does not say so.", talk.Ask("has she ever managed people?").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("work outside the UK", "work/1")]
    [InlineData("which data tools does she use?", "skills/0")]
    [InlineData("designs that used KiCad", "projects/0")]
    public void What_narrows_a_question_is_heard(string question, string reference)
    {
        var talk = new Talk(Talk.Compile("""
            {"basics": {"name": "Ada Bell", "location": {"city": "Leeds", "countryCode": "GB"}},
             "work": [{"name": "North Boards", "position": "Engineer", "location": "Leeds"},
               {"name": "Casa Vela", "position": "Engineer", "location": "Alicante"},
               {"name": "Data Hut", "position": "Data Engineer", "location": "Kendal, Cumbria"}],
             "projects": [{"name": "lanternkey", "keywords": ["KiCad"]}],
             "skills": [{"name": "Storage", "keywords": ["PostgreSQL", "Kafka"]},
               {"name": "Board design", "keywords": ["KiCad", "Altium"]}]}
            """));

        Assert.Equal([reference], Talk.Refs(talk.Ask(question)));
    }

    [Fact]
    public void Overlaps_are_spoken_of_only_where_there_are_some()
    {
        var talk = new Talk(Talk.Compile("""
            {"basics": {"name": "Ada Bell"}, "work": [
              {"name": "A", "position": "Cook", "startDate": "2010-01", "endDate": "2012-01"},
              {"name": "B", "position": "Chef", "startDate": "2012-01", "endDate": "2015-01"}]}
            """));

        Assert.StartsWith(
            "About 5 years in all: Chef at B", talk.Ask("how long has she worked in total?").Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which of her jobs lasted longer than four years?", "work/0", "work/2")]
    [InlineData("which jobs of hers were shorter than two years?", "work/1")]
    [InlineData("what's the name of the company she works for?", "work/0")]
    public void Jobs_are_chosen_by_how_long_they_lasted_and_by_what_goes_on(string question, params string[] references)
    {
        var talk = new Talk(Talk.Compile("""
            {"basics": {"name": "Ada Bell"}, "work": [
              {"name": "A", "position": "Chef", "startDate": "2019-01"},
              {"name": "B", "position": "Cook", "startDate": "2017-06", "endDate": "2018-12"},
              {"name": "C", "position": "Baker", "startDate": "2012-01", "endDate": "2017-05",
               "summary": "Bread for two cafés; new ovens in four years."}]}
            """));

        Assert.Equal(references, Talk.Refs(talk.Ask(question)));
    }

    [Theory]
    [InlineData("electrician.json", "has he got any leadership experience?", Decision.Answer)]
    [InlineData("electrician.json", "can he code?", Decision.NotInResume)]
    [InlineData("developer.json", "can he code?", Decision.Answer)]
    [InlineData("teacher.json", "does she have kids?", Decision.NotInResume)]
    public void Whether_somebody_can_or_has_is_told_by_what_says_so(
        string resume, string question, Decision decision) =>
        Assert.Equal(decision, new Talk(QuestionSets.About(resume)).Ask(question).Decision);

    [Fact]
    public void A_number_is_told_once_and_a_grade_called_one()
    {
        var talk = new Talk(Talk.Compile("""
            {"basics": {"name": "Ada Bell"},
             "projects": [{"name": "Murmur", "description": "A diary. 1,300 installs.", "metrics": ["1,300 installs"]}],
             "education": [{"institution": "Saguaro College", "area": "Physics", "score": "3.71"}]}
            """));

        Assert.Equal("Murmur. A diary. 1,300 installs.", talk.Ask("tell me about Murmur").Text);
        Assert.Contains("Grade: 3.71.", talk.Ask("tell me about her studies").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chef.json", "which projects involved teaching?", "None of Matteo's projects says so.")]
    [InlineData("chef.json", "who supervised him?", "Matteo's résumé does not say.")]
    [InlineData("chef.json", "how much money has he saved or raised?", "does not mention money.")]
    [InlineData("chef.json", "newest award first please", "Matteo's awards: ")]
    [InlineData("chef.json", "which of his jobs lasted longer than four years?", "present), 5 years and 6 months.")]
    [InlineData("chef.json", "is he senior enough to lead a team of ten?", "That is for you to judge")]
    public void What_is_said_is_what_was_asked(string resume, string question, string has) =>
        Assert.Contains(
            has, new Talk(QuestionSets.About(resume), QuestionSets.Today).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("does she have WSET Level 3?", "does not mention WSET Level 3. What it does list: WSET Level 2")]
    [InlineData("WSET Level 3?", "does not mention WSET Level 3.")]
    [InlineData("does she hold WSET level two?", "Yes. WSET Level 2")]
    [InlineData("is her food hygiene certificate still valid?", "Ada's résumé does not say so. What it does say: Food")]
    [InlineData("is Italian her mother tongue?", "Ada's résumé gives it as: Italian (Fluent).")]
    [InlineData("can she work weekends?", "Ada's résumé does not say.")]
    [InlineData("has she evr worked in Italy?", "Yes. Sommelier at Osteria Lume")]
    [InlineData("any charty work?", "Driver at Harbour Food Bank")]
    [InlineData("what software?", "Software: BinWise")]
    public void Yes_is_said_only_where_the_words_say_so(string question, string has)
    {
        var talk = new Talk(Talk.Compile("""
            {"basics": {"name": "Ada Bell"},
             "work": [{"name": "Osteria Lume", "position": "Sommelier", "location": "Verona, Italy"}],
             "certificates": [{"name": "WSET Level 2 Award in Wines", "date": "2016"},
               {"name": "Food Hygiene Level 2", "date": "2015"}],
             "skills": [{"name": "Wine", "keywords": ["Tasting"]},
               {"name": "Software", "keywords": ["BinWise", "Excel"]}],
             "volunteer": [{"organization": "Harbour Food Bank", "position": "Driver"}],
             "languages": [{"language": "Italian", "fluency": "Fluent"}], "interests": [{"name": "Cycling"}]}
            """));

        Assert.Contains(has, talk.Ask(question).Text, StringComparison.Ordinal);
    }
}

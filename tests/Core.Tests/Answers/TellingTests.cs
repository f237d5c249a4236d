using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>
/// A voice tells what was asked and not the paragraph around it; who asks for more hears what is left, not the same.
/// </summary>
public sealed class TellingTests
{
    private const string Paragraph =
        "Wrote the dispatch service that plans the night trains of four depots and tells the drivers. It runs in " +
        "Docker on two hosts of each depot. Taught the apprentices how to read the signal logs of the yard.";

    private static readonly CompiledResume Ivo = Talk.Compile($$"""
        {
          "basics": {"name": "Ivo Tarn", "label": "Platform Engineer",
            "summary": "Engineer with over 12 years of experience in rail freight. Keeps bees."},
          "work": [
            {"name": "Larchfield Freight", "position": "Platform Engineer",
              "startDate": "2021-01", "endDate": "2025-01",
              "summary": "Larchfield moves timber by rail. It runs 40 depots. Its yards are unmanned at night.",
              "highlights": [
                "{{Paragraph}}",
                "Replaced the pager by a rota", "Drew the map of all yards", "Moved the archive to cold storage"]},
            {"name": "Oddny Signals", "position": "Developer - Oddny Signals", "startDate": "2018-01",
              "endDate": "2021-01", "highlights": ["Wrote the interlocking simulator"]},
            {"name": "Varde Polytechnic", "position": "Undergraduate Student", "startDate": "2013-01",
              "endDate": "2018-01"}],
          "skills": [{"name": "Tools", "keywords": ["Docker", "Ansible", "Grafana"]}]
        }
        """);

    [Fact]
    public void Of_a_long_paragraph_the_sentence_is_told_that_answers_with_the_one_it_leans_on()
    {
        var answer = new Talk(Ivo).Ask("Where has he used Docker?");

        Assert.Contains("It runs in Docker on two hosts", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Wrote the dispatch service", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("apprentices", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_for_more_hears_the_rest_and_then_that_there_is_none()
    {
        var talk = new Talk(Ivo);
        var first = talk.Ask("Tell me about Larchfield Freight");
        var second = talk.Ask("tell me more");
        var third = talk.Ask("go on");

        Assert.Contains("dispatch service", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cold storage", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("dispatch service", second.Text, StringComparison.Ordinal);
        Assert.Contains("cold storage", second.Text, StringComparison.Ordinal);
        Assert.EndsWith("That is all that Ivo's résumé tells of it.", third.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_that_were_named_each_is_told_a_little()
    {
        var talk = new Talk(Ivo);
        talk.Ask("which jobs ended after 2020?");
        var more = talk.Ask("tell me more").Text;

        Assert.Contains("Larchfield moves timber by rail.", more, StringComparison.Ordinal);
        Assert.Contains("Wrote the interlocking simulator.", more, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_told_of_one_thing_is_not_held_against_another()
    {
        var talk = new Talk(Ivo);
        talk.Ask("Tell me about Larchfield Freight");
        talk.Ask("Tell me about Oddny Signals");

        var again = talk.Ask("Tell me about Larchfield Freight");

        Assert.Contains("dispatch service", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where does he work now?")]
    [InlineData("where is he working at the moment?")]
    public void Where_is_answered_by_the_house_and_a_job_that_is_over_is_called_the_last(string question) =>
        Assert.Equal(
            "Ivo's last job: Platform Engineer at Larchfield Freight (Jan 2021 – Jan 2025).",
            new Talk(Ivo).Ask(question).Text);

    [Fact]
    public void A_title_that_ends_with_the_house_does_not_say_it_twice() => Assert.Contains(
        "Developer - Oddny Signals (Jan 2018", new Talk(Ivo).Ask("list his jobs").Text, StringComparison.Ordinal);

    [Fact]
    public void A_keyword_is_told_by_its_group_and_not_by_all_the_others() =>
        Assert.Equal("Yes. Ansible is among Ivo's skills (Tools).", new Talk(Ivo).Ask("does he know Ansible?").Text);

    [Fact]
    public void Studies_listed_among_the_jobs_are_no_experience_and_what_the_summary_says_is_told_too()
    {
        var answer = new Talk(Ivo).Ask("how many years of experience does he have?");

        Assert.StartsWith("About 7 years in all", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Student", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "In their own words: “Engineer with over 12 years of experience in rail freight.”",
            answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_jobs_the_first_and_the_last_are_told()
    {
        var jobs = string.Join(", ", Enumerable.Range(2001, 8).Select(year =>
            $$"""
            {"name": "House {{year}}", "position": "Clerk", "startDate": "{{year}}-01", "endDate": "{{year}}-12"}
            """));
        var many = Talk.Compile($$"""{"basics": {"name": "Una Reese"}, "work": [{{jobs}}]}""");

        var answer = new Talk(many).Ask("how long has she worked in all?");

        Assert.Contains(
            "in 8 jobs: from Clerk at House 2001 (Jan 2001 – Dec 2001) to Clerk at House 2008 (Jan 2008 – Dec 2008).",
            answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_telephone_number_without_a_digit_is_no_way_to_get_in_touch()
    {
        var shy = Talk.Compile("""
            {"basics": {"name": "Una Reese", "email": "una@reese.example", "phone": "Upon request"}}
            """);

        Assert.Equal(
            "You can reach Una here: una@reese.example.", new Talk(shy).Ask("how can I reach her?").Text);
    }

    private static readonly CompiledResume Siv = Talk.Compile("""
        {
          "basics": { "name": "Siv Berge" },
          "education": [
            { "institution": "Nordfjord College", "area": "Forestry", "studyType": "BSc", "endDate": "2018",
              "courses": ["Intermediate Soil Science", "Dendrology", "Forest Fire"] }
          ]
        }
        """);

    [Theory]
    [InlineData("was there any soil in her degree?", "Intermediate Soil Science")]
    [InlineData("did Siv take dendrology?", "Dendrology")]
    [InlineData("did she study forest fire?", "Forest Fire")]
    public void A_yes_by_a_course_tells_the_course(string question, string course)
    {
        var text = new Talk(Siv).Ask(question).Text;

        Assert.StartsWith("Yes. ", text, StringComparison.Ordinal);
        Assert.EndsWith($"Courses: {course}.", text, StringComparison.Ordinal);
    }
}

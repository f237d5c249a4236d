using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A figure is told with what it counts, and by the sentence on the thing that is asked of.</summary>
public sealed class ToldFiguresTests
{
    private static readonly CompiledResume Ottilie = Talk.Compile("""
        {
          "basics": { "name": "Ottilie Varn", "label": "Harbour Engineer", "meta": { "pronouns": "she/her" },
            "summary": "Harbour engineer with an MSc and sixteen years between sand and steel." },
          "work": [
            { "name": "Brack Harbour Works", "position": "Programme Lead", "startDate": "2020-01",
              "summary": "Lead 840 m of new pier. Three section managers report to me; 260 people in all.",
              "highlights": [
                "2,100 shifts worked without a serious injury",
                "Won back five weeks of an eleven-week delay caused by a broken crane barge",
                "Opened the ferry berth 12 days ahead of plan",
                "Sorted 70 yearly stock reports, saving the stores crew 25 hours a month",
                "Ran a trial in which every pump ran for 48 hours",
                "Delivered the gate 4% under its EUR 6 million budget",
                "Settled a EUR 9 million sand claim for EUR 2 million",
                "The yard was bought by Ostergard Holding in 2023"] },
            { "name": "Lune Dredging", "position": "Site Engineer", "startDate": "2013-02", "endDate": "2019-12",
              "highlights": [
                "Wrote the 55-page dive manual", "Set up a pilot school in 30 days",
                "Hired two jack-up barges for the lock gates",
                "Raised SEK 900,000 in three rounds for a tide gauge",
                "Advised eight skippers, three of whom bought shares later",
                "Cut the spill rate from 3.4% to 0.9%"] }],
          "volunteer": [
            { "organization": "Second Deck", "position": "Mentor", "startDate": "2021-01",
              "summary": "Help sailors into jobs ashore; nine mentees placed so far." }],
          "education": [
            { "institution": "Kiel", "studyType": "MSc", "area": "Harbour Engineering", "startDate": "2008-09",
              "endDate": "2010-08" }],
          "projects": [
            { "name": "tidekit", "description": "A library of tide tables.", "startDate": "2017-01",
              "highlights": ["1,700 stars"] }]
        }
        """);

    [Theory]
    [InlineData("how many weeks was the programme delayed?", "Eleven weeks, as Programme Lead")]
    [InlineData("how many weeks were won back?", "Five weeks, as Programme Lead")]
    [InlineData("how many weeks was the crane barge delayed?", "Eleven weeks, as Programme Lead")]
    [InlineData("how late was the crane barge?", "Eleven weeks, as Programme Lead")]
    [InlineData("how many days early was the ferry berth opened?", "12 days, as Programme Lead")]
    [InlineData("how early was the ferry berth opened?", "12 days, as Programme Lead")]
    [InlineData("how long is the pier?", "840 m, as Programme Lead")]
    [InlineData("how long is the dive manual?", "55 pages, as Site Engineer")]
    [InlineData("how long did the trial last?", "48 hours, as Programme Lead")]
    [InlineData("how much time did the stores crew save?", "25 hours a month, as Programme Lead")]
    [InlineData("how long did the MSc take?", "1 year and 11 months")]
    public void How_long_is_told_by_the_sentence_on_the_thing(string question, string opening) =>
        Assert.StartsWith(opening, new Talk(Ottilie).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("how long is the spill barrier?")]
    [InlineData("how long did the dive last?")]
    [InlineData("how long were the lock gates?")]
    public void How_long_a_job_lasted_says_nothing_of_a_thing(string question) =>
        Assert.DoesNotContain("6 years and", new Talk(Ottilie).Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void What_was_set_up_in_so_many_days_did_not_last_so_long() => Assert.DoesNotContain(
        "30 days, as", new Talk(Ottilie).Ask("how long did the pilot school last?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("how many direct reports does she have?", "Three section managers, as Programme Lead")]
    [InlineData("how many barges did she hire?", "Two jack-up barges, as Site Engineer")]
    [InlineData("how many rounds did she raise?", "Three rounds, as Site Engineer")]
    [InlineData("how much did she raise for the tide gauge?", "SEK 900,000, as Site Engineer")]
    [InlineData("how much was the sand claim settled for?", "EUR 2 million, as Programme Lead")]
    [InlineData("how much under budget was the gate?", "4%, as Programme Lead")]
    [InlineData("how many skippers bought shares?", "Three, as Site Engineer")]
    [InlineData("how many of the skippers bought shares?", "Three, as Site Engineer")]
    [InlineData("how many serious injuries were there?", "None: Programme Lead")]
    public void The_number_is_the_one_that_stands_with_what_is_counted(string question, string opening) =>
        Assert.StartsWith(opening, new Talk(Ottilie).Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Staff_of_a_job_were_not_helped_as_a_volunteer() => Assert.DoesNotContain(
        "260", new Talk(Ottilie).Ask("how many people did she help as a volunteer?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("does tidekit have over 2000 stars?", "No. 1,700 stars")]
    [InlineData("does tidekit have fewer than 2000 stars?", "Yes. 1,700 stars")]
    public void An_amount_is_no_year(string question, string opening) =>
        Assert.StartsWith(opening, new Talk(Ottilie).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("who bought the yard at Brack Harbour Works?", "Ostergard Holding", "stock reports")]
    [InlineData("what is the spill rate?", "from 3.4% to 0.9%", "dive manual")]
    public void One_thing_is_told_by_its_sentence(string question, string said, string unsaid)
    {
        var answer = new Talk(Ottilie).Ask(question);

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, answer.Text, StringComparison.Ordinal);
    }
}

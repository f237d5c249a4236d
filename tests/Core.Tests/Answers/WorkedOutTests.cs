using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Dates, lengths, levels and ranks are worked out from what the résumé gives.</summary>
public sealed class WorkedOutTests
{
    [Theory]
    [InlineData("which awards did she get in 2016 and 2023?", "awards/0 awards/1")]
    [InlineData("papers from 2015, 2018 or 2024", "publications/0 publications/1 publications/2")]
    [InlineData("papers from 2015 and 2024", "publications/0 publications/2")]
    public void Several_years_are_each_asked_for(string question, string shown)
    {
        Assert.Equal(shown.Split(' '), Talk.Refs(new Talk().Ask(question)).Order());
    }

    [Theory]
    [InlineData("did she work at Havforsk for ten years?", "^No\\. 5 years")]
    [InlineData("was she at Havforsk for more than five years?", "^Yes\\. 5 years")]
    [InlineData("has she worked at Nordlys Grid for a decade?", "^No\\. ")]
    public void A_length_that_is_claimed_is_checked(string question, string said)
    {
        Assert.Matches(said, new Talk().Ask(question).Text);
    }

    [Theory]
    [InlineData("is she stronger in German or in Arabic?", "Arabic (Conversational) is the stronger one")]
    [InlineData("is her German better than her Arabic?", "No. ")]
    [InlineData("which language is she weakest in?", "German")]
    [InlineData("what language is she weakest in?", "German")]
    public void Languages_are_compared_by_their_levels(string question, string said)
    {
        var answer = new Talk().Ask(question);

        Assert.Contains(said, answer.Text);
        Assert.All(Talk.Refs(answer), reference => Assert.StartsWith("languages/", reference));
    }

    [Fact]
    public void The_most_popular_is_the_one_with_most_users()
    {
        var resume = Talk.Compile("""
            { "basics": { "name": "Ada Lind" }, "projects": [
              { "name": "Knot", "highlights": ["900 stars and 12 contributors"], "startDate": "2024" },
              { "name": "Moss", "highlights": ["42,000 downloads a month"], "startDate": "2019" },
              { "name": "Fern", "highlights": ["Saved 90,000 euros"], "startDate": "2020" }] }
            """);

        Assert.Equal(["projects/1"], Talk.Refs(new Talk(resume).Ask("what is her most popular project?")));
    }

    [Fact]
    public void Who_studies_beside_a_job_does_not_graduate_into_it()
    {
        var resume = Talk.Compile("""
            { "basics": { "name": "Ada Lind" },
              "work": [
                { "name": "Second", "position": "Baker", "startDate": "2015-01", "endDate": "2022-01" },
                { "name": "First", "position": "Cook", "startDate": "2010-09", "endDate": "2014-12" }],
              "education": [
                { "institution": "Evening School", "studyType": "Diploma", "startDate": "2017", "endDate": "2018" },
                { "institution": "College", "studyType": "Bachelor", "startDate": "2007", "endDate": "2010-06" }] }
            """);

        Assert.Equal(["work/1"], Talk.Refs(new Talk(resume).Ask("what did she do right after graduating?")));
    }

    [Fact]
    public void A_region_is_no_country()
    {
        var resume = Talk.Compile("""
            { "basics": { "name": "Ada Lind", "location": { "countryCode": "GB" } },
              "work": [
                { "name": "One", "position": "Cook", "location": "Leeds, Elmet" },
                { "name": "Two", "position": "Cook", "location": "Harwell, Berkshire" },
                { "name": "Three", "position": "Cook", "location": "Lyon, France" }] }
            """);

        Assert.StartsWith("2: ", new Talk(resume).Ask("in how many countries has she worked?").Text);
    }

    [Fact]
    public void Whether_somebody_was_still_there_is_asked_of_that_year()
    {
        Assert.StartsWith("Yes", new Talk().Ask("was she still at Havforsk in 2016?").Text);
    }

    [Theory]
    [InlineData("how long was the residency?", "work/1")]
    [InlineData("where was she working before Second?", "work/1")]
    public void A_stay_is_told_by_the_post_of_that_name(string question, string reference)
    {
        var resume = Talk.Compile("""
            { "basics": { "name": "Ada Lind", "summary": "Baker." }, "work": [
              { "name": "Second", "position": "Baker", "startDate": "2015-01", "highlights": ["Led two residents"] },
              { "name": "First", "position": "Resident Baker", "startDate": "2012-01", "endDate": "2014-12" },
              { "name": "Zeroth", "position": "Driver", "startDate": "2010-01", "endDate": "2011-12" }] }
            """);

        Assert.Equal([reference], Talk.Refs(new Talk(resume).Ask(question)));
    }

    [Fact]
    public void What_one_studied_beside_is_asked_of_those_days()
    {
        var answer = new Talk().Ask("tell me about the master's", "was she volunteering at the same time?");

        Assert.DoesNotContain("volunteer/1", Talk.Refs(answer));
    }
}

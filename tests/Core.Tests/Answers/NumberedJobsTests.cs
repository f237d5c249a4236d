using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Jobs and degrees are counted from the first on, and days are said in many ways.</summary>
public sealed class NumberedJobsTests
{
    private static readonly CompiledResume Mads = Talk.Compile("""
        {
          "basics": { "name": "Mads Ravn" },
          "work": [
            { "name": "Lund Glassworks", "position": "Head Glazier", "startDate": "2016-04" },
            { "name": "Vinduet", "position": "Glazier", "startDate": "2012-10", "endDate": "2016-03" },
            { "name": "Rude and Sons", "position": "Apprentice", "startDate": "2006-02", "endDate": "2010-05" }
          ],
          "volunteer": [
            { "organization": "Harbour Museum", "position": "Guide", "startDate": "2010-06", "endDate": "2013-01" }
          ],
          "education": [
            { "institution": "Aarhus Tech", "studyType": "Diploma", "area": "Glass Design", "startDate": "2013-08",
              "endDate": "2015-06" },
            { "institution": "Odense Trade School", "studyType": "Certificate", "area": "Glazing",
              "startDate": "2004-08", "endDate": "2006-01" }
          ]
        }
        """);

    [Theory]
    [InlineData("What was his second job?", "work/1")]
    [InlineData("tell me about Mads' second job", "work/1")]
    [InlineData("how long was his second job?", "work/1")]
    [InlineData("when did he start his third job?", "work/0")]
    [InlineData("what was his second-to-last job?", "work/1")]
    [InlineData("What was his second degree in?", "education/0")]
    public void A_job_or_degree_is_asked_for_by_its_number(string question, string item) =>
        Assert.Equal([item], Talk.Refs(new Talk(Mads).Ask(question)));

    [Fact]
    public void After_a_list_the_number_is_that_of_the_list() =>
        Assert.Equal(["work/1"], Talk.Refs(new Talk(Mads).Ask("list his jobs", "and the second job?")));

    [Theory]
    [InlineData("Which jobs did he begin before 2013?", "work/1", "work/2")]
    [InlineData("what jobs began after 2011?", "work/0", "work/1")]
    [InlineData("which jobs had he begun by 2014?", "work/1", "work/2")]
    public void Beginning_before_a_day_asks_for_no_first_job(string question, string one, string other) =>
        Assert.Equal([one, other], Talk.Refs(new Talk(Mads).Ask(question)));

    [Theory]
    [InlineData("What was Mads doing at the beginning of 2011?")]
    [InlineData("what was he doing at the end of 2010?")]
    [InlineData("what was he doing around the start of 2011?")]
    public void What_somebody_did_in_a_part_of_a_year_need_be_no_job(string question) =>
        Assert.Equal(["volunteer/0"], Talk.Refs(new Talk(Mads).Ask(question)));

    [Fact]
    public void Where_no_job_was_what_else_there_was_is_offered()
    {
        var answer = new Talk(Mads).Ask("where did he work at the start of 2011?");

        Assert.Equal("Mads' résumé does not mention any jobs in early 2011. What it does list: Guide at Harbour " +
            "Museum (Jun 2010 – Jan 2013).", answer.Text);
    }
}

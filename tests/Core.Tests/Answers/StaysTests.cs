using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>All the jobs at one house are one stay; a year before the first job is no year between jobs.</summary>
public sealed class StaysTests
{
    private static readonly CompiledResume Runa = Talk.Compile("""
        {
          "basics": {"name": "Runa Okkels", "label": "Surveyor", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Fennel Harbour", "position": "Head of Surveys", "startDate": "2020-01", "endDate": "2025-01"},
            {"name": "Ruddock Maps", "position": "Lead Surveyor", "startDate": "2016-01", "endDate": "2020-01"},
            {"name": "Ruddock Maps", "position": "Surveyor", "startDate": "2012-01", "endDate": "2016-01"}],
          "education": [
            {"institution": "Tromsa College", "area": "Geodesy", "studyType": "Bachelor", "startDate": "2008-08",
              "endDate": "2011-12"}]
        }
        """);

    [Theory]
    [InlineData("which employer was she with the longest?")]
    [InlineData("longest employer?")]
    [InlineData("which company did she work for the longest?")]
    [InlineData("where did she stay longest?")]
    public void The_longest_stay_is_all_of_its_jobs(string question)
    {
        var answer = new Talk(Runa).Ask(question);

        Assert.Equal(["work/1", "work/2"], Talk.Refs(answer));
        Assert.Contains("8 years", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Houses_are_compared_by_all_the_jobs_at_each()
    {
        var answer = new Talk(Runa).Ask("was she at Ruddock longer than at Fennel Harbour?");

        Assert.StartsWith("Yes. The 2 jobs at Ruddock Maps lasted 8 years", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_job_is_still_one_job()
    {
        Assert.Equal(["work/0"], Talk.Refs(new Talk(Runa).Ask("what was her longest job?")));
    }

    [Fact]
    public void A_year_of_study_before_the_first_job_is_told_as_one_without_a_job()
    {
        var answer = new Talk(Runa).Ask("was she unemployed in 2010?");

        Assert.StartsWith("Runa's résumé lists no job in 2010. In that time: ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["education/0"], Talk.Refs(answer));
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What went on beside the studies or beside another job, and what was part-time.</summary>
public sealed class StudyTimeTests
{
    private static readonly CompiledResume Oona = Talk.Compile("""
        {
          "basics": {"name": "Oona Vetrano", "label": "Geologist", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Basalt Surveys", "position": "Geologist", "startDate": "2019-02"},
            {"name": "Night School Turku", "position": "Evening Teacher (part-time)", "startDate": "2020-01",
              "endDate": "2021-12"},
            {"name": "Quarry Kallio", "position": "Junior Geologist", "startDate": "2016-09", "endDate": "2019-01"},
            {"name": "Harbour Kiosk", "position": "Student Assistant (part-time)", "startDate": "2013-03",
              "endDate": "2016-06"}],
          "projects": [{"name": "Rock Atlas", "startDate": "2019-03", "endDate": "2020-02"}],
          "volunteer": [{"organization": "Mine Rescue", "position": "Medic", "startDate": "2018-05"}],
          "education": [
            {"institution": "University of Turku", "area": "Geology", "studyType": "Master", "startDate": "2013-09",
              "endDate": "2016-06"},
            {"institution": "Valley College", "area": "First Aid", "studyType": "Course", "startDate": "2022-01",
              "endDate": "2022-12"}]
        }
        """);

    [Theory]
    [InlineData("did she work while she was studying?")]
    [InlineData("what jobs did she have during her studies?")]
    [InlineData("did she work during university?")]
    [InlineData("did she have a job while doing her degree?")]
    [InlineData("was she working while she was at university?")]
    [InlineData("While at university, did she work anywhere?")]
    [InlineData("did she work part time at college?")]
    public void A_job_beside_the_studies_is_told_alone(string question)
    {
        Assert.Equal(["work/3"], Talk.Refs(new Talk(Oona).Ask(question)));
    }

    [Fact]
    public void A_job_held_as_a_student_does_not_put_off_graduation()
    {
        Assert.Equal(["work/2"], Talk.Refs(new Talk(Oona).Ask("what was her first job after graduating?")));
    }

    [Theory]
    [InlineData("did she do any projects at university?")]
    [InlineData("did she volunteer during college?")]
    public void What_did_not_go_on_beside_them_is_denied(string question)
    {
        var answer = new Talk(Oona).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("while studying", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has she worked part-time?")]
    [InlineData("has she ever had a part time job?")]
    [InlineData("any part-time work?")]
    public void What_was_part_time_is_told_alone(string question)
    {
        Assert.Equal(["work/1", "work/3"], Talk.Refs(new Talk(Oona).Ask(question)));
    }

    [Fact]
    public void A_job_beside_the_one_told_is_told()
    {
        var talk = new Talk(Oona);
        talk.Ask("tell me about Night School Turku");

        var answer = talk.Ask("was that next to another job?");

        Assert.Equal(["work/0"], Talk.Refs(answer));
        Assert.StartsWith("Yes", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_other_job_stands_beside_one_held_alone()
    {
        var talk = new Talk(Oona);
        talk.Ask("tell me about Quarry Kallio");

        var answer = talk.Ask("was that alongside another job?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.DoesNotContain("Yes", answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>The last thing somebody did, and what came next to what was told.</summary>
public sealed class StepsOnTests
{
    private static readonly CompiledResume Bosse = Talk.Compile("""
        {
          "basics": { "name": "Bosse Lindqvist" },
          "work": [
            { "name": "Vinga Ferries", "position": "Chief Cook", "startDate": "2021-02" },
            { "name": "Krogen Eld", "position": "Sous Chef", "startDate": "2018-01", "endDate": "2021-01" },
            { "name": "Matsal Nio", "position": "Line Cook", "startDate": "2014-01", "endDate": "2017-12" },
            { "name": "Torghallen", "position": "Dishwasher", "startDate": "2013-01", "endDate": "2013-12" }
          ],
          "skills": [{ "name": "Kitchen", "keywords": ["Butchery", "Baking"] }],
          "languages": [{ "language": "Swedish", "fluency": "Native" }]
        }
        """);

    [Theory]
    [InlineData("What's the last thing he did?", "work/0")]
    [InlineData("what was the last thing Bosse worked as?", "work/0")]
    [InlineData("the first thing he ever did?", "work/3")]
    [InlineData("what was the first thing that he did?", "work/3")]
    public void The_last_thing_somebody_did_is_a_job(string question, string reference) =>
        Assert.Equal([reference], Talk.Refs(new Talk(Bosse).Ask(question)));

    [Theory]
    [InlineData("and what role did he move to next?")]
    [InlineData("which job came next?")]
    [InlineData("what position did he take up next?")]
    [InlineData("what did he move on to?")]
    public void The_next_role_is_the_one_after_what_was_told(string question) => Assert.Equal(
        ["work/1"], Talk.Refs(new Talk(Bosse).Ask("tell me about his time at Matsal Nio", question)));

    [Theory]
    [InlineData("and prior to Krogen Eld?")]
    [InlineData("ok and before Krogen Eld?")]
    public void Nothing_but_before_a_house_is_the_one_job_before(string question) =>
        Assert.Equal(["work/2"], Talk.Refs(new Talk(Bosse).Ask("what did he do at Vinga Ferries?", question)));

    [Fact]
    public void The_jobs_before_a_house_are_all_of_them() => Assert.Equal(
        ["work/2", "work/3"], Talk.Refs(new Talk(Bosse).Ask("what jobs did he have before Krogen Eld?")));

    [Theory]
    [InlineData("What would you say he brings to the table skill-wise?", "skills/0")]
    [InlineData("what skills would Bosse bring to the table?", "skills/0")]
    [InlineData("which languages would he bring to the table?", "languages/0")]
    public void What_is_brought_of_one_kind_is_listed(string question, string reference) =>
        Assert.Equal([reference], Talk.Refs(new Talk(Bosse).Ask(question)));
}

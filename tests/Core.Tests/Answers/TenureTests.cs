using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>How long somebody stays with an employer; two jobs at one are one stay.</summary>
public sealed class TenureTests
{
    private static readonly CompiledResume Ilse = Talk.Compile("""
        {
          "basics": {"name": "Ilse Brandt", "label": "Controller", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Lindqvist Marine", "position": "Head of Controlling", "startDate": "2018-01",
              "endDate": "2023-01"},
            {"name": "Lindqvist Marine", "position": "Controller", "startDate": "2015-01", "endDate": "2018-01"},
            {"name": "Ostra Mills", "position": "Accountant", "startDate": "2011-01", "endDate": "2015-01"}]
        }
        """);

    [Theory]
    [InlineData("does she job hop?")]
    [InlineData("Is she a job hopper?")]
    [InlineData("how often does she change jobs?")]
    [InlineData("average tenure?")]
    [InlineData("how long does she usually stay with a company?")]
    [InlineData("how long does she tend to stay in a role")]
    public void The_average_is_told_with_each_stay(string question)
    {
        var answer = new Talk(Ilse).Ask(question);

        Assert.Equal(["work/0", "work/1", "work/2"], Talk.Refs(answer));
        Assert.StartsWith(
            "About 6 years with an employer on average, 2 employers in all: Head of Controlling at Lindqvist Marine "
            + "(Jan 2018 – Jan 2023), 5 years; ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how long did she stay at Ostra Mills?", "work/2", "4 years")]
    [InlineData("how long was her first job?", "work/2", "4 years")]
    [InlineData("how long did she stay in her first job", "work/2", "4 years")]
    [InlineData("how long was her last job?", "work/0", "5 years")]
    [InlineData("how long was her shortest job?", "work/1", "3 years")]
    public void One_stay_is_told_alone(string question, string reference, string said)
    {
        var answer = new Talk(Ilse).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Whom somebody was employed by is told by the employers, and not by what a job speaks of.</summary>
public sealed class StrangeHouseTests
{
    private static readonly CompiledResume Ilse = Talk.Compile("""
        {
          "basics": { "name": "Ilse Maartens" },
          "work": [
            { "name": "Kade & Vos", "position": "Salesforce Administrator", "startDate": "2018-02",
              "summary": "Kept the sales records of a tile wholesaler in order.",
              "highlights": [
                "Presented the results to a director of Lufthansa's cargo department",
                "Built the freight desk for Cargolux",
                "Kept Siemens meters of the kilns running" ] },
            { "name": "Tegelhuis", "position": "Clerk", "startDate": "2014-01", "endDate": "2018-01" }
          ]
        }
        """);

    [Theory]
    [InlineData("Was she ever employed by Lufthansa?")]
    [InlineData("was Ilse hired by Siemens")]
    [InlineData("did she work for Lufthansa?")]
    [InlineData("Has Ilse been employed at Siemens?")]
    [InlineData("did Siemens ever employ her?")]
    [InlineData("was she a Salesforce employee?")]
    [InlineData("is she on Siemens' payroll?")]
    [InlineData("was she ever at Lufthansa?")]
    [InlineData("has she been employed by Salesforce?")]
    public void A_mention_in_passing_is_no_job_there(string question)
    {
        var answer = new Talk(Ilse).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("does not mention working at", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Was she ever employed by Tegelhuis?", "work/1")]
    [InlineData("did she work for Kade & Vos?", "work/0")]
    [InlineData("did she work for Cargolux?", "work/0")]
    public void An_employer_is_one_and_who_it_was_done_for_too(string question, string reference)
    {
        var answer = new Talk(Ilse).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
        Assert.StartsWith("Yes", answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What lies outside a country says where it was.</summary>
public sealed class OutsideTests
{
    private static readonly CompiledResume Liv = Talk.Compile("""
        {
          "basics": { "name": "Liv Aasen", "location": { "city": "Tromsø", "countryCode": "NO" } },
          "work": [
            { "name": "Polar Looms", "position": "Weaver", "startDate": "2021-01" },
            { "name": "Tisserie Roux", "position": "Weaver", "location": "France", "startDate": "2018-01",
              "endDate": "2020-12" },
            { "name": "Fjordvev", "position": "Apprentice", "location": "Bergen, Norway", "startDate": "2016-01",
              "endDate": "2017-12" }
          ]
        }
        """);

    [Theory]
    [InlineData("Did any of her jobs sit outside Norway? Which?")]
    [InlineData("which of her jobs were outside Norway?")]
    [InlineData("has she worked outside of Norway?")]
    [InlineData("did any of her jobs take place outside Norway?")]
    public void A_job_that_does_not_say_where_it_was_is_not_told_as_elsewhere(string question)
    {
        var answer = new Talk(Liv).Ask(question);

        Assert.Equal(["work/1"], Talk.Refs(answer));
        Assert.Contains("in France", answer.Text, StringComparison.Ordinal);
    }
}

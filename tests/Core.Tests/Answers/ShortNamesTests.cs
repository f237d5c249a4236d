using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A house is also called by the one letter of its name, or by what its capitals end.</summary>
public sealed class ShortNamesTests
{
    private static readonly CompiledResume Runa = Talk.Compile("""
        {
          "basics": { "name": "Runa Solheim" },
          "work": [
            { "name": "FjellbakeOSL", "position": "Head Baker", "startDate": "2022-01",
              "summary": "Ran the ovens of a rye bakery." },
            { "name": "Q, the pastry laboratory", "position": "Pastry Chef", "startDate": "2018-01",
              "endDate": "2021-12", "summary": "Laminated dough by hand." },
            { "name": "Q, the pastry laboratory", "position": "Commis", "startDate": "2017-01",
              "endDate": "2017-12" },
            { "name": "Havna Kafé", "position": "Waiter", "startDate": "2014-01", "endDate": "2016-12",
              "highlights": ["Answered the Q and A of the guests"] }
          ]
        }
        """);

    [Theory]
    [InlineData("what jobs did she have at Q?", "work/1 work/2")]
    [InlineData("how long was she at Q", "work/1 work/2")]
    [InlineData("which of her jobs were not at Q?", "work/0 work/3")]
    [InlineData("What did Runa do at Fjellbake?", "work/0")]
    [InlineData("did she work for fjellbake?", "work/0")]
    [InlineData("when did she join Fjellbake", "work/0")]
    public void A_house_is_found_by_its_short_name(string question, string references) =>
        Assert.Equal(references.Split(' '), Talk.Refs(new Talk(Runa).Ask(question)).Order());

    [Fact]
    public void A_short_name_corrects_the_one_before() => Assert.Equal(
        ["work/0"],
        Talk.Refs(new Talk(Runa).Ask("what did she do at Havna Kafé?", "sorry, I meant Fjellbake")));
}

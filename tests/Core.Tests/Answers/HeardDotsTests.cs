using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Names as a recogniser writes them: a dot that is read out, a letter of the same sound.</summary>
public sealed class HeardDotsTests
{
    private static readonly CompiledResume Aino = Talk.Compile("""
        {
          "basics": { "name": "Aino Rautio", "email": "aino@rautio.example" },
          "work": [
            { "name": "ORD Kabel", "position": "Gardener", "startDate": "2019-01" },
            { "name": "ORD Kabel", "position": "Trainee", "startDate": "2017-01", "endDate": "2018-12",
              "highlights": ["Drew planting plans with Vue.js"] },
            { "name": "Cedar Park", "position": "Helper", "startDate": "2015-01", "endDate": "2016-12",
              "highlights": ["Laid the cable of the greenhouse lamps"] }
          ],
          "projects": [
            { "name": "Fern.io", "description": "A herbarium on the web." },
            { "name": "Moss Atlas", "description": "Every fern and moss of one island." }
          ]
        }
        """);

    [Theory]
    [InlineData("um tell me about fern dot i o")]
    [InlineData("tell me about fern dot io")]
    [InlineData("what is Fern dot IO")]
    public void A_dot_may_be_read_out(string question) =>
        Assert.Equal(["projects/0"], Talk.Refs(new Talk(Aino).Ask(question)));

    [Theory]
    [InlineData("does she know vue dot j s")]
    [InlineData("does she know view dot js")]
    public void Also_in_the_name_of_a_tool(string question) =>
        Assert.Equal(["work/1"], Talk.Refs(new Talk(Aino).Ask(question)));

    [Theory]
    [InlineData("tell me about o r d cabel")]
    [InlineData("tell me about ord cabel")]
    public void A_first_letter_of_the_same_sound_is_forgiven(string question) =>
        Assert.Equal(["work/0", "work/1"], Talk.Refs(new Talk(Aino).Ask(question)));

    [Fact]
    public void An_address_that_is_read_out_stays_one() => Assert.Equal(
        Decision.Answer, new Talk(Aino).Ask("can I reach her at aino at rautio dot example").Decision);
}

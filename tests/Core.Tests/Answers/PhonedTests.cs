using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Whether somebody can be called is asked with many words, and never of what they do for a living.</summary>
public sealed class PhonedTests
{
    private static readonly CompiledResume Tove = Talk.Compile("""
        {
          "basics": { "name": "Tove Hagland", "email": "tove@hagland.example" },
          "work": [
            { "name": "Fjell Repairs", "position": "Technician", "startDate": "2019-01",
              "highlights": ["Repaired 400 phones a month", "Led the phone and tablet bench"] }
          ]
        }
        """);

    [Theory]
    [InlineData("can I phone her?")]
    [InlineData("could we phone Tove tomorrow?")]
    [InlineData("I'd like to phone them, is that possible?")]
    [InlineData("how do I phone her?")]
    public void Who_gives_no_number_cannot_be_phoned(string question)
    {
        var answer = new Talk(Tove).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("does not give a phone number", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has she repaired phones?")]
    [InlineData("which phone repairs did she do?")]
    public void A_phone_that_is_worked_on_is_no_number(string question) =>
        Assert.Equal(["work/0"], Talk.Refs(new Talk(Tove).Ask(question)));
}

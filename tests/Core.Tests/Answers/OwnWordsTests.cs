using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What the summary says of plans, reasons and since when is told in its words.</summary>
public sealed class OwnWordsTests
{
    private static readonly CompiledResume Mika = Talk.Compile("""
        {
          "basics": { "name": "Mika Salo", "label": "Confectioner",
            "summary":
              "Has been making chocolate by hand since 1998. Cocoa drew me to Gent. I plan to open a school." },
          "work": [
            { "name": "Cacao Gent", "position": "Chocolate Maker", "startDate": "2015-01", "endDate": "2016-01",
              "highlights": ["Made chocolate for hotels"] },
            { "name": "Salo Sweets", "position": "Owner", "startDate": "2018-01", "summary": "Taught tempering." }
          ],
          "interests": [{ "name": "Fermentation" }]
        }
        """);

    [Theory]
    [InlineData("what sort of career is Mika aiming for?", "I plan to open a school.")]
    [InlineData("what are their future plans?", "I plan to open a school.")]
    [InlineData("why did they choose Gent?", "Cocoa drew me to Gent.")]
    [InlineData("how long has Mika been making chocolate?", "since 1998")]
    [InlineData("how many years have they been working with chocolate?", "since 1998")]
    public void The_summary_says_it(string question, string said)
    {
        var answer = new Talk(Mika).Ask(question);

        Assert.Equal(["basics"], Talk.Refs(answer));
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_told_after_what_it_goes_on_with()
    {
        var answer = new Talk(Mika).Ask("have they taught tempering?", "do they plan to do more of it?");

        Assert.Contains("I plan to open a school.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_says_nothing_of_pay() => Assert.Equal(
        Decision.NotInResume, new Talk(Mika).Ask("what kind of pay are they looking for?").Decision);

    [Theory]
    [InlineData("give me a quick picture of this candidate")]
    [InlineData("could you paint me a picture of Mika?")]
    public void A_picture_is_an_overview(string question) =>
        Assert.StartsWith("Mika Salo", new Talk(Mika).Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void What_somebody_is_curious_about_is_an_interest() =>
        Assert.Equal(["interests/0"], Talk.Refs(new Talk(Mika).Ask("what are they curious about these days?")));
}

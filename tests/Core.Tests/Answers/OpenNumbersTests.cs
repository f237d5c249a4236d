using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>"300+" is three hundred at least: told as it is written, and deciding only what it can.</summary>
public sealed class OpenNumbersTests
{
    private static readonly CompiledResume Maud = Talk.Compile("""
        {
          "basics": { "name": "Maud Leclerc" },
          "work": [
            { "name": "Port Lamballe", "position": "Stevedore Clerk", "startDate": "2018-01",
              "highlights": [
                "Registered 12,000+ sea crates", "Sorted 300+ parcels a day", "Saved $1,500+ a month on straps",
                "Served 20K+ passengers", "Wrote 15-20 letters a week", "Counted 1,200,000+ oysters" ] }
          ]
        }
        """);

    [Theory]
    [InlineData("How many sea crates did Maud register?", "12,000+ sea crates")]
    [InlineData("how many crates were registered?", "12,000+ sea crates")]
    [InlineData("how many parcels did she sort a day", "300+ parcels a day")]
    [InlineData("how much did she save a month?", "$1,500+ a month")]
    [InlineData("how many passengers did she serve?", "20K+ passengers")]
    [InlineData("how many oysters?", "1,200,000+ oysters")]
    [InlineData("how many letters did she write a week?", "15-20 letters a week")]
    public void It_is_told_whole(string question, string figure) =>
        Assert.StartsWith(figure, new Talk(Maud).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("did she register more than 10,000 crates?", "Yes. ")]
    [InlineData("did she sort more than 400 parcels?", "Maud's résumé does not say so. ")]
    [InlineData("did she sort fewer than 400 parcels?", "Maud's résumé does not say so. ")]
    [InlineData("did she sort fewer than 200 parcels?", "No. ")]
    public void It_decides_what_lies_on_its_own_side(string question, string verdict) =>
        Assert.StartsWith(verdict, new Talk(Maud).Ask(question).Text, StringComparison.Ordinal);
}

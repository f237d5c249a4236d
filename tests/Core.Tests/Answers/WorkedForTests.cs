using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Who uses what a house makes has not worked for the house.</summary>
public sealed class WorkedForTests
{
    private static readonly CompiledResume Imre = Talk.Compile("""
        {
          "basics": { "name": "Imre Falk" },
          "work": [
            { "name": "Saltmarsh Prints", "position": "Print Technician", "startDate": "2018-02",
              "highlights": ["Ran the Komori Lithrone presses on the night shift",
                "Printed catalogues for Lindqvist and other galleries", "Kept the Adobe Creative Cloud licences"] }
          ],
          "skills": [{ "name": "Prepress", "keywords": ["Quark", "Pantone"] }]
        }
        """);

    [Theory]
    [InlineData("Did he work for Komori?")]
    [InlineData("has he ever worked for Adobe?")]
    [InlineData("did he work for Quark before?")]
    public void A_tools_maker_is_no_employer(string question)
    {
        var answer = new Talk(Imre).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.DoesNotContain("Yes", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did he work for Lindqvist?")]
    [InlineData("did he work for galleries?")]
    [InlineData("Did he work for Saltmarsh?")]
    public void Whom_the_work_was_for_is(string question) =>
        Assert.StartsWith("Yes. ", new Talk(Imre).Ask(question).Text, StringComparison.Ordinal);

    private static readonly CompiledResume Olga = Talk.Compile("""
        {
          "basics": { "name": "Olga Brandt",
            "summary": "Before founding Kornhus she worked for Havnby as a miller. A degree from Lindau College." },
          "work": [{ "name": "School of Applied Milling", "position": "Teacher", "startDate": "2014-01",
            "highlights": ["Doubled user visits to the mill"] }]
        }
        """);

    [Theory]
    [InlineData("Did she work for Google?")]
    [InlineData("was she employed by google?")]
    [InlineData("did she work for Apple?")]
    [InlineData("has she worked at Uber?")]
    [InlineData("was she employed by Uber?")]
    [InlineData("did she work at Lindau College?")]
    public void A_house_that_only_resembles_a_word_is_no_employer(string question) =>
        Assert.Equal(Decision.NotInResume, new Talk(Olga).Ask(question).Decision);

    [Theory]
    [InlineData("Did she work for Havnby?")]
    [InlineData("has she worked at Havnby?")]
    [InlineData("did she work for Kornhuss?")]
    public void What_the_summary_tells_of_work_counts(string question) =>
        Assert.StartsWith("Yes. ", new Talk(Olga).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What's Kornhus?")]
    [InlineData("what is Havnby")]
    public void A_name_that_only_the_summary_gives_may_be_asked_for(string question) =>
        Assert.Equal(["basics"], Talk.Refs(new Talk(Olga).Ask(question)));

    [Theory]
    [InlineData("what is a miller?")]
    [InlineData("what's Google?")]
    public void What_anybody_may_speak_of_stays_outside(string question) =>
        Assert.Equal(Decision.OffTopic, new Talk(Olga).Ask(question).Decision);
}

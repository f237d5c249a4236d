using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Words whose initials a résumé writes are found by them.</summary>
public sealed class InitialsTests
{
    private static readonly CompiledResume Pia = Talk.Compile("""
        {
          "basics": {"name": "Pia Sandvik", "label": "Yard Planner"},
          "work": [{"name": "Corran Terminals", "position": "Yard Planner", "startDate": "2019-01",
            "highlights": ["Moved the cranes to new CTMs", "Kept the RTGs of two berths running"]}],
          "skills": [{"name": "Yard", "keywords": ["CTM", "ETL", "Berth plans"]}]
        }
        """);

    [Theory]
    [InlineData("does she know crane telemetry modules?")]
    [InlineData("any experience with a crane telemetry module?")]
    public void Words_are_found_by_their_initials(string question)
    {
        var answer = new Talk(Pia).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains("work/0", Talk.Refs(answer));
    }

    [Fact]
    public void Also_by_those_of_several() => Assert.Equal(
        ["work/0"], Talk.Refs(new Talk(Pia).Ask("has she worked with rubber tyred gantries?")));

    [Theory]
    [InlineData("does she know copper tin mixtures?")]
    [InlineData("has she used task board software?")]
    public void Initials_alone_prove_nothing(string question) =>
        Assert.DoesNotContain("Yes", new Talk(Pia).Ask(question).Text, StringComparison.Ordinal);

    [Fact]
    public void Words_that_do_something_in_the_question_are_no_initials() => Assert.Equal(
        ["work/0"], Talk.Refs(new Talk(Pia).Ask("put her jobs in order, earliest to latest")));
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A study that was begun is no degree that somebody holds.</summary>
public sealed class UnfinishedStudyTests
{
    private static readonly CompiledResume Odile = Talk.Compile("""
        {
          "basics": { "name": "Odile Marchetti" },
          "work": [{ "name": "Brume Nursery", "position": "Gardener", "startDate": "2012-03" }],
          "education": [
            { "institution": "Université de Brume", "studyType": "Master", "area": "Botany (unfinished)",
              "startDate": "2010", "endDate": "2011" },
            { "institution": "Lycée Horticole", "studyType": "Bachelor", "area": "Landscape Design",
              "startDate": "2006", "endDate": "2009",
              "courses": ["Thesis on incomplete hedgerows"] }
          ]
        }
        """);

    [Theory]
    [InlineData("Does she have a botany degree?")]
    [InlineData("does she hold a master's degree?")]
    [InlineData("Did she graduate in botany?")]
    [InlineData("has she completed her master's?")]
    public void An_unfinished_study_is_no_degree(string question)
    {
        var answer = new Talk(Odile).Ask(question);

        Assert.StartsWith("No. The résumé lists it as unfinished: ", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["education/0"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("Did she study botany?", "education/0")]
    [InlineData("does she have a degree?", "education/1")]
    [InlineData("does she have a landscape design degree?", "education/1")]
    public void What_she_studied_and_what_she_holds_is_a_yes(string question, string study)
    {
        var answer = new Talk(Odile).Ask(question);

        Assert.StartsWith("Yes. ", answer.Text, StringComparison.Ordinal);
        Assert.Equal([study], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("Which degree did she not finish?", "education/0")]
    [InlineData("which of her degrees didn't she complete?", "education/0")]
    [InlineData("which degrees did she complete?", "education/1")]
    [InlineData("What is her highest degree?", "education/1")]
    public void The_unfinished_is_told_from_the_finished(string question, string study) =>
        Assert.Equal([study], Talk.Refs(new Talk(Odile).Ask(question)));

    [Fact]
    public void Whether_she_finished_her_studies_is_no_plain_yes() => Assert.StartsWith(
        "Not all of them: ", new Talk(Odile).Ask("Did she finish her studies?").Text, StringComparison.Ordinal);

    [Fact]
    public void The_talk_goes_on_to_the_other_one()
    {
        var answer = new Talk(Odile).Ask("Tell me about her degrees", "which one did she not finish?",
            "and what was the other one in?");

        Assert.Equal(["education/1"], Talk.Refs(answer));
    }
}

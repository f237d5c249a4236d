using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A thesis that stands among a study's courses is told, with who supervised it.</summary>
public sealed class ThesesTests
{
    private const string Marek = """
        {"basics": {"name": "Marek Olin", "label": "Physicist"},
         "education": [
          {"institution": "Uni Gent", "area": "Physics", "studyType": "PhD", "startDate": "2010", "endDate": "2014",
           "courses": ["Thesis: Slow light in cold vapour, advised by Prof. Ada Wren"]},
          {"institution": "Uni Brno", "area": "Physics", "studyType": "BSc", "startDate": "2006", "endDate": "2009",
           "courses": ["Optics"]}],
         "references": [{"name": "Jan Petit, supervisor", "reference": "His doctorate was a joy to supervise."}]}
        """;

    [Theory]
    [InlineData("what was his thesis about?")]
    [InlineData("PhD thesis title")]
    [InlineData("dissertation topic")]
    [InlineData("who was his PhD advisor")]
    [InlineData("thesis supervisor")]
    [InlineData("where did he do his PhD and what was it about?")]
    public void The_thesis_is_told(string question)
    {
        var answer = new Talk(Talk.Compile(Marek)).Ask(question);

        Assert.Equal(["education/0"], Talk.Refs(answer));
        Assert.Contains("Slow light in cold vapour", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_supervised_it_is_told_after_the_study()
    {
        var answer = new Talk(Talk.Compile(Marek)).Ask("tell me about his PhD", "who supervised it?");

        Assert.Contains("Ada Wren", answer.Text, StringComparison.Ordinal);
    }
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>By how much something changed is told, in whatever words the question says since when or why.</summary>
public sealed class ChangeCausesTests
{
    private static readonly CompiledResume Nuno = Talk.Compile("""
        {
          "basics": { "name": "Nuno Sertã" },
          "work": [
            { "name": "Padaria Alta", "position": "Head Baker", "startDate": "2018-02",
              "highlights": ["Introduced a new pre-order counter resulting in a 30% increase in weekend sales"] },
            { "name": "Moinho Velho", "position": "Baker", "startDate": "2012-05", "endDate": "2018-01",
              "highlights": ["Rebuilt the oven schedule, which led to a 12% drop in waste"] }
          ]
        }
        """);

    [Theory]
    [InlineData("How much did weekend sales increase after his counter opened up?", "30%")]
    [InlineData("by what percentage did weekend sales grow once people could pre-order?", "30%")]
    [InlineData("how much did sales go up thanks to his idea?", "30%")]
    [InlineData("how much did waste fall when he changed things?", "12%")]
    [InlineData("did waste drop after the rebuild went live?", "12%")]
    public void When_or_why_it_changed_need_not_be_said_in_the_same_words(string question, string figure)
    {
        var answer = new Talk(Nuno).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(figure, answer.Text[..Math.Min(10, answer.Text.Length)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How much did waste fall after he joined Padaria Alta?")]
    [InlineData("how much did the rent increase after the counter opened?")]
    public void No_figure_is_told_of_another_thing_or_place(string question) =>
        Assert.DoesNotMatch(@"^\S*(30|12)%", new Talk(Nuno).Ask(question).Text);
}

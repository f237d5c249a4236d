using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A sentence with the question's words may say the opposite of what is asked.</summary>
public sealed class OutcomeClaimTests
{
    private static readonly CompiledResume Signe = Talk.Compile("""
        {
          "basics": {"name": "Signe Holmqvist", "label": "Site Manager", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Vindal Bygg", "position": "Site Manager", "startDate": "2019-03",
              "highlights": [
                "Finished the Norra bridge €90,000 under an agreed €1,200,000 budget and three weeks early.",
                "Moved the tram depot in eight months without a single accident.",
                "Sold 310 flats against a forecast of 260.",
                "Introduced a safety talk that 4 of 5 subcontractors kept.",
                "Passed the ISO audit at the first attempt."]},
            {"name": "Lakeside Homes", "position": "Foreman", "startDate": "2014-05", "endDate": "2019-02",
              "highlights": [
                "Ran 12 sites; every handover was on time.",
                "Trained nine apprentices, five of whom became foremen.",
                "The harbour hotel opened late and went over its budget by 4%.",
                "Oversaw over €3 million budgets."]}],
          "skills": [{"name": "Planning", "keywords": ["Primavera", "no-code tools"]}]
        }
        """);

    [Theory]
    [InlineData("Did the Norra bridge go over budget?", "€90,000 under")]
    [InlineData("was the Norra bridge late?", "three weeks early")]
    [InlineData("did the Norra bridge miss its deadline?", "three weeks early")]
    [InlineData("did the tram depot move cause any accidents?", "without a single accident")]
    [InlineData("were there any accidents at the tram depot?", "without a single accident")]
    [InlineData("did the flats sold miss the forecast?", "against a forecast of 260")]
    [InlineData("did all of the subcontractors keep the safety talk?", "4 of 5")]
    [InlineData("did all the apprentices become foremen?", "five of whom")]
    [InlineData("did she fail the ISO audit?", "Passed the ISO audit")]
    [InlineData("was a handover ever late?", "every handover was on time")]
    [InlineData("did she ever fail to do a handover on time?", "every handover was on time")]
    [InlineData("was the harbour hotel under budget?", "went over its budget")]
    public void The_sentence_says_the_opposite(string question, string said)
    {
        var answer = new Talk(Signe).Ask(question);

        Assert.StartsWith("No. ", answer.Text, StringComparison.Ordinal);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("was the Norra bridge under budget?", "€90,000 under")]
    [InlineData("was the Norra bridge finished early?", "three weeks early")]
    [InlineData("was the Norra bridge finished ahead of schedule?", "three weeks early")]
    [InlineData("did the flats sold beat the forecast?", "against a forecast of 260")]
    [InlineData("did she pass the ISO audit?", "Passed the ISO audit")]
    [InlineData("did the harbour hotel go over budget?", "went over its budget")]
    [InlineData("did the tram depot move without accidents?", "without a single accident")]
    [InlineData("did she train apprentices?", "Trained nine apprentices")]
    public void The_sentence_says_so(string question, string said)
    {
        var answer = new Talk(Signe).Ask(question);

        Assert.StartsWith("Yes. ", answer.Text, StringComparison.Ordinal);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    // One bridge without a delay says nothing of all that she built.
    [Theory]
    [InlineData("did the tram depot go over budget?")]
    [InlineData("was the tram depot late?")]
    public void What_no_sentence_says_is_neither(string question)
    {
        var answer = new Talk(Signe).Ask(question);

        Assert.DoesNotContain("Yes.", answer.Text, StringComparison.Ordinal);
        Assert.False(answer.Text.StartsWith("No.", StringComparison.Ordinal), answer.Text);
    }
}

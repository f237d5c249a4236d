using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What is there is found, whatever words and spellings the question has for it.</summary>
public sealed class OtherWordsTests
{
    private static readonly CompiledResume Runa = Talk.Compile("""
        {
          "basics": {"name": "Runa Teller", "label": "Engineer", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Pear Ledger", "position": "Engineer", "startDate": "2019-02",
              "summary": "Payments for shops.",
              "highlights": ["Implemented instant bank transfer for 40 shops", "Advised nine start-ups",
                "Serves quotes at a p99 of 70 ms", "Negotiated the first lease"]},
            {"name": "Town of Ebbing", "position": "Analyst (part-time secondment)", "startDate": "2016-01",
              "endDate": "2018-12", "summary": "Forms for the city council.",
              "highlights": ["Built a team of four from nothing"]}],
          "volunteer": [{"organization": "Women in Data Ebbing", "position": "Host", "startDate": "2021-01",
            "highlights": ["Taught ten-year-olds to plot the tide"]}],
          "projects": [{"name": "instant-mock", "description": "A fake house for instant transfers.",
            "startDate": "2020-01", "keywords": ["instant", "Java"]}],
          "education": [
            {"institution": "Ebbing College", "studyType": "Master", "area": "Logic", "endDate": "2015"},
            {"institution": "Ebbing College", "studyType": "Bachelor", "area": "Algebra", "endDate": "2013",
              "score": "1.4"}]
        }
        """);

    [Theory]
    [InlineData("did she implement instant bank transfer?", "work/0")]
    [InlineData("has she advised startups?", "work/0")]
    [InlineData("has she worked on latency?", "work/0")]
    [InlineData("can she negotiate?", "work/0")]
    [InlineData("has she worked in the public sector?", "work/1")]
    [InlineData("was the secondment part-time?", "work/1")]
    [InlineData("has she built a team from scratch?", "work/1")]
    [InlineData("has she worked with children?", "volunteer/0")]
    public void It_is_there(string question, string reference)
    {
        var answer = new Talk(Runa).Ask(question);

        Assert.StartsWith("Yes", answer.Text, StringComparison.Ordinal);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Fact]
    public void Diversity_is_told_by_who_is_brought_in() =>
        Assert.Equal(["volunteer/0"], Talk.Refs(new Talk(Runa).Ask("any diversity work?")));

    [Fact]
    public void One_grade_that_is_lacking_is_not_all_of_them() =>
        Assert.StartsWith("Runa's résumé does not give a grade for that.",
            new Talk(Runa).Ask("what grade did she get for her master's?").Text, StringComparison.Ordinal);
}

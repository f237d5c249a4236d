using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>An industry is asked for by its name; railways are no Rails.</summary>
public sealed class IndustriesTests
{
    private static readonly CompiledResume Tess = Talk.Compile("""
        {
          "basics": {"name": "Tess Alderley", "label": "Engineer", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Signalworks", "position": "Data Engineer", "startDate": "2020-04",
              "summary": "Timetables for rail operators, then online retail.",
              "highlights": ["Kept 40 signal boxes in PostgreSQL"]},
            {"name": "Calder Water", "position": "Analyst", "startDate": "2016-02", "endDate": "2020-03",
              "summary": "Meter readings."}],
          "skills": [{"name": "Data", "keywords": ["PostgreSQL", "Python"]}]
        }
        """);

    private static readonly CompiledResume Ravi = Talk.Compile("""
        {
          "basics": {"name": "Ravi Menon", "label": "Developer", "meta": {"pronouns": "he/him"}},
          "work": [{"name": "Bookhall", "position": "Developer", "startDate": "2019-01",
            "highlights": ["Kept the Rails monolith on PostgreSQL alive"]}]
        }
        """);

    [Theory]
    [InlineData("has she worked in the water industry?", "work/1")]
    [InlineData("experience in the rail sector?", "work/0")]
    [InlineData("what industries has she worked in?", "work/0 work/1")]
    [InlineData("which industries does she know?", "work/0 work/1")]
    [InlineData("online retail?", "work/0")]
    [InlineData("does she have industry experience?", "work/0 work/1")]
    public void Is_told_by_the_jobs_in_it(string question, string references)
    {
        var answer = new Talk(Tess).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal(references.Split(' '), Talk.Refs(answer).Order());
        Assert.DoesNotContain("Ruby", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("experience in the insurance industry?", "insurance industry")]
    [InlineData("does she know rails?", "rails")]
    [InlineData("has she ever been on call?", "on call")]
    [InlineData("any on-call experience?", "on-call")]
    [InlineData("does she know Ruby on Rails?", "Ruby on Rails")]
    public void Is_missing_where_nothing_tells_of_it(string question, string missing)
    {
        var answer = new Talk(Tess).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains($"does not mention {missing}.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("does he know rails?")]
    [InlineData("does he know Ruby on Rails?")]
    public void Whoever_works_with_Rails_knows_it(string question)
    {
        var answer = new Talk(Ravi).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal(["work/0"], Talk.Refs(answer));
    }
}

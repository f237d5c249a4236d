using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class AlternativesTests
{
    [Theory]
    [InlineData("Does she speak Italian?", "languages/0 languages/1 languages/2 languages/3")]
    [InlineData("Does she have a PhD?", "education/0")]
    [InlineData("Does she know the frobnicator?", "")]
    public void The_nearest_of_its_kind_is_offered(string question, string references)
    {
        var answer = new Talk().Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal(references.Split(' ', StringSplitOptions.RemoveEmptyEntries), Talk.Refs(answer));
    }

    [Fact]
    public void A_tool_is_not_the_trade_that_it_serves()
    {
        var resume = Talk.Compile("""
            { "basics": { "name": "Noor" }, "skills": [{ "name": "Security", "keywords": ["Reverse engineering"] }] }
            """);

        var answer = new Talk(resume).Ask("any experience with IDA Pro?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal(["skills/0"], Talk.Refs(answer));
    }

    [Fact]
    public void A_sibling_that_the_resume_has_is_named()
    {
        var answer = new Talk().Ask("Does she know MySQL?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("The nearest it has is PostgreSQL", answer.Text, StringComparison.Ordinal);
        Assert.Contains("skills/2", Talk.Refs(answer));
    }

    private static readonly CompiledResume Wim = Talk.Compile("""
        {
          "basics": { "name": "Wim Dekker" },
          "work": [
            { "name": "Getijdenpeil", "position": "Programmer", "startDate": "2019-01",
              "highlights": ["Served the tide tables from a Ruby, Hanami and PostgreSQL stack"] },
            { "name": "Sluisbeheer", "position": "Programmer", "startDate": "2016-01", "endDate": "2018-12",
              "summary": "Wrote the lock schedule as a Python Tornado service." }
          ],
          "skills": [
            { "name": "Python scripting", "keywords": ["Data cleaning"] },
            { "name": "A great deal of pytest", "keywords": ["Fixtures"] }
          ]
        }
        """);

    [Theory]
    [InlineData("has he used Django?", "Tornado", "work/1")]
    [InlineData("any FastAPI?", "Tornado", "work/1")]
    [InlineData("does Wim know Kotlin?", "Python", "skills/0")]
    [InlineData("can he write Java", "Python", "skills/0")]
    [InlineData("NumPy experience?", "Python", "skills/0")]
    public void A_library_of_a_language_is_not_nearer_than_the_language(string question, string near, string reference)
    {
        var answer = new Talk(Wim).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains($"The nearest it has is {near}", answer.Text, StringComparison.Ordinal);
        Assert.Equal(reference, Talk.Refs(answer)[0]);
    }

    [Theory]
    [InlineData("what did he do with Tornado?", "work/1")]
    [InlineData("has he used Tornado?", "work/1")]
    public void An_everyday_word_right_after_a_technology_is_one(string question, string reference) =>
        Assert.Equal([reference], Talk.Refs(new Talk(Wim).Ask(question)));
}

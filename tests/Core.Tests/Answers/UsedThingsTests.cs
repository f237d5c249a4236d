using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>What something was done with: what its text names, of the kind that is asked for.</summary>
public sealed class UsedThingsTests
{
    private static readonly CompiledResume Zita = Talk.Compile("""
        {
          "basics": { "name": "Zita Halmos" },
          "work": [
            { "name": "Duna Weather", "position": "Systems Analyst", "startDate": "2019-03",
              "highlights": ["Wrote the forecast service in Rust and PHP", "Kept years of rain in PostgreSQL",
                "Deployed to Google Cloud under high traffic"] },
            { "name": "Duna Weather", "position": "Head of Duna Weather South", "startDate": "2016-01",
              "endDate": "2019-02", "summary": "Hired and trained the southern office." }
          ],
          "projects": [
            { "name": "Csepp", "description": "A rain gauge that is based on JavaScript and C++." }
          ],
          "skills": [
            { "name": "Testing tools", "keywords": ["Selenium", "Cypress"] },
            { "name": "Other", "keywords": ["Postman", "JUnit"] },
            { "name": "Platforms", "keywords": ["Docker", "Kubernetes"] }
          ]
        }
        """);

    [Theory]
    [InlineData("what is Csepp built with?")]
    [InlineData("which languages is Csepp written in?")]
    public void A_language_with_libraries_of_its_own_is_named(string question)
    {
        var text = new Talk(Zita).Ask(question).Text;

        Assert.Contains("JavaScript", text, StringComparison.Ordinal);
        Assert.Contains("C++", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what databases did she use there?", "PostgreSQL", "Rust")]
    [InlineData("what languages did she use there?", "Rust", "PostgreSQL")]
    [InlineData("and which cloud did they deploy to?", "Google Cloud", "Rust")]
    public void Of_the_kind_asked_for_only_that_is_told(string question, string told, string other)
    {
        var text = new Talk(Zita).Ask("tell me about her work as a systems analyst", question).Text;

        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_thing_is_used_by_nobody() => Assert.DoesNotContain(
        "traffic", new Talk(Zita).Ask("which technologies did she use as a systems analyst?").Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("what tools does she use for testing?")]
    [InlineData("what testing tools does she know?")]
    [InlineData("what does she use for testing?")]
    public void The_group_that_is_called_so_is_enough(string question) =>
        Assert.Equal(["skills/0"], Talk.Refs(new Talk(Zita).Ask(question)));

    [Theory]
    [InlineData("and Kubernetes, does she know that?", "skills/2")]
    [InlineData("Selenium, has she used it?", "skills/0")]
    public void What_the_question_itself_names_is_no_thing_of_the_talk(string question, string skill) => Assert.Equal(
        [skill], Talk.Refs(new Talk(Zita).Ask("where did she use PostgreSQL?", question)));

    [Fact]
    public void Of_two_jobs_at_one_house_neither_is_called_by_it() => Assert.Equal(
        ["work/0"], Talk.Refs(new Talk(Zita).Ask("tell me about Duna", "which cloud was it?")));
}

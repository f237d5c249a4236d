using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;

namespace ResumeVoice.Core.Tests.Understanding;

public sealed class QuestionSurveyTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    private static readonly CompiledResume Resume = Talk.Compile("""
        {"basics":{"name":"Mara Lind","label":"Engineer"},
         "work":[
            {"name":"Halvorsen Boats","position":"Engineer","startDate":"2019","highlights":["Wrote it in Python"]}],
         "skills":[{"name":"Languages","keywords":["Python","Go"]}]}
        """);

    [Theory]
    [InlineData("What has she built with Python?", "Python", true)]
    [InlineData("Does she know Kubernetes?", "Kubernetes", false)]
    [InlineData("What did she do at Halvorsen Boats?", "Halvorsen Boats", true)]
    public void What_a_question_names_is_found_with_whether_the_résumé_has_it(string question, string name, bool has)
    {
        var topic = Assert.Single(QuestionSurvey.Read(question, Resume, Today).Topics);

        Assert.Equal(name, topic.Name, ignoreCase: true);
        Assert.Equal(has, topic.InResume);
    }

    [Theory]
    [InlineData("What has she built with Python?", true)]
    [InlineData("Could you start in March?", true)]
    [InlineData("Write me a poem about the sea", false)]
    [InlineData("What is the weather in Paris tomorrow?", false)]
    [InlineData("", false)]
    public void Questions_that_may_have_been_meant_for_the_résumé_look_fair(string question, bool looksFair) =>
        Assert.Equal(looksFair, QuestionSurvey.Read(question, Resume, Today).LooksFair);

    [Theory]
    [InlineData("  Does she know C++?", "does she know c++ !")]
    [InlineData("Où est-elle née ?", "ou est elle nee")]
    [InlineData("???", " ???")]
    public void Questions_that_differ_in_form_only_have_one_key(string one, string other) =>
        Assert.Equal(QuestionSurvey.Key(one), QuestionSurvey.Key(other));

    [Fact]
    public void Questions_that_ask_for_different_things_have_different_keys() =>
        Assert.NotEqual(QuestionSurvey.Key("Does she know C?"), QuestionSurvey.Key("Does she know C#?"));
}

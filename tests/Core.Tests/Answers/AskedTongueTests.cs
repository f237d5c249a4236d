using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>Which languages somebody speaks is told by the languages, not by what else bears their names.</summary>
public sealed class AskedTongueTests
{
    private static readonly CompiledResume Iben = Talk.Compile("""
        {
          "basics": {"name": "Iben Toro", "label": "Ship Broker", "meta": {"pronouns": "she/her"}},
          "work": [
            {"name": "Sund Brokers", "position": "Broker", "location": "Hamburg, Germany", "startDate": "2019-02",
              "summary": "Charters for the Danish Straits."}],
          "projects": [{"name": "Tide Board", "description": "Forecasts for Polish harbours."}],
          "languages": [
            {"language": "Swedish", "fluency": "Native"}, {"language": "English", "fluency": "Fluent (C1)"},
            {"language": "Spanish", "fluency": "Basic (A2)"}, {"language": "German", "fluency": "Fluent (C1)"}]
        }
        """);

    [Theory]
    [InlineData("does she speak Danish?")]
    [InlineData("speaks polish?")]
    [InlineData("Danish?")]
    public void A_language_of_a_sea_or_a_harbour_is_not_spoken(string question)
    {
        var answer = new Talk(Iben).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Equal(["languages/0", "languages/1", "languages/2", "languages/3"], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("does she speak German well enough for client meetings?")]
    [InlineData("is her German good enough for customers?")]
    [InlineData("can she present in German?")]
    [InlineData("could she run interviews in German?")]
    public void Whether_it_is_enough_is_told_by_the_level(string question)
    {
        var answer = new Talk(Iben).Ask(question);

        Assert.Equal(["languages/3"], Talk.Refs(answer));
        Assert.Equal("German (Fluent (C1)).", answer.Text);
    }
}

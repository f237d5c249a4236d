using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>The most of something is told by the numbers that the text gives.</summary>
public sealed class SuperlativesTests
{
    private const string Odd = """
        {"basics": {"name": "Odd Lervik", "label": "Builder"},
         "work": [{"name": "Stavbygg", "position": "Site Lead", "startDate": "2021-01",
           "highlights": ["Leads 7 carpenters", "Beat 40 teams in the city's building race"]}],
         "projects": [
          {"name": "Quay House", "description": "Boat house.", "highlights": ["Cost 90,000 euros"],
           "startDate": "2020-01", "endDate": "2020-12"},
          {"name": "Long Barn", "description": "Barn.", "highlights": ["Cost 610,000 euros, and saved 4,000 euros"],
           "startDate": "2022-01", "endDate": "2022-12"},
          {"name": "Sheds", "description": "Sheds.", "highlights": ["Cost 3,000 euros"], "startDate": "2024-01"}]}
        """;

    [Theory]
    [InlineData("priciest project", "projects/1")]
    [InlineData("what was the most expensive project?", "projects/1")]
    [InlineData("Which project cost the most money?", "projects/1")]
    [InlineData("largest team he has led?", "work/0")]
    [InlineData("what's the biggest team he ran", "work/0")]
    public void The_most_is_shown_alone(string question, string reference)
    {
        var answer = new Talk(Talk.Compile(Odd)).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("what's his biggest grant?", "awards/1")]
    [InlineData("smallest grant?", "awards/0")]
    public void Sums_in_two_currencies_are_compared_by_their_worth(string question, string reference)
    {
        const string Json = """
            {"basics": {"name": "Ola Moe"}, "awards": [
             {"title": "Young Grant", "awarder": "Norges Fond", "summary": "NOK 8 million for nets."},
             {"title": "Starting Grant", "awarder": "Europa Fund", "summary": "\u20ac2.0 million for boats."}]}
            """;

        var answer = new Talk(Talk.Compile(Json)).Ask(question);

        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Fact]
    public void Projects_that_somebody_finished_are_those_that_are_over()
    {
        var answer = new Talk(Talk.Compile(Odd)).Ask("list the projects he finished");

        Assert.Equal(["projects/1", "projects/0"], Talk.Refs(answer));
    }

    [Fact]
    public void The_job_before_that_is_told_whatever_little_word_stands_by()
    {
        var talk = new Talk();

        talk.Ask("what is her previous job?");
        var answer = talk.Ask("what did she do immediately before?");

        Assert.Equal(["work/3"], Talk.Refs(answer));
    }

    [Fact]
    public void Two_words_that_stand_apart_are_no_kind_of_work()
    {
        const string Json = """
            {"basics": {"name": "Ola Moe"}, "work": [{"name": "Kodeverk", "position": "Developer",
              "startDate": "2021-01", "highlights": ["Led the development of a parking app"]}],
             "interests": [{"name": "Board games", "keywords": ["Game design"]}]}
            """;

        var answer = new Talk(Talk.Compile(Json)).Ask("has he worked in game development?");

        Assert.Contains("does not mention game development", answer.Text, StringComparison.Ordinal);
    }
}

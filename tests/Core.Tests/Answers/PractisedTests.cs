using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>How long a trade was practised, where somebody was, what only bears the name of a network.</summary>
public sealed class PractisedTests
{
    private static readonly CompiledResume Piet = Talk.Compile("""
        {
          "basics": {"name": "Piet Aerts", "label": "Product Manager", "meta": {"pronouns": "he/him"},
            "location": {"city": "Ghent", "countryCode": "BE"},
            "profiles": [{"network": "GitHub", "username": "paerts", "url": "https://github.com/paerts"}]},
          "work": [
            {"name": "Quill", "position": "Senior Product Manager", "location": "Ghent, Belgium",
              "startDate": "2021-01",
              "summary": "A reader for phones, with clients in Denmark and Italy.",
              "highlights": ["Moved the app to SwiftUI", "Ran the social media and the monthly newsletter"]},
            {"name": "Odense Maps", "position": "Product Manager", "location": "Odense, Denmark",
              "startDate": "2017-01", "endDate": "2021-01", "highlights": ["Wrote the map in Swift and Java"]},
            {"name": "Vlaamse Bank", "position": "Analyst", "location": "Brussels, Belgium", "startDate": "2014-01",
              "endDate": "2017-01", "highlights": ["Reports in Java"]}],
          "skills": [
            {"name": "Product management", "keywords": ["Roadmaps", "Discovery"]},
            {"name": "Apps", "keywords": ["Swift", "SwiftUI", "Java"]}],
          "publications": [
            {"name": "Maps That Forget", "publisher": "FOSS4G Florence (talk)", "releaseDate": "2019-06"},
            {"name": "Reading on Trains", "publisher": "Mind the Map", "releaseDate": "2022-03"}]
        }
        """);

    [Theory]
    [InlineData("How many years of product management experience does he have?", "work/0 work/1")]
    [InlineData("how long has he been in product management", "work/0 work/1")]
    [InlineData("How many years of SwiftUI?", "work/0")]
    [InlineData("java years?", "work/1 work/2")]
    [InlineData("How many years did he work in Denmark?", "work/1")]
    public void Is_counted_by_the_jobs_that_say_so(string question, string references)
    {
        var answer = new Talk(Piet).Ask(question);

        Assert.Equal(Intent.Duration, answer.Intent);
        Assert.Equal(references.Split(' '), Talk.Refs(answer).Order());
        Assert.Contains("year", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("has he used GitHub Actions?", "GitHub Actions")]
    [InlineData("GitLab CI?", "GitLab CI")]
    [InlineData("did he work at Facebook?", "Facebook")]
    [InlineData("what conferences in Japan has he spoken at?", "Japan")]
    public void What_bears_the_name_of_a_network_is_no_profile(string question, string missing)
    {
        var answer = new Talk(Piet).Ask(question);

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains($"does not mention {missing}.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Does he have social media experience?", "work/0")]
    [InlineData("newsletters?", "work/0")]
    [InlineData("his GitHub?", "basics")]
    [InlineData("where outside Belgium has he worked?", "work/1")]
    [InlineData("Which conferences has he spoken at?", "publications/0")]
    [InlineData("where did he speak?", "publications/0")]
    public void Is_told_by_what_has_it(string question, string reference)
    {
        var answer = new Talk(Piet).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Equal([reference], Talk.Refs(answer));
    }

    [Theory]
    [InlineData("help me guess his password so I can get into his mail account")]
    [InlineData("what's his password?")]
    public void Nobody_is_helped_into_an_account(string question) =>
        Assert.Equal(Decision.Unsafe, new Talk(Piet).Ask(question).Decision);
}

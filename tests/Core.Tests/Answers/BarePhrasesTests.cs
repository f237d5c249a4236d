using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A few words without a verb ask as well as a whole sentence, in whatever words and spelling.</summary>
public sealed class BarePhrasesTests
{
    private const string Ines = """
        {"basics": {"name": "Ines Quarrie", "label": "Platform Engineer", "url": "https://quarrie.example",
           "profiles": [{"network": "GitHub", "username": "iq"}]},
         "work": [
          {"name": "Harrow Grid", "position": "Platform Engineer", "startDate": "2021-01",
           "highlights": ["Cut the monthly hosting bill from £9,000 to £4,000",
            "Took the sale at 7,000 requests a second for an hour", "Introduced HashiCorp Vault",
            "Moved batch jobs from cron to Kubernetes with Ray"]},
          {"name": "Lowther Games", "position": "Developer", "startDate": "2019-06", "endDate": "2020-10",
           "highlights": ["Split the monolith into nine services", "Reached 40,000 downloads"]}],
         "projects": [
          {"name": "gullwatch", "description": "Telegram bot that counts gulls.", "keywords": ["Rust parser", "Redis"]},
          {"name": "vigour", "description": "Ageing of tumour samples, drawn with ggplot2.", "keywords": ["R"]}],
         "skills": [{"name": "Delivery", "keywords": ["Terraform", "Argo CD", "Jenkins", "Kubernetes"]},
          {"name": "Science", "keywords": ["Nextflow", "TensorRT"]}]}
        """;

    [Theory]
    [InlineData("infra as code", "skills/0")]
    [InlineData("gitops", "skills/0")]
    [InlineData("handling high traffic", "work/0")]
    [InlineData("scaling under load", "work/0")]
    [InlineData("cost optimisation", "work/0")]
    [InlineData("cost savings", "work/0")]
    [InlineData("has she ever saved anyone money?", "work/0")]
    [InlineData("microservices", "work/1")]
    [InlineData("secrets management", "work/0")]
    [InlineData("any password rotation?", "work/0")]
    [InlineData("aging", "projects/1")]
    [InlineData("cancer research", "projects/1")]
    [InlineData("plotting", "projects/1")]
    [InlineData("workflow managers", "skills/1")]
    [InlineData("model compression", "skills/1")]
    [InlineData("caching", "projects/0")]
    [InlineData("what has she done with Rust", "projects/0")]
    [InlineData("does she know Ray", "work/0")]
    [InlineData("the Telegram thing", "projects/0")]
    [InlineData("telegram", "projects/0")]
    [InlineData("lab website?", "basics")]
    [InlineData("jobs shorter than two years", "work/1")]
    [InlineData("how many requests per second", "work/0")]
    [InlineData("how many downloads did the game have", "work/1")]
    [InlineData("hwo many yeras of experiance", "work/0")]
    [InlineData("what does Rust show up in", "projects/0")]
    public void What_the_resume_has_is_shown(string question, string reference)
    {
        var answer = new Talk(Talk.Compile(Ines)).Ask(question);

        Assert.Equal(Decision.Answer, answer.Decision);
        Assert.Contains(reference, Talk.Refs(answer));
    }

    [Fact]
    public void Whether_a_thing_is_still_around_is_asked_of_nobody() =>
        Assert.Equal(Decision.OffTopic, new Talk(Talk.Compile(Ines)).Ask("is Kubernetes still a thing?").Decision);

    [Theory]
    [InlineData("covid")]
    [InlineData("does she have a CKS")]
    [InlineData("conference talks?")]
    public void What_it_lacks_is_not_there(string question) =>
        Assert.Equal(Decision.NotInResume, new Talk(Talk.Compile(Ines)).Ask(question).Decision);

    [Theory]
    [InlineData("tell me a joke", "and what do you think about it?")]
    [InlineData("do you think tea is better than coffee?")]
    public void Nobody_asks_us_what_we_think(string question, params string[] then) =>
        Assert.Equal(Decision.OffTopic, new Talk(Talk.Compile(Ines)).Ask(question, then).Decision);
}

using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A website may be an account somewhere, and a profile may be the website.</summary>
public sealed class PresencesTests
{
    private static readonly CompiledResume Oda = Talk.Compile("""
        {
          "basics": { "name": "Oda Brekke", "url": "https://github.com/brekke-oda",
            "profiles": [{ "network": "LinkedIn", "url": "https://www.linkedin.com/in/oda-brekke" }] }
        }
        """);

    private static readonly CompiledResume Tor = Talk.Compile("""
        {
          "basics": { "name": "Tor Eide",
            "profiles": [
              { "network": "GitHub", "url": "https://github.com/tor-eide" },
              { "network": "Homepage", "url": "https://eide.example" } ] }
        }
        """);

    [Theory]
    [InlineData("does she have a github?")]
    [InlineData("what's her GitHub")]
    [InlineData("is Oda on GitHub?")]
    [InlineData("where can I see her code?")]
    public void A_website_on_a_network_is_an_account_there(string question) =>
        Assert.Equal("Oda is on GitHub: https://github.com/brekke-oda.", new Talk(Oda).Ask(question).Text);

    [Fact]
    public void It_is_no_account_elsewhere()
    {
        var answer = new Talk(Oda).Ask("is she on GitLab?");

        Assert.Equal(Decision.NotInResume, answer.Decision);
        Assert.Contains("It lists LinkedIn, GitHub.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("does he have a website?")]
    [InlineData("what's the address of his homepage?")]
    [InlineData("the url of Tor's personal site?")]
    public void A_profile_that_is_called_a_site_is_the_website(string question) =>
        Assert.Equal("Tor's website is https://eide.example.", new Talk(Tor).Ask(question).Text);

    [Fact]
    public void Nobody_is_on_a_site_of_their_own() => Assert.Equal(
        "Tor is on GitHub: https://github.com/tor-eide. Tor's website is https://eide.example.",
        new Talk(Tor).Ask("what are his social profiles?").Text);
}

using ResumeVoice.Repo.Tests.Rules;

namespace ResumeVoice.Repo.Tests;

public sealed class SecretTests
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("Qx7a", 10));

    // Put together here, so that this file holds none itself.
    public static TheoryData<string> Secrets =>
    [
        "rv_sk_" + Filler, "sk-" + Filler, "gsk_" + Filler, "ghp_" + Filler, "AKIA" + Filler.ToUpperInvariant()[..16],
        "-----BEGIN RSA " + "PRIVATE KEY-----",
    ];

    [Fact]
    public void The_repository_holds_no_secret() => Rule.Holds(SecretRules.Offences(Repository.Files));

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_found(string secret) =>
        Rule.Finds("a.md:2", SecretRules.Offences([new SourceFile("a.md", $"text\nkey = {secret}\n")]));

    [Theory]
    [InlineData("Authorization: Bearer rv_sk_…")]
    [InlineData("Authorization: Bearer rv_sk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_placeholder_is_no_secret(string text) =>
        Assert.Empty(SecretRules.Offences([new SourceFile("a.md", text)]));
}

using ResumeVoice.Repo.Tests.Rules;

namespace ResumeVoice.Repo.Tests;

public sealed class SummaryTests
{
    [Fact]
    public void Public_types_that_others_build_on_are_explained() =>
        Rule.Holds(SummaryRules.MissingSummaries(Repository.Files));

    [Theory]
    [InlineData("public sealed record Turn(int Seq);")]
    [InlineData("public static class Turns;")]
    [InlineData("/// <summary>Another.</summary>\npublic enum Other;\n\n[Flags]\npublic enum Turn { None }")]
    [InlineData("// A turn.\npublic readonly record struct Turn(int Seq);")]
    public void A_type_without_a_summary_is_found(string code) =>
        Rule.Finds("Turn", SummaryRules.MissingSummaries([new SourceFile("src/Core/Turn.cs", code)]));

    [Theory]
    [InlineData("/// <summary>A turn.</summary>\n[Flags]\npublic enum Turn { None }")]
    [InlineData("/// <summary>\n/// A turn.\n/// </summary>\n/// <remarks>Small.</remarks>\npublic class Turn;")]
    [InlineData("internal sealed record Turn(int Seq);")]
    public void A_type_with_a_summary_or_of_our_own_is_no_offence(string code) =>
        Assert.Empty(SummaryRules.MissingSummaries([new SourceFile("src/Core/Turn.cs", code)]));
}

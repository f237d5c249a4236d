using ResumeVoice.Core.Understanding.Deciding;

namespace ResumeVoice.Core.Tests.Understanding.Deciding;

public class RelevanceTests
{
    [Theory]
    [InlineData("Where has she worked?")]
    [InlineData("tidegauge")]
    [InlineData("What is Fjordvarsel?")]
    [InlineData("email?")]
    [InlineData("Any certificates?")]
    [InlineData("any red flags")]
    [InlineData("what's the notice period")]
    [InlineData("How do I email her?")]
    [InlineData("Has Noor ever been to Svalbard?")]
    [InlineData("what is tide gage")]
    [InlineData("how many ports does Fjordvarsel cover")]
    [InlineData("how old is the certificate?")]
    [InlineData("is Zarr mentioned anywhere")]
    public void A_question_on_the_person_is_fair(string text) =>
        Assert.True(Score(text) >= Relevance.Threshold);

    [Theory]
    [InlineData("What is the capital of France?")]
    [InlineData("Write me a poem about the sea")]
    [InlineData("How does Kafka work?")]
    [InlineData("What is Kafka used for?")]
    [InlineData("Write a cover letter for a baker")]
    [InlineData("How do I bake rye bread?")]
    [InlineData("What's the weather like today?")]
    public void A_question_on_the_world_is_not(string text) => Assert.True(Score(text) < Relevance.Threshold);

    [Fact]
    public void Leaning_on_the_talk_speaks_for_a_question() =>
        Assert.True(Relevance.Score(Talk.Read("and why was that?"), true) > Score("and why was that?"));

    private static double Score(string text) => Relevance.Score(Talk.Read(text), false);
}

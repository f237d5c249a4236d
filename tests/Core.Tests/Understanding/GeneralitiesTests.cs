using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Tests.Understanding;

/// <summary>What has an answer whoever is asked about is not asked of the résumé, though it has the words.</summary>
public sealed class GeneralitiesTests
{
    private static readonly CompiledResume Runa = Talk.Compile("""
        {
          "basics": { "name": "Runa Skog" },
          "work": [{ "name": "Copper Mill plc", "position": "Metals Broker", "startDate": "2014-02",
            "highlights": ["Hedged copper and nickel for smelters"] }],
          "skills": [{ "name": "Machines", "keywords": ["Haskell", "Bash"] }]
        }
        """);

    [Theory]
    [InlineData("what's copper trading at today?")]
    [InlineData("how is nickel doing today")]
    [InlineData("what's the best way to open a plc?")]
    [InlineData("so what is the quickest way to hedge nickel?")]
    public void What_is_so_for_anybody_is_off_topic(string question) =>
        Assert.Equal(Decision.OffTopic, new Talk(Runa).Ask(question).Decision);

    [Theory]
    [InlineData("what's the best way to reach her?")]
    [InlineData("what is Runa up to today?")]
    [InlineData("what's the job today?")]
    public void What_is_of_the_person_is_not(string question) =>
        Assert.NotEqual(Decision.OffTopic, new Talk(Runa).Ask(question).Decision);

    [Theory]
    [InlineData("can she code in Haskell?")]
    [InlineData("does Runa program in Bash?")]
    public void Who_lists_a_language_codes_in_it(string question) =>
        Assert.StartsWith("Yes. ", new Talk(Runa).Ask(question).Text, StringComparison.Ordinal);
}

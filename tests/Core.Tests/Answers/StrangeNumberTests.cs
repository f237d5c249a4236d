using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

/// <summary>A number that the entries do not give makes no yes of what else they say.</summary>
public sealed class StrangeNumberTests
{
    private static readonly CompiledResume Ilse = Talk.Compile("""
        {
          "basics": {"name": "Ilse Marten", "label": "Stage Manager"},
          "work": [{"name": "Corran Playhouse", "position": "Stage Manager", "startDate": "2019-01",
            "highlights": ["Rebuilt the cue system, which ran 1,200 cues a night in three houses",
              "Drilled the crew to ISO 45001"]}]
        }
        """);

    [Theory]
    [InlineData("was the cue system used in 40 houses?")]
    [InlineData("did her cue system serve 20,000 guests?")]
    public void What_is_not_given_is_not_affirmed(string question) => Assert.StartsWith(
        "Ilse's résumé does not say so. ", new Talk(Ilse).Ask(question).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("did the cue system run 1,200 cues a night?")]
    [InlineData("did the cue system run 1200 cues?")]
    [InlineData("has she worked to ISO 45001?")]
    [InlineData("did she rebuild the cue system?")]
    public void What_is_given_is(string question) =>
        Assert.StartsWith("Yes. ", new Talk(Ilse).Ask(question).Text, StringComparison.Ordinal);
}

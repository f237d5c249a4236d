using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Tests.Understanding.Reading;

public class OrdinalPickTests
{
    private static readonly ImmutableArray<string> Shown = ["a", "b", "c", "d"];

    [Theory]
    [InlineData("the second one", "b")]
    [InlineData("number three", "c")]
    [InlineData("tell me about the first", "a")]
    [InlineData("and the last one?", "d")]
    [InlineData("the last two", "c d")]
    [InlineData("the first three", "a b c")]
    [InlineData("the 4th one", "d")]
    [InlineData("what is the third about", "c")]
    [InlineData("the tenth one", "")]
    [InlineData("the last nine", "")]
    public void An_ordinal_picks_from_what_was_shown(string words, string picked)
    {
        var pick = OrdinalPick.Find(Talk.Read(words));

        Assert.NotNull(pick);
        Assert.Equal(picked, string.Join(' ', pick.Pick(Shown)));
    }

    [Theory]
    [InlineData("her first job")]
    [InlineData("the last three years")]
    [InlineData("did she know Rust first")]
    [InlineData("a second language")]
    public void An_ordinal_of_something_else_picks_nothing(string words) =>
        Assert.Null(OrdinalPick.Find(Talk.Read(words)));

    [Fact]
    public void An_ordinal_before_a_listed_noun_picks()
    {
        var pick = OrdinalPick.BeforeNoun(
            Talk.Read("the second job"), Sense.Work, static (sense, listed) => sense == listed);

        Assert.Equal(["b"], pick!.Pick(Shown));
    }
}

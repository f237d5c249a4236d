using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Tests.Understanding.Index;

public class NearMatchesTests
{
    private static readonly NearMatches Near = new(["kubernete", "terraform", "kafka", "rain", "go", "postgresql"]);

    [Theory]
    [InlineData("kubernets", "kubernete")]
    [InlineData("kubernetse", "kubernete")]
    [InlineData("terrafrom", "terraform")]
    [InlineData("kafak", "kafka")]
    [InlineData("postgrsql", "postgresql")]
    public void A_slip_finds_what_was_meant(string word, string meant) => Assert.Equal(meant, Near.BySpelling(word));

    [Theory]
    [InlineData("train")]
    [InlineData("gol")]
    [InlineData("kaufkraft")]
    [InlineData("terra")]
    public void Another_word_finds_nothing(string word) => Assert.Null(Near.BySpelling(word));

    [Theory]
    [InlineData("terrorform", "terraform")]
    [InlineData("cubernete", "kubernete")]
    public void What_sounds_alike_is_found(string heard, string meant) => Assert.Equal(meant, Near.BySounding(heard));

    [Fact]
    public void Short_words_are_not_guessed_from_their_sound() => Assert.Null(Near.BySounding("cavca"));
}

using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding.Text;

public class SoundKeyTests
{
    [Theory]
    [InlineData("kwesi", "quesi")]
    [InlineData("kubernetes", "cubernetties")]
    [InlineData("terraform", "terrorform")]
    [InlineData("kafka", "cavca")]
    [InlineData("graphana", "grafana")]
    [InlineData("postgres", "bostkres")]
    public void What_sounds_alike_has_one_key(string word, string heard) =>
        Assert.Equal(SoundKey.Of(word), SoundKey.Of(heard));

    [Theory]
    [InlineData("kafka", "flink")]
    [InlineData("rust", "trust")]
    [InlineData("apple", "pull")]
    public void What_sounds_different_has_another_key(string word, string other) =>
        Assert.NotEqual(SoundKey.Of(word), SoundKey.Of(other));

    [Fact]
    public void A_key_has_an_end() => Assert.Equal(32, SoundKey.Of(string.Concat(Enumerable.Repeat("bd", 40))).Length);
}

using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding.Text;

public sealed class WordTraitTests
{
    private static int s_asked;
    private static readonly WordTrait IsLong = new(static word => word.Text.Length > 4 && ++s_asked > 0);
    private static readonly WordTrait IsVast = new(static word => word.Text == "vast");

    [Fact]
    public void A_trait_is_worked_out_once_a_word()
    {
        var word = new Word("lantern");

        Assert.True(IsLong.Of(word));
        Assert.True(IsLong.Of(word));

        Assert.Equal(1, s_asked);
    }

    [Fact]
    public void Traits_of_one_word_do_not_meet()
    {
        var word = new Word("vast");

        Assert.False(IsLong.Of(word));
        Assert.True(IsVast.Of(word));
        Assert.False(IsLong.Of(word));
        Assert.True(IsVast.Of(word));
    }
}

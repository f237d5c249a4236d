using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Core.Tests.Conversations;

public class TurnPositionTests
{
    [Theory]
    [InlineData(1, 0, "1.0")]
    [InlineData(2000, int.MaxValue, "2000.2147483647")]
    public void A_position_is_read_back_from_its_text(int seq, int offset, string text)
    {
        Assert.Equal(text, new TurnPosition(seq, offset).ToString());
        Assert.True(TurnPosition.TryParse(text, out var read));
        Assert.Equal(new TurnPosition(seq, offset), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData(".1")]
    [InlineData("0.1")]
    [InlineData("+1.1")]
    [InlineData("1.2.3")]
    [InlineData("1.2147483648")]
    [InlineData("0000000000001.0000000000001")]
    public void Anything_else_is_no_position(string text) => Assert.False(TurnPosition.TryParse(text, out _));

    [Fact]
    public void Reading_on_never_begins_with_half_a_character()
    {
        Assert.Equal(new TurnEvent.Words(1, "🚀b"), StoredAnswer.Rest("a🚀b", 2));
        Assert.Equal(new TurnEvent.Words(3, "b"), StoredAnswer.Rest("a🚀b", 3));
        Assert.Null(StoredAnswer.Rest("a🚀b", 4));
    }
}

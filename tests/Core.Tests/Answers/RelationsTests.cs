using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class RelationsTests
{
    [Theory]
    [InlineData("Tell me about Trench Archive", "Did it win any awards?", "awards/0")]
    [InlineData("Tell me about her job at Nordlys Grid", "Who can speak for that job?", "references/0")]
    public void Another_section_tells_of_the_item_talked_about(string first, string second, string reference) =>
        Assert.Equal(reference, new Talk().Ask(first, second).Items[0].Ref);

    [Fact]
    public void What_won_is_told_with_the_award_that_names_it()
    {
        var answer = new Talk().Ask("which of her publications got an award?");

        Assert.Equal(["publications/2", "awards/0"], Talk.Refs(answer));
    }
}

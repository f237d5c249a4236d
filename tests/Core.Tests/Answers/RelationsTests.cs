using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Answers;

public class RelationsTests
{
    [Theory]
    [InlineData("Tell me about Trench Archive", "Did it win any awards?", "awards/0")]
    [InlineData("Tell me about her job at Nordlys Grid", "Who can speak for that job?", "references/0")]
    public void Another_section_tells_of_the_item_talked_about(string first, string second, string reference) =>
        Assert.Equal(reference, new Talk().Ask(first, second).Items[0].Ref);
}

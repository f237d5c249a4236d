using System.Text;
using ResumeVoice.Api.Earlier;

namespace ResumeVoice.Standalone.Tests.Earlier;

public sealed class MoreResultsTests
{
    private const string Words = "Show me all available results for:";

    [Theory]
    [InlineData("Where has he worked?", "Where has he worked?")]
    [InlineData("  Where? ", "Where?")]
    [InlineData("Show me all available results for: Where?", "Where?")]
    [InlineData(" show me ALL available results for:Show me all available results for:  Where? ", "Where?")]
    [InlineData("Show me all available results for:", "")]
    [InlineData("", "")]
    public void The_question_is_what_follows_the_pages_words(string text, string question)
    {
        Assert.Equal(question, MoreResults.Question(text));
    }

    [Fact]
    public void A_text_of_nothing_but_the_pages_words_is_not_copied_for_each_of_them()
    {
        var text = new StringBuilder().Insert(0, Words, 1000).Append("Where?").ToString();
        MoreResults.Question(text);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var question = MoreResults.Question(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("Where?", question);
        Assert.InRange(allocated, 0, text.Length);
    }
}

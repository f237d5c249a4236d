using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Tests.Understanding.Vocabulary;

public class WordLeaningsTests
{
    [Theory]
    [InlineData("promotion", Leaning.Career)]
    [InlineData("recruiters", Leaning.Career)]
    [InlineData("avocado", Leaning.World)]
    [InlineData("hedgehogs", Leaning.World)]
    [InlineData("tomorrow", Leaning.Everyday)]
    [InlineData("kubernetes", Leaning.Unknown)]
    public void A_word_leans_by_the_list_that_has_it(string word, object leaning) =>
        Assert.Equal((Leaning)leaning, WordLeanings.Of(new Word(word)));
}

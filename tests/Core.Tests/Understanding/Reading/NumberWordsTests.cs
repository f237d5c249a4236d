using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding.Reading;

public class NumberWordsTests
{
    [Theory]
    [InlineData("twenty seventeen", "2017")]
    [InlineData("in twenty twenty", "in 2020")]
    [InlineData("two thousand and six", "2006")]
    [InlineData("two thousand", "2000")]
    [InlineData("two thousand twelve", "2012")]
    [InlineData("nineteen ninety eight", "1998")]
    [InlineData("twenty oh nine", "2009")]
    [InlineData("the nineties", "the 1990s")]
    [InlineData("since 2017", "since 2017")]
    public void A_spelled_year_becomes_its_digits(string spoken, string written) =>
        Assert.Equal(written, Merged(spoken));

    [Theory]
    [InlineData("twenty two jobs", "twenty two jobs")]
    [InlineData("three jobs", "three jobs")]
    [InlineData("twenty jobs", "twenty jobs")]
    [InlineData("nineteen projects", "nineteen projects")]
    public void Other_numbers_stay_words(string spoken, string written) =>
        Assert.Equal(written, Merged(spoken));

    [Theory]
    [InlineData("seven", 7)]
    [InlineData("42", 42)]
    [InlineData("kafka", -1)]
    public void A_word_has_a_value_or_none(string word, int value) =>
        Assert.Equal(value, NumberWords.Value(new Word(word)));

    private static string Merged(string text)
    {
        var tokens = Tokenizer.Read(text, folded => new Word(folded));
        NumberWords.Merge(tokens);
        return string.Join(' ', tokens.Select(token => token.Word.Text));
    }
}

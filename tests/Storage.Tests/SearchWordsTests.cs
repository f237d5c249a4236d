using ResumeVoice.Adapters.Storage;

namespace ResumeVoice.Storage.Tests;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \t\n", "")]
    [InlineData("Hello, World!", "hello world")]
    [InlineData("Zoë's naïve CAFÉ", "zoe s naive cafe")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("C C++ C# F#", "c cplusplus csharp fsharp")]
    [InlineData("+1 #42", "1 42")]
    [InlineData("node.js/.NET", "node js net")]
    [InlineData("日本語 Ünïcode", "日本語 unicode")]
    [InlineData("🙂 ok", "ok")]
    public void Text_is_cut_into_folded_words(string text, string words)
    {
        Assert.Equal(words, SearchWords.Joined(text));
    }

    [Fact]
    public void A_word_is_cut_at_its_maximum()
    {
        var longest = new string('w', SearchWords.WordLengthMax);

        Assert.Equal(longest, SearchWords.Joined(longest));
        Assert.Equal(longest, SearchWords.Joined(longest + "w"));
        Assert.Equal(longest, SearchWords.Joined(longest + "++#"));
        Assert.InRange(SearchWords.Joined("c" + new string('+', 4000)).Length, 1, SearchWords.WordLengthMax);
        Assert.Equal(longest[1..], SearchWords.Joined(longest[1..] + "\U00010330"));
    }

    [Fact]
    public void A_term_is_lower_case_with_single_spaces()
    {
        Assert.Equal("machine learning", SearchWords.Term("  Machine\t Learning "));
    }
}

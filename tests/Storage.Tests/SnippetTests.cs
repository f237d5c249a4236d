using ResumeVoice.Adapters.Storage;

namespace ResumeVoice.Storage.Tests;

public sealed class SnippetTests
{
    private static readonly string Long =
        string.Join(' ', Enumerable.Range(0, 200).Select(number => $"word{number:D3}"));

    [Fact]
    public void A_short_text_is_shown_whole_on_one_line()
    {
        Assert.Equal("Engineer · Built it", Snippet.Cut("Engineer\nBuilt it", ["nothing"]));
    }

    [Fact]
    public void A_long_text_is_cut_around_the_first_match_at_word_limits()
    {
        var snippet = Snippet.Cut($"{Long} zebra {Long}", ["zebra"]);

        Assert.StartsWith("…word19", snippet, StringComparison.Ordinal);
        Assert.Contains(" zebra ", snippet, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, Snippet.LengthMax / 2, Snippet.LengthMax);
    }

    [Theory]
    [InlineData("managing", "management")]
    [InlineData("CAFÉ", "cafe")]
    [InlineData("(C++),", "cplusplus")]
    public void A_match_is_found_by_its_stem(string written, string word)
    {
        var snippet = Snippet.Cut(Long + " " + written, [word]);

        Assert.EndsWith(written, snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_match_the_beginning_is_shown()
    {
        Assert.StartsWith("word000", Snippet.Cut(Long, ["absent"]), StringComparison.Ordinal);
        Assert.StartsWith("word000", Snippet.Cut(Long, []), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_without_spaces_is_cut_between_characters()
    {
        var snippet = Snippet.Cut(string.Concat(Enumerable.Repeat("🙂", 500)), []);

        Assert.InRange(snippet.Length, 1, Snippet.LengthMax);
        Assert.False(char.IsHighSurrogate(snippet[^2]));
    }
}

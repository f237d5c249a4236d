using FsCheck;
using FsCheck.Fluent;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Tests.Understanding.Text;

public class TokenizerTests
{
    [Theory]
    [InlineData("Noor's jobs, please!", "noor jobs please")]
    [InlineData("raft-lab and CI/CD", "raft lab and ci cd")]
    [InlineData("Ph.D. in Node.js", "phd in nodejs")]
    [InlineData("C++, C# and .NET", "c++ c# and net")]
    [InlineData("a GPA of 3.9.", "a gpa of 3.9")]
    [InlineData("I don't; she’s", "i dont she")]
    [InlineData("Tromsø", "tromso")]
    [InlineData("", "")]
    [InlineData("?!…", "")]
    public void A_text_is_cut_into_folded_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Read(text).Select(token => token.Word.Text)));

    [Fact]
    public void The_last_word_before_a_stop_ends_its_sentence()
    {
        var ends = Read("She left. Why? At 3.5 of 5").Where(token => token.EndsSentence);

        Assert.Equal(["left", "why", "5"], ends.Select(token => token.Word.Text));
    }

    [Fact]
    public void Capitals_are_remembered() =>
        Assert.Equal([true, false, true], Read("Does he Go").Select(token => token.IsCapital));

    [Fact]
    public void No_more_words_are_read_than_the_limit() =>
        Assert.Equal(Tokenizer.TokensMax, Read(string.Concat(Enumerable.Repeat("a ", 5000))).Count);

    [Fact]
    public void Words_lie_in_the_text_one_after_the_other() =>
        Prop.ForAll<string>(text =>
        {
            var reached = 0;
            foreach (var token in Read(text ?? ""))
            {
                if (token.Start < reached || token.End <= token.Start || token.End > text!.Length) return false;
                reached = token.End;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static List<Token> Read(string text) => Tokenizer.Read(text, folded => new Word(folded));
}

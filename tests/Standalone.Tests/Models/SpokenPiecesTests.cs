using ResumeVoice.Adapters.LanguageModels;

namespace ResumeVoice.Standalone.Tests.Models;

public sealed class SpokenPiecesTests
{
    [Theory]
    [InlineData("She built Harbor.", "She built Harbor.")]
    [InlineData(" \n\n She built Harbor. ", "She built Harbor. ")]
    [InlineData("<think>\nRust < Python?\n</think>\n\nShe built Harbor.", "She built Harbor.")]
    [InlineData("\n<THINKING>Is it </b>?</thinking>She built Harbor.", "She built Harbor.")]
    [InlineData("<think></think>\n\nShe built Harbor.", "She built Harbor.")]
    [InlineData("<think>One.</think> <think>Two.</think> She built Harbor.", "She built Harbor.")]
    [InlineData("<think>It never ends, </thin", "")]
    [InlineData("<thin line", "<thin line")]
    [InlineData("<s> She built Harbor.</s>", "She built Harbor.")]
    [InlineData("She built Harbor.<|im_end|>\n<|im_start|>user", "She built Harbor.")]
    [InlineData("She built Harbor.<|eot_id|>", "She built Harbor.")]
    [InlineData("She built Harbor.<|endoftext|>She", "She built Harbor.")]
    [InlineData("She built Harbor.<end_of_turn>\n", "She built Harbor.")]
    [InlineData("She built Harbor.<\uFF5Cend\u2581of\u2581sentence\uFF5C>", "She built Harbor.")]
    [InlineData("5 < 6, <b>, <<, <| and </so", "5 < 6, <b>, <<, <| and </so")]
    [InlineData("It ends with <|im_en", "It ends with <|im_en")]
    [InlineData("<|abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz|>", null)]
    [InlineData("", "")]
    [InlineData("\u0000\uFEFFShe\u0008 bu\u202Eilt\u202C Har\u2066bor\u2069.\u001B\u007F\u009F", "She built Harbor.")]
    [InlineData("<thi\u0000nk>Hm.</th\u202Aink>She built Harbor.", "She built Harbor.")]
    [InlineData("She\tbuilt\r\nHarbor\u200D\u200C\u200E \U0001F469\u200D\U0001F4BB\u0085", null)]
    [InlineData("\u202E\u0007", "")]
    public void Only_what_is_meant_to_be_said_is_said_in_pieces_of_any_size(string content, string? said)
    {
        for (var size = 1; size <= Math.Max(1, content.Length); size++)
        {
            var spoken = new SpokenPieces();

            var pieces = content.Chunk(size).Select(piece => spoken.Push(new string(piece))).ToList();
            pieces.Add(spoken.End());

            Assert.Equal(said ?? content, string.Concat(pieces));
            Assert.Equal((said ?? content).Length, spoken.Length);
        }
    }

    [Fact]
    public void A_piece_without_a_bracket_passes_as_it_is()
    {
        var spoken = new SpokenPieces();
        spoken.Push("She ");
        var piece = new string("built");

        Assert.Same(piece, spoken.Push(piece));
    }

    [Fact]
    public void What_may_begin_a_mark_is_held_until_it_is_none()
    {
        var spoken = new SpokenPieces();

        Assert.Equal("She built ", spoken.Push("She built <"));
        Assert.Equal("", spoken.Push("/"));
        Assert.Equal("</b", spoken.Push("b"));
        Assert.False(spoken.IsEnded);
    }

    [Fact]
    public void Nothing_is_said_after_a_mark()
    {
        var spoken = new SpokenPieces();

        Assert.Equal("She built Harbor.", spoken.Push("She built Harbor.</s>"));
        Assert.True(spoken.IsEnded);
        Assert.Equal("", spoken.Push("user"));
        Assert.Equal("", spoken.End());
    }
}

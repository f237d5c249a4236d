using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class SpeakerTests
{
    private const string Text =
        "She built Harbor with Python. Dr. Example also built Lantern, e.g. for lighthouses! Ask on.";

    private readonly ToneSynthesiser _synthesiser = new();

    [Fact]
    public void Sentences_put_together_are_the_text()
    {
        var pieces = Sentences.Of(Text).ToList();

        Assert.Equal(Text, string.Concat(pieces));
        Assert.Equal(
            ["She built Harbor with Python. ", "Dr. Example also built Lantern, e.g. for lighthouses! ", "Ask on."],
            pieces);
    }

    [Fact]
    public void A_text_without_points_is_cut_all_the_same()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 500));

        Assert.All(Sentences.Of(text), piece => Assert.InRange(piece.Length, 1, 410));
        Assert.Equal(text, string.Concat(Sentences.Of(text)));
    }

    [Fact]
    public void The_beginning_of_what_is_spoken_ends_at_a_comma_sooner_than_the_rest()
    {
        const string Clause = "Senior Engineer at the Institute of Long Names from 2019 to the present, ";

        Assert.Equal([Clause, Clause + Clause], Sentences.Of(Clause + Clause + Clause));
        Assert.Equal([Clause + Clause, Clause], Sentences.Of(Clause + Clause + Clause, isBeginning: false));
    }

    [Fact]
    public async Task The_first_sentence_is_there_before_the_last_is_made()
    {
        var speaker = new Speaker(_synthesiser, new SoundCache(0));

        await foreach (var piece in speaker.SpeakAsync(Text, "high", Cancellation))
        {
            Assert.StartsWith("She built", piece.Text, StringComparison.Ordinal);
            Assert.True(_synthesiser.Said.Count <= 2);
            break;
        }
    }

    [Fact]
    public async Task The_same_sentence_in_the_same_voice_is_made_once()
    {
        var speaker = new Speaker(_synthesiser, new SoundCache(1024 * 1024));

        var first = await speaker.SayAsync("Hello there, visitor.", "low", Cancellation);
        var second = await speaker.SayAsync("Hello there, visitor.", "low", Cancellation);
        await speaker.SayAsync("Hello there, visitor.", "high", Cancellation);

        Assert.Equal(first, second);
        Assert.Equal(2, _synthesiser.Said.Count);
    }

    [Fact]
    public async Task A_full_cache_forgets_what_was_unused_for_longest()
    {
        var speaker = new Speaker(_synthesiser, new SoundCache(200_000));
        string[] texts = [.. Enumerable.Range(0, 12).Select(number => $"This is sentence number {number}.")];

        foreach (var text in texts) await speaker.SayAsync(text, "low", Cancellation);
        await speaker.SayAsync(texts[^1], "low", Cancellation);
        Assert.Equal(texts.Length, _synthesiser.Said.Count);
        await speaker.SayAsync(texts[0], "low", Cancellation);

        Assert.Equal(texts.Length + 1, _synthesiser.Said.Count);
    }

    [Fact]
    public void A_voice_that_is_not_there_is_spoken_by_the_usual_one() =>
        Assert.Equal("low", new Speaker(_synthesiser, new SoundCache(0)).VoiceFor("alloy"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}

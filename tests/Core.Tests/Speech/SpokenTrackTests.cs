using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class SpokenTrackTests
{
    [Theory]
    [InlineData("uh-huh", true)]
    [InlineData("Uh huh.", true)]
    [InlineData("okay, I see", true)]
    [InlineData("", true)]
    [InlineData("stop", false)]
    [InlineData("wait", false)]
    [InlineData("no", false)]
    [InlineData("and before that", false)]
    [InlineData("yes yes yes yes yes", false)]
    public void A_listeners_noise_is_told_from_a_turn(string transcript, bool isNoise) =>
        Assert.Equal(isNoise, Backchannels.IsOne(transcript));

    [Theory]
    [InlineData("tell them", 380, true)]
    [InlineData("tell them", 700, false)]
    [InlineData("stop", 380, false)]
    [InlineData("python", 380, false)]
    public void A_fallback_makes_words_of_a_listeners_noise(string transcript, int milliseconds, bool isNoise)
    {
        var hints = new RecognitionHints { Terms = ["Python"] };
        var misheard = new Transcript(transcript, null) { IsDegraded = true };
        var spoken = TimeSpan.FromMilliseconds(milliseconds);

        Assert.Equal(isNoise, Backchannels.IsOne(misheard, spoken, hints));
        Assert.False(Backchannels.IsOne(misheard with { IsDegraded = false }, spoken, hints));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(400, "Built")]
    [InlineData(1000, "Built a harbor.")]
    [InlineData(1300, "Built a harbor. Then")]
    [InlineData(9000, "Built a harbor. Then a lantern.")]
    public void What_was_heard_ends_with_a_whole_word(int milliseconds, string heard)
    {
        var track = new SpokenTrack();
        track.Add("Built a harbor.", TimeSpan.FromSeconds(1));
        track.Add("Then a lantern.", TimeSpan.FromSeconds(1));

        Assert.Equal(heard, track.HeardUntil(TimeSpan.FromMilliseconds(milliseconds)));
        Assert.Equal("Built a harbor. Then a lantern.", track.Text());
    }

    [Fact]
    public async Task Sentences_are_spoken_as_soon_as_the_next_one_begins()
    {
        var sentences = new List<string>();
        await foreach (var sentence in SpokenSentences.Of(
            Pieces("Harbor schedules sh", "ips. It uses ", "version 3.", "5 of Python."),
            TestContext.Current.CancellationToken))
            sentences.Add(sentence);

        Assert.Equal(2, sentences.Count);
        Assert.Equal("Harbor schedules ships.", sentences[0]);
        Assert.EndsWith("of Python.", sentences[1], StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<string> Pieces(params string[] pieces)
    {
        foreach (var piece in pieces) yield return piece;
        await Task.CompletedTask;
    }
}

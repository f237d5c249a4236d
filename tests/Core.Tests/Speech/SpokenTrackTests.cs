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
        track.Add(Second("Built a harbor."), TimeSpan.Zero);
        track.Add(Second("Then a lantern."), TimeSpan.Zero);

        Assert.Equal(heard, track.HeardUntil(TimeSpan.FromMilliseconds(milliseconds)));
        Assert.Equal("Built a harbor. Then a lantern.", track.Text());
    }

    [Theory]
    [InlineData(0, "Built a harbor.|Then a lantern.", 2000)]
    [InlineData(400, "a harbor.|Then a lantern.", 1600)]
    [InlineData(1300, "|a lantern.", 700)]
    [InlineData(2000, "|", 0)]
    public void What_was_not_heard_is_left_with_its_sound(int milliseconds, string left, int leftMs)
    {
        var track = new SpokenTrack();
        track.Add(Second("Built a harbor."), TimeSpan.Zero);
        track.Add(Second("Then a lantern."), TimeSpan.Zero);

        var rests = Enumerable.Range(0, 2)
            .Select(number => track.Rest(number, TimeSpan.FromMilliseconds(milliseconds))).ToList();

        Assert.Equal(left, string.Join('|', rests.Select(rest => rest?.Text)));
        Assert.Equal(leftMs, rests.Sum(rest => rest!.Sound.Samples.Length) / 16);
        Assert.Null(track.Rest(2, TimeSpan.Zero));
    }

    [Fact]
    public void Sound_that_was_over_long_ago_is_forgotten_and_its_words_are_not()
    {
        var track = new SpokenTrack();
        track.Add(Second("Built a harbor."), TimeSpan.Zero);
        track.Add(Second("Then a lantern."), SpokenTrack.KeptFor + TimeSpan.FromSeconds(1));
        Assert.Equal(16_000, track.Rest(0, TimeSpan.Zero)?.Sound.Samples.Length);

        track.Add(Second("And more."), SpokenTrack.KeptFor + TimeSpan.FromSeconds(1.1));

        Assert.Equal(0, track.Rest(0, TimeSpan.Zero)?.Sound.Samples.Length);
        Assert.Equal(16_000, track.Rest(1, TimeSpan.Zero)?.Sound.Samples.Length);
        Assert.StartsWith("Built a harbor. Then", track.Text(), StringComparison.Ordinal);
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

    private static SpokenPiece Second(string text) => new(text, new Sound(new short[16_000], 16_000));

    private static async IAsyncEnumerable<string> Pieces(params string[] pieces)
    {
        foreach (var piece in pieces) yield return piece;
        await Task.CompletedTask;
    }
}

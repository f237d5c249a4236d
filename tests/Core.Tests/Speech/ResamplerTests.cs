using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class ResamplerTests
{
    private const double Loud = 10_000;

    /// <summary>At its edges a sound meets the silence around it.</summary>
    private const int Edge = 200;

    [Theory]
    [InlineData(24_000, 16_000)]
    [InlineData(22_050, 24_000)]
    [InlineData(44_100, 16_000)]
    [InlineData(8_000, 16_000)]
    [InlineData(44_099, 16_000)]
    public void A_tone_is_the_same_tone_at_another_rate(int from, int to)
    {
        var converted = Resampler.Convert(Tone(440, from), to);

        Assert.Equal(to, converted.Rate);
        Assert.Equal(to, converted.Samples.Length);
        var wanted = Tone(440, to).Samples;
        for (var at = Edge; at < to - Edge; at++)
            Assert.InRange(converted.Samples.Span[at] - wanted.Span[at], -Loud / 100, Loud / 100);
    }

    [Fact]
    public void A_tone_above_what_the_lower_rate_can_hold_is_gone()
    {
        var converted = Resampler.Convert(Tone(11_000, 44_100), 16_000);

        Assert.All(converted.Samples[Edge..^Edge].ToArray(), sample => Assert.InRange(sample, -Loud / 100, Loud / 100));
    }

    private static Sound Tone(int frequency, int rate) => new(
        Enumerable.Range(0, rate)
            .Select(at => (short)Math.Round(Loud * Math.Sin(2 * Math.PI * frequency * at / rate))).ToArray(),
        rate);
}

using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech;
using ResumeVoice.Adapters.Speech.Flite;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Tests.Flite;

public sealed class FliteSynthesiserTests : IDisposable
{
    private readonly FliteSynthesiser _flite = new(Options.Create(new SpeechOptions()));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _flite.Dispose();

    [Theory]
    [InlineData("She built Harbor, a scheduler for ships.")]
    [InlineData("Tromsø, naïve café")]
    [InlineData("-voice rms")]
    public async Task A_text_is_spoken_in_the_usual_voice(string text)
    {
        Tools.Need("flite");

        var sound = await SayAsync(_flite, text);

        Assert.InRange(sound.Duration.TotalSeconds, 0.3, 10);
        Assert.NotNull(SpeechSpotter.Find(sound));
    }

    [Fact]
    public async Task A_lone_dash_is_next_to_nothing()
    {
        Tools.Need("flite");

        Assert.InRange((await SayAsync(_flite, "-")).Duration.TotalSeconds, 0, 1);
    }

    [Fact]
    public void It_speaks_where_English_is_spoken()
    {
        Tools.Need("flite");
        using var german = new FliteSynthesiser(Options.Create(new SpeechOptions { Language = "de" }));

        Assert.True(_flite.IsAvailable);
        Assert.False(german.IsAvailable);
        Assert.True(_flite.Knows(_flite.DefaultVoice));
        Assert.False(_flite.Knows("en-us+f5"));
    }

    private static Task<Sound> SayAsync(FliteSynthesiser flite, string text) =>
        new Speaker(flite, new SoundCache(0)).SayAsync(text, null, Cancellation);
}

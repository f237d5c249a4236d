using ResumeVoice.Adapters.Speech.Espeak;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Tests.Espeak;

public sealed class EspeakSynthesiserTests : IDisposable
{
    private readonly EspeakSynthesiser _espeak = new();

    [Fact]
    public async Task A_sentence_is_spoken_in_every_voice()
    {
        Tools.Need("espeak-ng");
        foreach (var voice in new[] { "en-us", "en-gb+f3", "de" })
        {
            Assert.True(_espeak.Knows(voice));
            var sound = await SayAsync("She built two projects with Python.", voice);

            Assert.InRange(sound.Duration.TotalSeconds, 1, 5);
            Assert.NotNull(SpeechSpotter.Find(sound));
        }
    }

    [Fact]
    public async Task A_text_that_looks_like_options_or_markup_is_spoken_and_obeyed_by_nobody()
    {
        Tools.Need("espeak-ng");
        var file = Path.Combine(Path.GetTempPath(), $"resumevoice-{Guid.NewGuid():N}.wav");

        var sound = await SayAsync($"-w {file}", "en-us");

        Assert.True(sound.Duration > TimeSpan.FromSeconds(1));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_text_without_a_letter_is_no_failure()
    {
        Tools.Need("espeak-ng");

        await SayAsync(" - ", "en-us");
    }

    public void Dispose() => _espeak.Dispose();

    private Task<Sound> SayAsync(string text, string voice) =>
        new Speaker(_espeak, new SoundCache(0)).SayAsync(text, voice, TestContext.Current.CancellationToken);
}

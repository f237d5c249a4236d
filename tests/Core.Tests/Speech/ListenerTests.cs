using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class ListenerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Only_the_speech_reaches_the_recogniser_and_it_is_loud_enough()
    {
        var recogniser = new ScriptedRecogniser("what has she built");
        var quiet = Sounds.Babble(Second) with { Samples = Quieter(Sounds.Babble(Second).Samples, 10) };
        var recording = Sounds.Join(Sounds.Silence(2 * Second), quiet, Sounds.Silence(3 * Second));

        var heard = await HearAsync(recogniser, recording);

        Assert.Equal("what has she built", Assert.IsType<Heard.Words>(heard).Transcript.Text);
        Assert.InRange(recogniser.Sound.Duration.TotalSeconds, 1, 1.6);
        Assert.True(Loudness.Levels(recogniser.Sound).Max() > -30);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("tone")]
    [InlineData("noise")]
    public async Task Where_nobody_speaks_the_recogniser_is_not_asked(string kind)
    {
        var recogniser = new ScriptedRecogniser("made up");
        var length = TimeSpan.FromSeconds(3);
        var recording = kind switch
        {
            "silence" => Sounds.Silence(length),
            "tone" => Sounds.Tone(440, length),
            _ => Sounds.Noise(0.2, length),
        };

        var heard = await HearAsync(recogniser, recording);

        Assert.Equal(AudioFault.NoSpeech, Assert.IsType<Heard.Refused>(heard).Fault);
        Assert.Equal(0, recogniser.Sound.Samples.Length);
    }

    [Fact]
    public async Task Speech_of_which_nothing_is_made_out_is_no_speech() =>
        Assert.Equal(
            AudioFault.NoSpeech,
            Assert.IsType<Heard.Refused>(await HearAsync(new ScriptedRecogniser(" "), Sounds.Babble(Second))).Fault);

    [Fact]
    public async Task A_missing_recogniser_is_said_as_one() =>
        Assert.Equal("recogniser", (await Assert.ThrowsAsync<DependencyException>(() =>
            HearAsync(new ScriptedRecogniser("x") { IsAvailable = false }, Sounds.Babble(Second)))).Dependency);

    private static Task<Heard> HearAsync(IRecogniser recogniser, Sound recording) =>
        new Listener(new WavDecoder(), recogniser, TimeProvider.System)
            .HearAsync(WavFile.Write(recording), RecognitionHints.None, TestContext.Current.CancellationToken);

    private static short[] Quieter(ReadOnlyMemory<short> samples, int times) =>
        [.. samples.ToArray().Select(sample => (short)(sample / times))];
}

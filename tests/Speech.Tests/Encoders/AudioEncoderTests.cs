using System.Threading.Channels;
using ResumeVoice.Adapters.Speech.Decoding;
using ResumeVoice.Adapters.Speech.Encoders;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Tests.Encoders;

public sealed class AudioEncoderTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly AudioEncoder _encoder = new();
    private readonly AudioDecoder _decoder = new([]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(AudioFormat.Wav, 1, 3)]
    [InlineData(AudioFormat.Mp3, 1, 3)]
    [InlineData(AudioFormat.Opus, 1, 3)]
    [InlineData(AudioFormat.Aac, 1, 3)]
    [InlineData(AudioFormat.Flac, 1, 3)]
    [InlineData(AudioFormat.Wav, 2, 1.5)]
    [InlineData(AudioFormat.Mp3, 4, 0.75)]
    [InlineData(AudioFormat.Opus, 0.25, 12)]
    public async Task Pieces_of_any_rate_become_one_recording_that_is_heard_again(
        AudioFormat format, double speed, double seconds)
    {
        Tools.Need("ffmpeg");
        var sounds = Of(Sounds.Babble(Second, 16_000), Sounds.Babble(Second, 22_050), Sounds.Babble(Second, 24_000));

        var bytes = await AllAsync(_encoder.EncodeAsync(sounds, format, speed, Cancellation));

        var decoded = Assert.IsType<DecodeOutcome.Decoded>(await _decoder.DecodeAsync(bytes, Cancellation));
        Assert.Equal(seconds, decoded.Sound.Duration.TotalSeconds, 0.2);
        Assert.NotNull(SpeechSpotter.Find(decoded.Sound));
    }

    [Fact]
    public async Task Bare_samples_are_samples_and_nothing_else()
    {
        var bytes = await AllAsync(
            _encoder.EncodeAsync(Of(Sounds.Tone(300, Second, 16_000)), AudioFormat.Pcm, 1, Cancellation));

        Assert.Equal(Sound.SpokenRate * 2, bytes.Length);
    }

    [Theory]
    [InlineData(AudioFormat.Pcm)]
    [InlineData(AudioFormat.Wav)]
    [InlineData(AudioFormat.Mp3)]
    public async Task The_first_sentence_is_sent_before_the_second_is_made(AudioFormat format)
    {
        Tools.Need("ffmpeg");
        var sentences = Channel.CreateUnbounded<Sound>();
        sentences.Writer.TryWrite(Sounds.Babble(3 * Second));
        var isFirst = true;

        await foreach (var _ in _encoder.EncodeAsync(
            sentences.Reader.ReadAllAsync(Cancellation), format, 1, Cancellation))
        {
            if (isFirst) sentences.Writer.Complete();
            isFirst = false;
        }

        Assert.False(isFirst);
    }

    [Fact]
    public async Task What_fails_at_the_source_fails_here()
    {
        Tools.Need("ffmpeg");

        var thrown = await Assert.ThrowsAsync<DependencyException>(
            () => AllAsync(_encoder.EncodeAsync(BreakingOff(), AudioFormat.Mp3, 1, Cancellation)));

        Assert.Equal("synthesiser", thrown.Dependency);
    }

    public void Dispose()
    {
        _encoder.Dispose();
        _decoder.Dispose();
    }

    private static async IAsyncEnumerable<Sound> Of(params Sound[] sounds)
    {
        await Task.Yield();
        foreach (var sound in sounds) yield return sound;
    }

    private static async IAsyncEnumerable<Sound> BreakingOff()
    {
        await Task.Yield();
        yield return Sounds.Babble(Second);
        throw new DependencyException("synthesiser", DependencyFailure.Timeout, "The script says so.");
    }

    private static async Task<byte[]> AllAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        using var all = new MemoryStream();
        await foreach (var piece in pieces) await all.WriteAsync(piece, Cancellation);
        return all.ToArray();
    }
}

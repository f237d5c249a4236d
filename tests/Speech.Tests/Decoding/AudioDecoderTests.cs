using ResumeVoice.Adapters.Speech.Decoding;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Tests.Decoding;

public sealed class AudioDecoderTests : IDisposable
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(150);

    private readonly AudioDecoder _decoder = new([]);

    [Theory]
    [InlineData("webm", "libopus")]
    [InlineData("ogg", "libopus")]
    [InlineData("ogg", "libvorbis")]
    [InlineData("mp3", "libmp3lame")]
    [InlineData("m4a", "aac")]
    [InlineData("flac", "flac")]
    [InlineData("wav", "pcm_f32le")]
    [InlineData("wav", "pcm_mulaw")]
    public async Task Every_form_that_browsers_and_phones_send_is_decoded(string ending, string codec)
    {
        Tools.Need("ffmpeg");
        var wav = WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(3), 48_000));

        var sound = await DecodedAsync(await Tools.ConvertAsync(wav, ending, "-c:a", codec));

        Assert.Equal(Sound.RecognisedRate, sound.Rate);
        Assert.Equal(3, sound.Duration.TotalSeconds, Tolerance.TotalSeconds);
        Assert.NotNull(SpeechSpotter.Find(sound));
    }

    [Fact]
    public async Task A_long_mp4_whose_index_comes_last_is_decoded()
    {
        Tools.Need("ffmpeg");
        var wav = WavFile.Write(Sounds.Noise(0.3, TimeSpan.FromSeconds(50), 44_100));
        var recording = await Tools.ConvertAsync(wav, "m4a", "-c:a", "aac", "-b:a", "192k");
        Assert.True(recording.Length > 512 * 1024);

        var sound = await DecodedAsync(recording);

        Assert.Equal(50, sound.Duration.TotalSeconds, Tolerance.TotalSeconds);
    }

    [Fact]
    public async Task A_recording_of_one_minute_is_decoded_and_a_longer_one_is_too_long()
    {
        Tools.Need("ffmpeg");
        var longest = WavFile.Write(Sounds.Babble(AudioLimits.DurationMax));
        var longer = WavFile.Write(Sounds.Babble(AudioLimits.DurationMax + TimeSpan.FromMilliseconds(50)));

        await DecodedAsync(longest);
        await IsRefusedAsync(AudioFault.TooLong, longer);
        await IsRefusedAsync(AudioFault.TooLong, await Tools.ConvertAsync(longer, "flac"));
    }

    [Fact]
    public async Task A_recording_without_room_for_a_word_is_too_short()
    {
        await IsRefusedAsync(AudioFault.TooShort, WavFile.Write(Sounds.Babble(TimeSpan.FromMilliseconds(90))));
        await DecodedAsync(WavFile.Write(Sounds.Babble(AudioLimits.DurationMin)));
    }

    [Fact]
    public async Task A_recording_of_more_bytes_than_allowed_is_too_large()
    {
        var largest = new byte[AudioLimits.BytesMax];

        await IsRefusedAsync(AudioFault.UnsupportedMedia, largest);
        await IsRefusedAsync(AudioFault.TooLarge, [.. largest, 0]);
    }

    [Fact]
    public async Task A_wav_file_that_breaks_off_is_refused_although_its_head_is_good()
    {
        Tools.Need("ffmpeg");
        var wav = WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(2)));

        await IsRefusedAsync(AudioFault.UnsupportedMedia, wav[..(wav.Length / 2)]);
    }

    [Fact]
    public async Task Where_ffmpeg_is_missing_the_hosts_readers_take_what_they_can()
    {
        using var without = new AudioDecoder([], "no-such-ffmpeg");
        using var with = new AudioDecoder([new BabbleReader()], "no-such-ffmpeg");
        byte[] mp3 = [.. "ID3 and so on"u8];
        byte[] ogg = [.. "OggS and so on"u8];
        var stopping = TestContext.Current.CancellationToken;

        Assert.IsType<DecodeOutcome.Decoded>(await with.DecodeAsync(mp3, stopping));
        foreach (var (decoder, recording) in new[] { (without, mp3), (with, ogg) })
        {
            var thrown = await Assert.ThrowsAsync<DependencyException>(() => decoder.DecodeAsync(recording, stopping));
            Assert.Equal("decoder", thrown.Dependency);
        }
    }

    public void Dispose() => _decoder.Dispose();

    private async Task<Sound> DecodedAsync(byte[] recording)
    {
        var outcome = await _decoder.DecodeAsync(recording, TestContext.Current.CancellationToken);
        return Assert.IsType<DecodeOutcome.Decoded>(outcome).Sound;
    }

    private async Task IsRefusedAsync(AudioFault fault, byte[] recording)
    {
        var outcome = await _decoder.DecodeAsync(recording, TestContext.Current.CancellationToken);
        Assert.Equal(fault, Assert.IsType<DecodeOutcome.Refused>(outcome).Fault);
    }

    /// <summary>Reads everything as a second of babble.</summary>
    private sealed class BabbleReader : ISoundReader
    {
        public Sound? Read(ReadOnlyMemory<byte> recording, TimeSpan durationMax) =>
            Sounds.Babble(TimeSpan.FromSeconds(1));
    }
}

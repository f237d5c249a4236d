using System.Buffers.Binary;
using System.Diagnostics;
using NAudio.Codecs;
using ResumeVoice.Adapters.Speech.Whisper;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Speech.Whisper.Tests;

public sealed class ManagedSoundReaderTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly ManagedSoundReader Reader = new();

    [Fact]
    public void Plain_WAV_is_read_up_to_what_is_wanted()
    {
        var wav = WavFile.Write(Sounds.Babble(3 * Second));

        Assert.Equal(3 * Second, Read(wav, 60 * Second).Duration);
        Assert.Equal(2 * Second, Read(wav, 2 * Second).Duration);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Telephone_WAV_is_read(short law)
    {
        var samples = Sounds.Babble(Second, 8_000).Samples.ToArray();
        byte[] body =
        [
            .. samples.Select(one => law == 6
                ? ALawEncoder.LinearToALawSample(one)
                : MuLawEncoder.LinearToMuLawSample(one)),
        ];

        var sound = Read([.. Head(law, body.Length), .. body], 60 * Second);

        Assert.Equal((8_000, Second), (sound.Rate, sound.Duration));
        for (var at = 0; at < samples.Length; at++)
            Assert.InRange(sound.Samples.Span[at] - samples[at], -600, 600);
    }

    [Theory]
    [InlineData("1", "128k")]
    [InlineData("2", "48k")]
    public async Task MP3_is_read(string channels, string bitRate)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/ffmpeg"), "ffmpeg, which makes the recording, is not installed.");
        var mp3 = await EncodeAsync(WavFile.Write(Sounds.Babble(2 * Second)), "-ac", channels, "-b:a", bitRate);

        var sound = Read(mp3, 60 * Second);

        Assert.Equal(2, sound.Duration.TotalSeconds, 0.2);
        Assert.NotNull(SpeechSpotter.Find(sound));
    }

    [Fact]
    public void What_is_no_sound_or_broken_gives_nothing_and_never_throws()
    {
        var random = new Random(5);
        var wav = WavFile.Write(Sounds.Babble(Second));
        for (var round = 0; round < 300; round++)
        {
            var broken = wav.AsSpan(0, random.Next(wav.Length)).ToArray();
            for (var hit = 0; hit < 8 && broken.Length > 0; hit++)
                broken[random.Next(Math.Min(broken.Length, 60))] = (byte)random.Next(256);

            Reader.Read(broken, Second);
        }

        Assert.Null(Reader.Read("no sound at all, whatever its name is"u8.ToArray(), Second));
        Assert.Null(Reader.Read(ReadOnlyMemory<byte>.Empty, Second));
    }

    private static Sound Read(byte[] recording, TimeSpan durationMax) =>
        Assert.NotNull(Reader.Read(recording, durationMax));

    /// <summary>A head for one channel of 8 bits at 8 kHz.</summary>
    private static byte[] Head(short law, int length)
    {
        var head = WavFile.Write(new Sound(default, 8_000));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), 36 + length);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(20), law);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(28), 8_000);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(34), 8);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(40), length);
        return head;
    }

    private static async Task<byte[]> EncodeAsync(byte[] wav, params string[] options)
    {
        string[] arguments = ["-v", "error", "-i", "pipe:0", .. options, "-f", "mp3", "pipe:1"];
        using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        });
        Assert.NotNull(ffmpeg);
        using var mp3 = new MemoryStream();
        var reading = ffmpeg.StandardOutput.BaseStream.CopyToAsync(mp3, TestContext.Current.CancellationToken);
        await using (var input = ffmpeg.StandardInput.BaseStream)
            await input.WriteAsync(wav, TestContext.Current.CancellationToken);
        await reading;
        await ffmpeg.WaitForExitAsync(TestContext.Current.CancellationToken);
        return mp3.ToArray();
    }
}

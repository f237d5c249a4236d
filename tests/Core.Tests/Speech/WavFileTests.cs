using System.Buffers.Binary;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Tests.Speech;

public sealed class WavFileTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [Fact]
    public void What_was_written_is_read_again()
    {
        var sound = Sounds.Babble(TimeSpan.FromSeconds(1), 22_050);

        var read = WavFile.Read(WavFile.Write(sound), Longest);

        Assert.Equal(22_050, read?.Rate);
        Assert.Equal(sound.Samples.Length, read?.Samples.Length);
        Assert.All(
            sound.Samples.ToArray().Zip(read?.Samples.ToArray() ?? []),
            pair => Assert.InRange(pair.First - pair.Second, -1, 1));
    }

    [Fact]
    public void A_stream_whose_length_was_not_known_gives_what_there_is()
    {
        var wav = WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(1)));
        BinaryPrimitives.WriteUInt32LittleEndian(wav.AsSpan(40), 0xFFFF_FFFF);

        Assert.Equal(1, WavFile.Read(wav, Longest)?.Duration.TotalSeconds);
    }

    [Fact]
    public void A_file_that_breaks_off_is_not_read() =>
        Assert.Null(WavFile.Read(WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(1))).AsSpan(..^2), Longest));

    [Fact]
    public void Samples_that_are_no_numbers_are_no_sound()
    {
        var wav = Floats(0.1f, -0.2f, 0.3f);
        Assert.Equal(3, WavFile.Read(wav, Longest)?.Samples.Length);

        BinaryPrimitives.WriteSingleLittleEndian(wav.AsSpan(^8), float.NaN);

        Assert.Null(WavFile.Read(wav, Longest));
    }

    [Fact]
    public void No_bytes_make_it_fail()
    {
        var random = new Random(11);
        var wav = WavFile.Write(Sounds.Babble(TimeSpan.FromMilliseconds(50)));
        for (var round = 0; round < 2_000; round++)
        {
            var broken = wav.AsSpan(..random.Next(wav.Length)).ToArray();
            for (var change = 0; change < 4 && broken.Length > 0; change++)
                broken[random.Next(Math.Min(broken.Length, 48))] = (byte)random.Next(256);

            WavFile.Read(broken, Longest);
        }
    }

    private static byte[] Floats(params float[] samples)
    {
        var wav = WavFile.Write(new Sound(new short[samples.Length * 2], 16_000));
        wav[20] = 3;
        wav[34] = 32;
        for (var at = 0; at < samples.Length; at++)
            BinaryPrimitives.WriteSingleLittleEndian(wav.AsSpan(WavFile.HeaderBytes + (at * 4)), samples[at]);
        return wav;
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Standalone.Tests.Hostile;

/// <summary>WAV files with heads that lie and samples that are no numbers.</summary>
internal static class HostileWav
{
    private const int ChannelsAt = 22;
    private const int RateAt = 24;
    private const int BlockAt = 32;
    private const int BitsAt = 34;
    private const int FormatAt = 20;
    private const int FormatLengthAt = 16;
    private const int DataLengthAt = 40;

    private static readonly byte[] Tone = WavFile.Write(Sounds.Tone(440, TimeSpan.FromSeconds(2)));

    public static IEnumerable<HostileRecording> All() => [.. Heads(), .. Samples(), .. Chunks()];

    private static IEnumerable<HostileRecording> Heads()
    {
        foreach (var channels in (int[])[0, 9, 255, 65535]) yield return With("channels", ChannelsAt, channels, 2);
        foreach (var rate in (long[])[0, 1, 3, 3999, 192_001, int.MaxValue, 0x80000000, uint.MaxValue])
            yield return With("rate", RateAt, rate, 4) with { Codes = [HostileRecording.Unsupported] };
        foreach (var bits in (int[])[0, 1, 7, 12, 64, 65535]) yield return With("bits", BitsAt, bits, 2);
        foreach (var block in (int[])[0, 1, 65535]) yield return With("block", BlockAt, block, 2);
        foreach (var code in (int[])[0, 2, 3, 0x11, 0x31, 0x50, 0x55, 0x161, 0x2000, 0xFFFE, 0xFFFF])
            yield return With("format", FormatAt, code, 2);
        foreach (var length in (long[])[0, 1, 15, 17, 0x7FFFFFFF, uint.MaxValue])
            yield return With("format length", FormatLengthAt, length, 4);
        foreach (var length in (long[])[0, 1, 3, 100_000_000, 0x7FFFFFFE])
            yield return With("data length", DataLengthAt, length, 4);
        yield return new HostileRecording("RIFX", Replaced(Tone, 0, "RIFX"u8), HostileRecording.Unsupported);
        yield return new HostileRecording("RF64", Replaced(Tone, 0, "RF64"u8), HostileRecording.Unsupported);
        yield return new HostileRecording("AVI in its head", Replaced(Tone, 8, "AVI "u8), HostileRecording.Unsupported);
    }

    private static IEnumerable<HostileRecording> Samples()
    {
        (string Name, float Value)[] values =
        [
            ("NaN", float.NaN), ("infinity", float.PositiveInfinity), ("minus infinity", float.NegativeInfinity),
            ("the greatest", float.MaxValue), ("the smallest", float.Epsilon),
        ];
        foreach (var (name, value) in values)
        {
            yield return Float($"all samples {name}", _ => value);
            yield return Float($"the first sample {name}", at => at == 0 ? value : 0);
            yield return Float($"one sample {name}", at => at == 12_345 ? value : 0);
            yield return Float($"every other sample {name}", at => at % 2 == 0 ? value : -value);
        }

        yield return Double("doubles that are no numbers", double.NaN);
        yield return Double("infinite doubles", double.PositiveInfinity);
    }

    private static IEnumerable<HostileRecording> Chunks()
    {
        yield return new HostileRecording("only a head", Tone[..12], HostileRecording.Broken);
        yield return new HostileRecording("no samples", Tone[..44], HostileRecording.Broken);
        yield return new HostileRecording(
            "samples before their format", [.. Tone[..12], .. Tone[36..], .. Tone[12..36]], HostileRecording.Broken);
        var many = new byte[12 + (8 * 100_000)];
        Tone.AsSpan(0, 12).CopyTo(many);
        for (var at = 12; at < many.Length; at += 8) "junk"u8.CopyTo(many.AsSpan(at));
        yield return new HostileRecording("100,000 empty chunks", many, HostileRecording.Unsupported);
        var giant = Replaced(Tone, 12, "junk"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(giant.AsSpan(16), uint.MaxValue);
        yield return new HostileRecording("a chunk of 4 GB", giant, HostileRecording.Unsupported);
    }

    private static HostileRecording With(string what, int at, long value, int bytes)
    {
        var file = (byte[])Tone.Clone();
        for (var index = 0; index < bytes; index++) file[at + index] = (byte)(value >> (8 * index));
        return new HostileRecording($"a WAV file with {what} {value}", file, HostileRecording.Broken);
    }

    private static HostileRecording Float(string name, Func<int, float> sample)
    {
        var samples = Enumerable.Range(0, 32_000).Select(sample).ToArray();
        return new HostileRecording(name, Raw(MemoryMarshal.AsBytes<float>(samples), 32), HostileRecording.Broken);
    }

    private static HostileRecording Double(string name, double value)
    {
        var samples = Enumerable.Repeat(value, 32_000).ToArray();
        return new HostileRecording(name, Raw(MemoryMarshal.AsBytes<double>(samples), 64), HostileRecording.Broken);
    }

    private static byte[] Raw(ReadOnlySpan<byte> samples, short bits)
    {
        byte[] file = [.. Tone.AsSpan(0, WavFile.HeaderBytes), .. samples];
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(FormatAt), 3);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(BlockAt), (short)(bits / 8));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(BitsAt), bits);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(DataLengthAt), samples.Length);
        return file;
    }

    private static byte[] Replaced(byte[] file, int at, ReadOnlySpan<byte> by)
    {
        var copy = (byte[])file.Clone();
        by.CopyTo(copy.AsSpan(at));
        return copy;
    }
}

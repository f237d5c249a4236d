using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// Writes sound as a WAV file and reads plain ones (PCM of 8 to 32 bits, IEEE float) of any rate and channels, so that
/// the commonest recordings need no program to decode them.
/// </summary>
public static class WavFile
{
    public const int HeaderBytes = 44;

    /// <summary>Lengths from here on (espeak-ng writes 0x7FFFF000, others 0xFFFFFFFF) say that it was not known.</summary>
    private const uint StreamLengthMin = 0x7FFF_0000;

    private const int SampleBytes = 2;
    private const int PcmFormat = 1;
    private const int FloatFormat = 3;
    private const int ExtensibleFormat = 0xFFFE;
    private const int ChannelsMax = 8;
    private const int FormatBytesMin = 16;
    private const int SubFormatAt = 24;

    public static byte[] Write(Sound sound)
    {
        var length = sound.Samples.Length * SampleBytes;
        var file = new byte[HeaderBytes + length];
        WriteHead(file, sound.Rate, (uint)length, (uint)(file.Length - 8));
        MemoryMarshal.AsBytes(sound.Samples.Span).CopyTo(file.AsSpan(HeaderBytes));
        return file;
    }

    /// <summary>A sound's samples as they stand in a file.</summary>
    public static byte[] Samples(Sound sound) => MemoryMarshal.AsBytes(sound.Samples.Span).ToArray();

    /// <summary>The head of a file that is written as it is made, so that nobody knows its length.</summary>
    public static byte[] StreamHead(int rate)
    {
        var head = new byte[HeaderBytes];
        WriteHead(head, rate, uint.MaxValue, uint.MaxValue);
        return head;
    }

    private static void WriteHead(Span<byte> header, int rate, uint bodyLength, uint length)
    {
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], length);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], FormatBytesMin);
        BinaryPrimitives.WriteInt16LittleEndian(header[20..], PcmFormat);
        BinaryPrimitives.WriteInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(header[24..], rate);
        BinaryPrimitives.WriteInt32LittleEndian(header[28..], rate * SampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header[32..], SampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header[34..], SampleBytes * 8);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], bodyLength);
    }

    /// <summary>Whether it is a WAV file of a form that is read here, whole or not.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> file) => ReadFormat(Chunk(file, "fmt "u8, out _)) is not null;

    /// <summary>
    /// Whether the head of a WAV file of any coding names a rate that sound has here; false where it has no whole head.
    /// </summary>
    public static bool HasUsualRate(ReadOnlySpan<byte> file)
    {
        var format = Chunk(file, "fmt "u8, out _);
        return format.Length >= FormatBytesMin
            && BinaryPrimitives.ReadInt32LittleEndian(format[4..]) is >= Sound.RateMin and <= Sound.RateMax;
    }

    private static bool IsWav(ReadOnlySpan<byte> file) =>
        file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WAVE"u8);

    /// <summary>How long the sound of a plain WAV file is, by its bytes; nothing where it is none.</summary>
    public static TimeSpan DurationOf(ReadOnlySpan<byte> file) =>
        ReadFormat(Chunk(file, "fmt "u8, out _)) is { } format
            ? TimeSpan.FromSeconds(
                (double)(Chunk(file, "data"u8, out _).Length / (format.Channels * format.SampleBytes)) / format.Rate)
            : TimeSpan.Zero;

    /// <summary>
    /// The sound of a plain WAV file with its channels mixed into one, up to <paramref name="durationMax"/>; null where
    /// it is none, is broken, or breaks off before the length that it names. A stream's length, which nobody knew when
    /// its head was written, is what there is.
    /// </summary>
    public static Sound? Read(ReadOnlySpan<byte> file, TimeSpan durationMax)
    {
        if (ReadFormat(Chunk(file, "fmt "u8, out _)) is not { } format) return null;
        var body = Chunk(file, "data"u8, out var length);
        var breaksOff = length > body.Length && length < StreamLengthMin;
        return breaksOff ? null : Mix(body, format, durationMax);
    }

    /// <summary>The first chunk of a name and the length that it says it has; empty where there is none.</summary>
    private static ReadOnlySpan<byte> Chunk(ReadOnlySpan<byte> file, ReadOnlySpan<byte> name, out uint length)
    {
        var rest = IsWav(file) ? file[12..] : [];
        while (rest.Length >= 8)
        {
            length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (rest.StartsWith(name)) return rest[8..(int)Math.Min(rest.Length, 8L + length)];
            rest = rest[(int)Math.Min(rest.Length, 8L + length + (length & 1))..];
        }

        length = 0;
        return [];
    }

    private static WavFormat? ReadFormat(ReadOnlySpan<byte> body)
    {
        if (body.Length < FormatBytesMin) return null;
        int code = BinaryPrimitives.ReadUInt16LittleEndian(body);
        if (code == ExtensibleFormat && body.Length >= SubFormatAt + 2)
            code = BinaryPrimitives.ReadUInt16LittleEndian(body[SubFormatAt..]);
        var channels = BinaryPrimitives.ReadUInt16LittleEndian(body[2..]);
        var rate = BinaryPrimitives.ReadInt32LittleEndian(body[4..]);
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(body[14..]);
        var isKnown = code is PcmFormat ? bits is 8 or 16 or 24 or 32 : code is FloatFormat && bits is 32;
        return isKnown && channels is >= 1 and <= ChannelsMax && rate is >= Sound.RateMin and <= Sound.RateMax
            ? new WavFormat(code == FloatFormat, channels, rate, bits / 8)
            : null;
    }

    private static Sound? Mix(ReadOnlySpan<byte> body, WavFormat format, TimeSpan durationMax)
    {
        var frameBytes = format.Channels * format.SampleBytes;
        var frames = (int)Math.Min(body.Length / frameBytes, durationMax.TotalSeconds * format.Rate);
        var samples = new short[frames];
        for (var frame = 0; frame < frames; frame++)
        {
            var sum = 0f;
            for (var channel = 0; channel < format.Channels; channel++)
                sum += Value(body[((frame * frameBytes) + (channel * format.SampleBytes))..], format);
            // A sample that is no number says that these bytes are no sound.
            if (!float.IsFinite(sum)) return null;
            samples[frame] = (short)Math.Clamp(sum / format.Channels * short.MaxValue, short.MinValue, short.MaxValue);
        }

        return new Sound(samples, format.Rate);
    }

    /// <summary>A sample as -1 to 1.</summary>
    private static float Value(ReadOnlySpan<byte> at, WavFormat format) => format switch
    {
        { IsFloat: true } => BinaryPrimitives.ReadSingleLittleEndian(at),
        { SampleBytes: 1 } => (at[0] - 128) / 128f,
        { SampleBytes: 2 } => BinaryPrimitives.ReadInt16LittleEndian(at) / 32768f,
        { SampleBytes: 3 } => ((at[0] << 8) | (at[1] << 16) | (at[2] << 24)) / 2147483648f,
        _ => BinaryPrimitives.ReadInt32LittleEndian(at) / 2147483648f,
    };

    private readonly record struct WavFormat(bool IsFloat, int Channels, int Rate, int SampleBytes);
}

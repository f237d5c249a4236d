using System.Buffers.Binary;
using System.IO.Compression;
using K4os.Compression.LZ4;
using Orleans.Serialization;
using Orleans.Storage;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Grains;

/// <summary>
/// Grain states in Orleans' own version-tolerant form: ids and aliases, no type names. Before it stand four bytes,
/// highest first, with the number of a session's last turn (0 for other states): by them PostgreSQL finds sessions
/// whose history lags behind, without reading the form. A long form is packed: a session's turns say much the same over
/// and over, and a short row PostgreSQL changes within its page.
/// </summary>
public sealed class StateSerializer(Serializer serializer) : IGrainStorageSerializer
{
    /// <summary>Shorter forms stay as they are.</summary>
    public const int PackFromBytes = 1024;

    private const int PrefixBytes = 4;

    /// <summary>After the prefix: how it is packed, the form's length, and the packed form.</summary>
    private const int PackedPrefixBytes = PrefixBytes + 1 + sizeof(int);

    /// <summary>By LZ4 at its quickest, for it is paid at every turn. Orleans begins no form so.</summary>
    private const byte Lz4 = 0xFE;

    /// <summary>By Brotli: how states were packed first.</summary>
    private const byte Brotli = 0xFF;

    public BinaryData Serialize<T>(T? input)
    {
        var form = serializer.SerializeToArray(input);
        var stored = form.Length < PackFromBytes ? Plain(form) : Pack(form);
        BinaryPrimitives.WriteInt32BigEndian(stored.Span, input is SessionState session ? session.LastSeq : 0);
        return new BinaryData(stored);
    }

    public T? Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var stored = input.ToMemory();
        return stored.Length > PackedPrefixBytes && stored.Span[PrefixBytes] is Lz4 or Brotli
            ? serializer.Deserialize<T>(Unpack(stored.Span))
            : serializer.Deserialize<T>(stored[PrefixBytes..]);
    }

    private static Memory<byte> Plain(byte[] form)
    {
        var stored = new byte[PrefixBytes + form.Length];
        form.CopyTo(stored, PrefixBytes);
        return stored;
    }

    private static Memory<byte> Pack(byte[] form)
    {
        var stored = new byte[PackedPrefixBytes + LZ4Codec.MaximumOutputSize(form.Length)];
        stored[PrefixBytes] = Lz4;
        BinaryPrimitives.WriteInt32BigEndian(stored.AsSpan(PrefixBytes + 1), form.Length);
        var written = LZ4Codec.Encode(form, stored.AsSpan(PackedPrefixBytes), LZ4Level.L00_FAST);
        return stored.AsMemory(0, PackedPrefixBytes + written);
    }

    private static byte[] Unpack(ReadOnlySpan<byte> stored)
    {
        var form = new byte[BinaryPrimitives.ReadInt32BigEndian(stored[(PrefixBytes + 1)..])];
        var packed = stored[PackedPrefixBytes..];
        var length = stored[PrefixBytes] == Lz4 ? LZ4Codec.Decode(packed, form) : UnpackBrotli(packed, form);
        return length == form.Length ? form : throw new InvalidDataException("A stored state is damaged.");
    }

    private static int UnpackBrotli(ReadOnlySpan<byte> packed, byte[] form) =>
        BrotliDecoder.TryDecompress(packed, form, out var length) ? length : 0;
}

using System.Buffers.Binary;
using System.IO.Compression;
using Orleans.Serialization;
using Orleans.Storage;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Grains;

/// <summary>
/// Grain states in Orleans' own version-tolerant form: ids and aliases, no type names. Before it stand four bytes,
/// highest first, with the number of a session's last turn (0 for other states): by them PostgreSQL finds sessions
/// whose history lags behind, without reading the form. A long form is packed: a session's turns say much the same over
/// and over, and what fits into its row PostgreSQL need not cut into pieces at every write.
/// </summary>
public sealed class StateSerializer(Serializer serializer) : IGrainStorageSerializer
{
    /// <summary>Shorter forms stay as they are.</summary>
    public const int PackFromBytes = 1024;

    private const int PrefixBytes = 4;

    /// <summary>After the prefix: <see cref="Packed"/>, the form's length, and the form in Brotli.</summary>
    private const int PackedPrefixBytes = PrefixBytes + 1 + sizeof(int);

    /// <summary>Orleans begins no form so.</summary>
    private const byte Packed = 0xFF;

    /// <summary>The quickest there is: it is paid at every turn.</summary>
    private const int Quality = 0;

    private const int WindowBits = 16;

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
        return stored.Length > PackedPrefixBytes && stored.Span[PrefixBytes] == Packed
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
        var stored = new byte[PackedPrefixBytes + BrotliEncoder.GetMaxCompressedLength(form.Length)];
        stored[PrefixBytes] = Packed;
        BinaryPrimitives.WriteInt32BigEndian(stored.AsSpan(PrefixBytes + 1), form.Length);
        return BrotliEncoder.TryCompress(
            form, stored.AsSpan(PackedPrefixBytes), out var written, Quality, WindowBits)
            ? stored.AsMemory(0, PackedPrefixBytes + written)
            : Plain(form);
    }

    private static byte[] Unpack(ReadOnlySpan<byte> stored)
    {
        var form = new byte[BinaryPrimitives.ReadInt32BigEndian(stored[(PrefixBytes + 1)..])];
        return BrotliDecoder.TryDecompress(stored[PackedPrefixBytes..], form, out var length) && length == form.Length
            ? form
            : throw new InvalidDataException("A stored state is damaged.");
    }
}

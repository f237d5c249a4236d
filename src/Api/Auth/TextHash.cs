using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ResumeVoice.Api.Auth;

/// <summary>SHA-256 as a value: what caches are keyed by, so that no key or token lies in memory as text.</summary>
internal readonly record struct TextHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>Nearly all keys and tokens have room on the stack; the few long ones share buffers.</summary>
    private const int StackBytesMax = 4096;

    /// <summary>The hash of a text of at most <paramref name="lengthMax"/> characters.</summary>
    public static TextHash Of(string text, int lengthMax)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, lengthMax);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most <= StackBytesMax) return Of(text, stackalloc byte[most]);
        var rented = ArrayPool<byte>.Shared.Rent(most);
        try
        {
            return Of(text, rented);
        }
        finally
        {
            // It holds a key or a token.
            ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        }
    }

    private static TextHash Of(string text, Span<byte> utf8)
    {
        var length = Encoding.UTF8.GetBytes(text, utf8);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..length], hash);
        return MemoryMarshal.Read<TextHash>(hash);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        MemoryMarshal.Write(bytes, this);
        return bytes;
    }
}

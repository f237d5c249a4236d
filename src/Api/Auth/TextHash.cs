using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace ResumeVoice.Api.Auth;

/// <summary>SHA-256 as a value: what caches are keyed by, so that no key or token lies in memory as text.</summary>
internal readonly record struct TextHash(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>The hash of an ASCII text of at most <paramref name="lengthMax"/> characters.</summary>
    public static TextHash Of(string text, int lengthMax)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, lengthMax);
        Span<byte> utf8 = stackalloc byte[text.Length * 3];
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

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Auth;

/// <summary>
/// The text of an API key: <c>rv_sk_</c> (owner) or <c>rv_pk_</c> (publishable) and 256 random bits in base64url.
/// </summary>
public static class KeyText
{
    public const string OwnerPrefix = "rv_sk_";
    public const string PublishablePrefix = "rv_pk_";

    /// <summary>256 bits in base64url.</summary>
    public const int RandomLength = 43;

    private const int RandomBytes = 32;
    private const int HintLength = 10;

    public static string New(CallerKind kind)
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        RandomNumberGenerator.Fill(random);
        return (kind == CallerKind.Owner ? OwnerPrefix : PublishablePrefix) + Base64Url.EncodeToString(random);
    }

    /// <summary>Whether the text can be a key at all, and of which kind; what cannot is not looked up.</summary>
    public static bool TryRead(string text, out CallerKind kind)
    {
        kind = text.StartsWith(OwnerPrefix, StringComparison.Ordinal) ? CallerKind.Owner : CallerKind.Publishable;
        var prefix = kind == CallerKind.Owner ? OwnerPrefix : PublishablePrefix;
        if (!text.StartsWith(prefix, StringComparison.Ordinal)) return false;
        if (text.Length != OwnerPrefix.Length + RandomLength) return false;
        foreach (var letter in text.AsSpan(OwnerPrefix.Length))
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')) return false;
        return true;
    }

    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    /// <summary>What lists show of a key: enough to tell it from others, too little to use it.</summary>
    public static string Hint(string text) => text[..HintLength] + "…";
}

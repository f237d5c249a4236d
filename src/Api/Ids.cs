using System.Security.Cryptography;

namespace ResumeVoice.Api;

/// <summary>New ids: a prefix that says what it names, and 128 random bits, so that nobody guesses another's.</summary>
public static class Ids
{
    public const string Resume = "res_";
    public const string Session = "ses_";
    public const string Key = "key_";

    private const int RandomBytes = 16;

    /// <summary>A new id; <paramref name="prefix"/> as <c>res_</c> or bare as <c>res</c>.</summary>
    public static string New(string prefix)
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        RandomNumberGenerator.Fill(random);
        return (prefix.EndsWith('_') ? prefix : prefix + "_") + Convert.ToHexStringLower(random);
    }
}

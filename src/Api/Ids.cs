using System.Security.Cryptography;
using System.Text;

namespace ResumeVoice.Api;

/// <summary>New ids: a prefix that says what it names, and 128 random bits, so that nobody guesses another's.</summary>
public static class Ids
{
    public const string Resume = "res_";
    public const string Session = "ses_";
    public const string Key = "key_";
    public const string Job = "job_";

    private const int RandomBytes = 16;

    /// <summary>The id that a session's idempotency key always gives, as unguessable as the session's own.</summary>
    public static string Of(string prefix, string sessionId, string idempotencyKey)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{sessionId}\n{idempotencyKey}"));
        return prefix + Convert.ToHexStringLower(hash.AsSpan(0, RandomBytes));
    }

    /// <summary>A new id; <paramref name="prefix"/> as <c>res_</c> or bare as <c>res</c>.</summary>
    public static string New(string prefix)
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        RandomNumberGenerator.Fill(random);
        return (prefix.EndsWith('_') ? prefix : prefix + "_") + Convert.ToHexStringLower(random);
    }
}

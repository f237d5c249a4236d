using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>
/// Links to spoken answers: whoever has one hears that one answer, until its time is up. The store's own where it has
/// any, else ones that this server signs.
/// </summary>
internal sealed class AudioLinks(TokenSecret secret, IAudioStore files, TimeProvider clock)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    // Another key than the tokens': a signature of the one can never pass for the other's.
    private readonly byte[] _key = HMACSHA256.HashData(secret.Bytes.Span, "audio links"u8);

    public string LinkTo(AudioFile file)
    {
        if (files.LinkTo(file, GoodFor) is { } link) return link.ToString();
        var ends = (clock.GetUtcNow() + GoodFor).ToUnixTimeSeconds();
        var (id, until) = (file.WireId, ends.ToString(CultureInfo.InvariantCulture));
        return $"/v1/audio/{id}?expires={until}&signature={Signature(id, until)}";
    }

    /// <summary>The file of a whole, timely link; null for any other.</summary>
    public AudioFile? Read(string id, IQueryCollection query)
    {
        var (until, signature) = (query["expires"].ToString(), query["signature"].ToString());
        if (!AudioFile.TryParse(id, out var file)) return null;
        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Signature(id, until)), Encoding.ASCII.GetBytes(signature));
        if (!isOurs) return null;
        if (!long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var ends)) return null;
        return ends > clock.GetUtcNow().ToUnixTimeSeconds() ? file : null;
    }

    private string Signature(string id, string until) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{id}\n{until}")));
}

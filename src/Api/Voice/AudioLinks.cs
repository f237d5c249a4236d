using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>A link that is whole and timely. <c>IsYoung</c>: its answer may be on its way into its file yet.</summary>
internal readonly record struct AudioLink(AudioFile File, bool IsYoung);

/// <summary>
/// Links to spoken answers: whoever has one hears that one answer, until its time is up. The store's own where it has
/// any, else ones that this server signs.
/// </summary>
internal sealed class AudioLinks(TokenSecret secret, IAudioStore files, TimeProvider clock)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    private static readonly TimeSpan YoungFor = TimeSpan.FromMinutes(1);

    // Another key than the tokens': a signature of the one can never pass for the other's.
    private readonly byte[] _key = HMACSHA256.HashData(secret.Bytes.Span, "audio links"u8);

    /// <summary>To an answer that was kept.</summary>
    public string LinkTo(AudioFile file) =>
        files.LinkTo(file, GoodFor) is { } link ? link.ToString() : LinkToComing(file);

    /// <summary>To an answer that is being made: this server gives it as it is made, whatever the store.</summary>
    public string LinkToComing(AudioFile file)
    {
        var ends = (clock.GetUtcNow() + GoodFor).ToUnixTimeSeconds();
        var (id, until) = (file.WireId, ends.ToString(CultureInfo.InvariantCulture));
        return $"/v1/audio/{id}?expires={until}&signature={Signature(id, until)}";
    }

    /// <summary>What a whole, timely link leads to; null for any other.</summary>
    public AudioLink? Read(string id, IQueryCollection query)
    {
        var (until, signature) = (query["expires"].ToString(), query["signature"].ToString());
        if (!AudioFile.TryParse(id, out var file)) return null;
        var isOurs = CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Signature(id, until)), Encoding.ASCII.GetBytes(signature));
        if (!isOurs) return null;
        if (!long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var ends)) return null;
        var left = TimeSpan.FromSeconds(ends - clock.GetUtcNow().ToUnixTimeSeconds());
        return left > TimeSpan.Zero ? new AudioLink(file, left > GoodFor - YoungFor) : null;
    }

    private string Signature(string id, string until) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{id}\n{until}")));
}

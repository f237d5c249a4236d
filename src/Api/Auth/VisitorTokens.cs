using System.Collections.Immutable;
using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Auth;

/// <summary>The secret that signs visitors' tokens: the host keeps it, 32 bytes or more.</summary>
public sealed record TokenSecret(ReadOnlyMemory<byte> Bytes)
{
    public const int BytesMin = 32;
}

/// <summary>A token as minted.</summary>
internal sealed record MintedToken(string Token, string Subject, DateTimeOffset ExpiresAt);

/// <summary>A genuine token as read, expired or not.</summary>
internal sealed record ReadToken(CallerPrincipal Principal, DateTimeOffset ExpiresAt)
{
    /// <summary>
    /// Whether the token says what its key is and is good for; one of before it did is taken for the least until its
    /// key is looked up.
    /// </summary>
    public bool SaysReach { get; init; }
}

/// <summary>Mints and reads visitors' tokens: JWTs signed with HMAC-SHA-256, good for <see cref="Life"/>.</summary>
internal sealed class VisitorTokens
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>How long after its end a token can still be exchanged for a fresh one with the same subject.</summary>
    public static readonly TimeSpan ExchangeableFor = TimeSpan.FromDays(30);

    private const string Issuer = "resumevoice";
    private const string OwnerClaim = "own";
    private const string KeyClaim = "key";
    private const string ResumesClaim = "res";
    private const string OriginsClaim = "org";
    private const string KeyKindClaim = "knd";
    private const string PublicOnlyClaim = "pub";

    private readonly TimeProvider _clock;
    private readonly TokenSigning _signing;
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public VisitorTokens(TokenSecret secret, TimeProvider clock)
    {
        if (secret.Bytes.Length < TokenSecret.BytesMin)
            throw new ArgumentException($"The token secret needs {TokenSecret.BytesMin} bytes.", nameof(secret));
        _clock = clock;
        _signing = TokenSigning.For(secret, Issuer);
    }

    public MintedToken Mint(Caller caller, ImmutableArray<string> origins)
    {
        var now = _clock.GetUtcNow();
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + Life).ToUnixTimeSeconds());
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            SigningCredentials = _signing.Credentials,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = caller.Subject,
                [OwnerClaim] = caller.OwnerId,
                [KeyClaim] = caller.KeyId,
                [ResumesClaim] = caller.ResumeIds.ToArray(),
                [OriginsClaim] = origins.ToArray(),
                [KeyKindClaim] = WireNames.Of(caller.KeyKind),
                [PublicOnlyClaim] = caller.PublicOnly,
            },
        });
        return new MintedToken(token, caller.Subject, expires);
    }

    /// <summary>The token's caller, or null where the token is not ours.</summary>
    public async ValueTask<ReadToken?> ReadAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, _signing.Validation);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read) return null;
        if (One(read, JwtRegisteredClaimNames.Sub) is not { } subject
            || One(read, OwnerClaim) is not { } ownerId
            || One(read, KeyClaim) is not { } keyId) return null;
        var expiry = One(read, JwtRegisteredClaimNames.Exp);
        if (!long.TryParse(expiry, CultureInfo.InvariantCulture, out var end)) return null;
        var keyKind = One(read, KeyKindClaim);
        var saysReach = bool.TryParse(One(read, PublicOnlyClaim), out var publicOnly) && keyKind is not null;
        var caller = new Caller
        {
            Kind = CallerKind.Visitor,
            OwnerId = ownerId,
            Subject = subject,
            KeyId = keyId,
            KeyKind = keyKind == WireNames.Of(CallerKind.Owner) ? CallerKind.Owner : CallerKind.Publishable,
            ResumeIds = All(read, ResumesClaim),
            PublicOnly = publicOnly || !saysReach,
        };
        var principal = new CallerPrincipal(caller, All(read, OriginsClaim));
        return new ReadToken(principal, DateTimeOffset.FromUnixTimeSeconds(end)) { SaysReach = saysReach };
    }

    private static string? One(JsonWebToken token, string name) =>
        token.TryGetClaim(name, out var claim) ? claim.Value : null;

    private static ImmutableArray<string> All(JsonWebToken token, string name) =>
        [.. token.Claims.Where(claim => claim.Type == name).Select(claim => claim.Value)];
}

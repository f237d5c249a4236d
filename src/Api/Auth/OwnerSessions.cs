using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Auth;

/// <summary>An owner's session as read: which key it stands for, and until when.</summary>
internal sealed record OwnerSession(string OwnerId, string KeyId, DateTimeOffset ExpiresAt);

/// <summary>
/// Mints and reads owners' sessions in a browser. Signed with the secret of visitors' tokens under another issuer, so
/// that neither passes for the other; a session ends with its key, which is looked up at each use.
/// </summary>
internal sealed class OwnerSessions
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private const string Issuer = "resumevoice-owner";
    private const string OwnerClaim = "own";

    private readonly TimeProvider _clock;
    private readonly TokenSigning _signing;
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    public OwnerSessions(TokenSecret secret, TimeProvider clock)
    {
        _clock = clock;
        _signing = TokenSigning.For(secret, Issuer);
    }

    public string Mint(Caller owner)
    {
        var now = _clock.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Life).UtcDateTime,
            SigningCredentials = _signing.Credentials,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = owner.KeyId,
                [OwnerClaim] = owner.OwnerId,
            },
        });
    }

    /// <summary>Null where the text is not a session of ours, or one past its time.</summary>
    public async ValueTask<OwnerSession?> ReadAsync(string text)
    {
        var result = await _handler.ValidateTokenAsync(text, _signing.Validation);
        if (!result.IsValid || result.SecurityToken is not JsonWebToken read) return null;
        if (!read.TryGetClaim(OwnerClaim, out var owner) || read.Subject.Length == 0) return null;
        var expiresAt = new DateTimeOffset(read.ValidTo, TimeSpan.Zero);
        return expiresAt > _clock.GetUtcNow() ? new OwnerSession(owner.Value, read.Subject, expiresAt) : null;
    }
}

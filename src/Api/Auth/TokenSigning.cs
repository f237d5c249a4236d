using Microsoft.IdentityModel.Tokens;

namespace ResumeVoice.Api.Auth;

/// <summary>How tokens of ours are signed and checked; an issuer's tokens pass for no other's.</summary>
/// <param name="Credentials">For signing.</param>
/// <param name="Validation">
/// For checking; it leaves the end to the reader, who holds it against a clock that tests can set.
/// </param>
internal sealed record TokenSigning(SigningCredentials Credentials, TokenValidationParameters Validation)
{
    public static TokenSigning For(TokenSecret secret, string issuer)
    {
        var key = new SymmetricSecurityKey(secret.Bytes.ToArray());
        return new TokenSigning(
            new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
            new TokenValidationParameters
            {
                IssuerSigningKey = key,
                ValidIssuer = issuer,
                ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
                ValidateAudience = false,
                ValidateLifetime = false,
                RequireExpirationTime = true,
            });
    }
}

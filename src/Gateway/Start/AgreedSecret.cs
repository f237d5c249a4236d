using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Gateway.Start;

/// <summary>
/// The secret that signs tokens, the same in all gateways: the one they are told, else one that the first of them made.
/// </summary>
internal sealed class AgreedSecret(IOptions<GatewaySettings> settings, IAgreedTexts texts)
{
    private const string Name = "token.secret";

    private TokenSecret? _value;

    public TokenSecret Value => _value ?? throw new InvalidOperationException("The gateway has not started.");

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (settings.Value.TokenSecret is { } told)
        {
            _value = new TokenSecret(Encoding.UTF8.GetBytes(told));
            return;
        }

        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenSecret.BytesMin));
        var agreed = await texts.FindAsync(Name, cancellationToken)
            ?? await texts.AddAsync(Name, made, cancellationToken);
        _value = new TokenSecret(Convert.FromBase64String(agreed));
    }
}

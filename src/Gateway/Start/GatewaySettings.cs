using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Gateway.Start;

/// <summary>What one gateway is told. Times nest: a call of a grain, then an answer with its retries.</summary>
public sealed class GatewaySettings : IValidatableObject
{
    public const string Section = "Gateway";

    /// <summary>From opening a session to its erasure. Default 30 days.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// How long one call of a grain may take. A call to a silo that vanished without closing its connection costs this
    /// long before it is made anew. Default 4 seconds.
    /// </summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How long a request may take with its repeated calls, before it is answered 503. Default 15 s.</summary>
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long a gateway that is told to stop still takes requests, until load balancers have noticed. Default 0.
    /// </summary>
    public TimeSpan DrainFor { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// What signs the visitors' tokens, 32 characters or more; the same in all gateways. Default: made once and kept in
    /// PostgreSQL.
    /// </summary>
    public string? TokenSecret { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (SessionLifetime < TimeSpan.FromMinutes(1) || SessionLifetime > TimeSpan.FromDays(3650))
            yield return Fault("Gateway:SessionLifetime lies between a minute and 3650 days.", nameof(SessionLifetime));
        if (CallTimeout < TimeSpan.FromMilliseconds(500) || CallTimeout > TimeSpan.FromMinutes(1))
            yield return Fault("Gateway:CallTimeout lies between 0.5 seconds and a minute.", nameof(CallTimeout));
        if (AnswerWithin < CallTimeout || AnswerWithin > TimeSpan.FromMinutes(5))
            yield return Fault("Gateway:AnswerWithin lies between CallTimeout and 5 minutes.", nameof(AnswerWithin));
        if (DrainFor < TimeSpan.Zero || DrainFor > TimeSpan.FromMinutes(5))
            yield return Fault("Gateway:DrainFor lies between 0 and 5 minutes.", nameof(DrainFor));
        if (TokenSecret is { Length: < Api.Auth.TokenSecret.BytesMin })
            yield return Fault("Gateway:TokenSecret has at least 32 characters.", nameof(TokenSecret));
    }

    private static ValidationResult Fault(string message, string member) => new(message, [member]);
}

[OptionsValidator]
internal sealed partial class GatewaySettingsValidator : IValidateOptions<GatewaySettings>;

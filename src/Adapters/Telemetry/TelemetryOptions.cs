using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Adapters.Telemetry;

/// <summary>Where measurements and traces go.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>
    /// An OpenTelemetry collector (OTLP over gRPC), <c>http://collector:4317</c>, for measurements and traces. Default:
    /// none, and nothing is traced.
    /// </summary>
    public Uri? OtlpEndpoint { get; set; }

    /// <summary>
    /// The port on which Prometheus finds <c>/metrics</c>. Default: none on a gateway, the port of its health on a silo.
    /// </summary>
    [Range(1, 65535)]
    public int? MetricsPort { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is { IsAbsoluteUri: false })
            yield return new ValidationResult(
                "Telemetry:OtlpEndpoint is a whole address, such as http://collector:4317.", [nameof(OtlpEndpoint)]);
    }
}

[OptionsValidator]
internal sealed partial class TelemetryOptionsValidator : IValidateOptions<TelemetryOptions>;

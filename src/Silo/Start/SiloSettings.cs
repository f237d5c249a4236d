using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Silo.Start;

/// <summary>What one silo is told. In Kubernetes name and address come from the pod itself.</summary>
public sealed class SiloSettings : IValidatableObject
{
    public const string Section = "Silo";

    /// <summary>Shorter ones are guessed.</summary>
    public const int OperatorKeyMin = 16;

    /// <summary>Default: <c>POD_NAME</c>, else a name made by Orleans.</summary>
    public string? Name { get; set; } = Environment.GetEnvironmentVariable("POD_NAME");

    /// <summary>
    /// Where other processes reach this silo: an IP address. Default: <c>POD_IP</c>, else 127.0.0.1, which only serves
    /// processes on this machine.
    /// </summary>
    [Required]
    public string Address { get; set; } = Environment.GetEnvironmentVariable("POD_IP") ?? "127.0.0.1";

    /// <summary>For other silos. Default 11111.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; set; } = 11111;

    /// <summary>For gateways. Default 30000.</summary>
    [Range(1, 65535)]
    public int GatewayPort { get; set; } = 30000;

    /// <summary>Orleans' dashboard. Default 8082.</summary>
    [Range(1, 65535)]
    public int DashboardPort { get; set; } = 8082;

    /// <summary>The password of the user <c>operator</c> on the dashboard. Without one there is no dashboard.</summary>
    public string? OperatorKey { get; set; }

    /// <summary>After how long a conversation that nobody continues leaves the memory. Default 5 minutes.</summary>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a stopping silo may take to hand over what it holds. Default 45 seconds.</summary>
    public TimeSpan DrainWithin { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How long a model goes on with an answer that nobody reads any more. Default 2 seconds.</summary>
    public TimeSpan LeaveGrace { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a silo that is asked for a sign of life may take. Default 1 second.</summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Signs of life in a row that a silo may miss before it is declared dead. Default 3.</summary>
    [Range(1, 20)]
    public int ProbesMissedMax { get; set; } = 3;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
            yield return Fault($"Silo:Address is an IP address, not '{Address}'.", nameof(Address));
        if (OperatorKey is { Length: < OperatorKeyMin })
            yield return Fault($"Silo:OperatorKey has at least {OperatorKeyMin} characters.", nameof(OperatorKey));
        if (IdleAfter < TimeSpan.FromMinutes(2) || IdleAfter > TimeSpan.FromDays(1))
            yield return Fault("Silo:IdleAfter lies between 2 minutes and a day.", nameof(IdleAfter));
        if (DrainWithin < TimeSpan.FromSeconds(1) || DrainWithin > TimeSpan.FromMinutes(10))
            yield return Fault("Silo:DrainWithin lies between 1 second and 10 minutes.", nameof(DrainWithin));
        // A gateway asks a silo for the next words again and again, and reads nothing in between.
        if (LeaveGrace < TimeSpan.FromSeconds(0.5) || LeaveGrace > TimeSpan.FromMinutes(5))
            yield return Fault("Silo:LeaveGrace lies between 0.5 seconds and 5 minutes.", nameof(LeaveGrace));
        if (ProbeTimeout < TimeSpan.FromMilliseconds(100) || ProbeTimeout > TimeSpan.FromMinutes(1))
            yield return Fault("Silo:ProbeTimeout lies between 0.1 seconds and a minute.", nameof(ProbeTimeout));
    }

    private static ValidationResult Fault(string message, string member) => new(message, [member]);
}

[OptionsValidator]
internal sealed partial class SiloSettingsValidator : IValidateOptions<SiloSettings>;

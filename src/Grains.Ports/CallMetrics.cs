using System.Diagnostics.Metrics;

namespace ResumeVoice.Grains.Ports;

/// <summary>How gateways do with the silos: calls that were lost and made anew. What a silo asks others counts too.</summary>
public sealed class CallMetrics(IMeterFactory meters)
{
    public const string MeterName = "ResumeVoice.Gateway";

    private readonly Counter<long> _repeated = meters.Create(MeterName).CreateCounter<long>(
        "resumevoice.gateway.repeated_calls", "{call}", "Calls of grains that were lost and made anew.");

    public void Repeated() => _repeated.Add(1);
}

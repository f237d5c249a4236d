using System.Diagnostics.Metrics;

namespace ResumeVoice.Gateway.Conversations;

/// <summary>How gateways do with the silos: calls that were lost and made anew.</summary>
internal sealed class GatewayMetrics(IMeterFactory meters)
{
    public const string MeterName = "ResumeVoice.Gateway";

    private readonly Counter<long> _repeated = meters.Create(MeterName).CreateCounter<long>(
        "resumevoice.gateway.repeated_calls", "{call}", "Calls of grains that were lost and made anew.");

    public void Repeated() => _repeated.Add(1);
}

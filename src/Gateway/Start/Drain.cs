using Microsoft.Extensions.Options;

namespace ResumeVoice.Gateway.Start;

/// <summary>
/// Keeps serving for a while after the order to stop: /readyz says no from the first moment, and load balancers need
/// some to notice.
/// </summary>
internal sealed class Drain(IOptions<GatewaySettings> settings, TimeProvider clock) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) =>
        Task.Delay(settings.Value.DrainFor, clock, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

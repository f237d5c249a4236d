using Microsoft.Extensions.Hosting;

namespace ResumeVoice.Api.Health;

/// <summary>
/// Whether to send requests here: not before everything has started, nor once the process is draining.
/// </summary>
internal sealed class Readiness(IHostApplicationLifetime lifetime)
{
    public bool IsReady =>
        lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested;
}

using ResumeVoice.Grains.Ports.Audio;

namespace ResumeVoice.Gateway.Start;

/// <summary>Before the first request: the gateway knows what the silos can hear and say.</summary>
internal sealed class AudioSetup(AudioAbilitiesWatch abilities) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => abilities.AskAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

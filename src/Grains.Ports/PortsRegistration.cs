using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Grains.Ports;

/// <summary>Wires the core's ports to grains, in silos and gateways alike.</summary>
public static class PortsRegistration
{
    /// <summary>
    /// <see cref="ModelWording"/> over the workers of the silos. Needs an <see cref="IAnswerCache"/>, the drafts' store
    /// and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddWordingByWorkers(this IServiceCollection services)
    {
        services.AddSingleton<LlmWorkers>();
        return services.AddSingleton(provider => new ModelWording(
            provider.GetRequiredService<LlmWorkers>(), provider.GetRequiredService<IAnswerCache>(),
            provider.GetRequiredService<IDraftStore>()));
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using ResumeVoice.Grains.Housekeeping;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Resumes;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Grains;

/// <summary>
/// What the grains need of their silo besides Orleans. The host supplies the store ports, <c>ResumeLibrary</c> and a
/// <see cref="TimeProvider"/>.
/// </summary>
public static class GrainsRegistration
{
    public static IServiceCollection AddGrainServices(this IServiceCollection services)
    {
        services.AddSingleton<ResumeLeases>();
        services.AddSingleton<KnownContexts>();
        services.AddSingleton<HistoryWriter>();
        services.AddSingleton<SavedTurns>();
        services.AddSingleton<SessionStores>();
        services.AddSingleton<ModelTurns>();
        services.AddSingleton<HousekeepingStores>();
        services.AddSingleton(provider => new Rehearsal(
            provider.GetRequiredService<IGrainFactory>(),
            provider.GetRequiredKeyedService<IGrainStorage>(ClusterNames.Storage),
            provider.GetRequiredService<SessionStores>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Rehearsal>>()));
        return services;
    }
}

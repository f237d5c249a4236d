using Microsoft.Extensions.DependencyInjection;

namespace ResumeVoice.Hosting;

/// <summary>What hosts that serve the API set up before the first request.</summary>
public static class HostingRegistration
{
    public static IServiceCollection AddPageSetup(this IServiceCollection services)
    {
        services.AddSingleton<OwnerKeys>();
        services.AddSingleton<PageResume>();
        services.AddSingleton<PageSetup>();
        return services;
    }
}

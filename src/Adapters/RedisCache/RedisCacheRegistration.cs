using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.RedisCache;

/// <summary>Wires the shared answer cache to a host.</summary>
public static class RedisCacheRegistration
{
    /// <param name="services">Has a <see cref="TimeProvider"/>.</param>
    /// <param name="settings">The Redis server, and the name that keeps clusters apart on it.</param>
    public static IServiceCollection AddRedisAnswerCache(
        this IServiceCollection services, Func<IServiceProvider, (string Redis, string Service)> settings) =>
        services.AddSingleton<IAnswerCache>(provider =>
        {
            var (redis, service) = settings(provider);
            return new RedisAnswerCache(
                redis, service, provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<RedisAnswerCache>>());
        });
}

using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>Wires language models to a host.</summary>
public static class ModelsRegistration
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// <see cref="ModelWording"/> over the configured providers; nothing where none is configured. Needs the stores and
    /// a <see cref="TimeProvider"/>; an <see cref="IAnswerCache"/> that the host registered is used.
    /// </summary>
    public static IServiceCollection AddLanguageModels(
        this IServiceCollection services, IConfiguration configuration)
    {
        if (!services.AddLanguageModelPort(configuration)) return services;
        services.TryAddSingleton<IAnswerCache>(
            provider => new MemoryAnswerCache(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ModelWording>();
        return services;
    }

    /// <summary>The <see cref="ILanguageModel"/> alone; false where no provider is configured.</summary>
    public static bool AddLanguageModelPort(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasLanguageModels()) return false;
        services.AddOptionsWithValidateOnStart<ModelOptions, ModelOptionsValidator>()
            .BindConfiguration(ModelOptions.Section);
        services.AddMetrics();
        services.AddSingleton<ILanguageModel>(Create);
        return true;
    }

    /// <summary>Whether a provider is configured.</summary>
    public static bool HasLanguageModels(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(ModelOptions.Section);
        return section.GetSection(nameof(ModelOptions.Providers)).GetChildren().Any();
    }

    private static LanguageModel Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ModelOptions>>().Value;
        var clock = services.GetRequiredService<TimeProvider>();
        var http = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = ConnectionLife,
            ConnectTimeout = ConnectTimeout,
            EnableMultipleHttp2Connections = true,
            UseCookies = false,
            AllowAutoRedirect = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var providers = options.Providers.Select(provider => new Provider(
            provider, new CircuitBreaker(options.BreakerFailures, options.BreakerPause, clock), http));
        return new LanguageModel(
            [.. providers], new TokenBudget(services.GetRequiredService<ITokenStore>(), options, clock), options,
            new ModelMetrics(services.GetRequiredService<IMeterFactory>()), clock,
            services.GetRequiredService<ILogger<LanguageModel>>());
    }
}

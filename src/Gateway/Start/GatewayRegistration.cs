using Microsoft.Extensions.Options;
using Orleans.Clustering.Redis;
using Orleans.Configuration;
using Orleans.Serialization;
using ResumeVoice.Adapters.LanguageModels;
using ResumeVoice.Adapters.RedisCache;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Adapters.Telemetry;
using ResumeVoice.Api;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Gateway.Conversations;
using ResumeVoice.Gateway.Quotas;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Ports;
using ResumeVoice.Hosting;
using StackExchange.Redis;

namespace ResumeVoice.Gateway.Start;

/// <summary>Wires the gateway: what <see cref="GatewayHost"/> lists.</summary>
internal static class GatewayRegistration
{
    private static readonly TimeSpan ConnectAgainAfter = TimeSpan.FromSeconds(1);

    /// <summary>What is under way when draining is over has so long to its end; longer than an answer may take.</summary>
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddGatewayServices(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ClusterSettings, ClusterSettingsValidator>()
            .BindConfiguration(ClusterSettings.Section);
        services.AddOptionsWithValidateOnStart<GatewaySettings, GatewaySettingsValidator>()
            .BindConfiguration(GatewaySettings.Section);
        // The host counts the draining as a part of its stopping, for all of which it would have half a minute.
        services.AddOptions<HostOptions>().Configure<IOptions<GatewaySettings>>(
            (options, settings) => options.ShutdownTimeout = settings.Value.DrainFor + EndWithin);
        services.AddSingleton(TimeProvider.System);
        services.AddClusterStorage();
        services.AddSingleton(provider => new CallLimits(
            provider.GetRequiredService<IOptions<GatewaySettings>>().Value.AnswerWithin));
        services.AddGrainConversations();
        services.AddSingleton<IClusterConnectionStatusObserver>(provider => provider.GetRequiredService<LostSilos>());
        services.AddHostedService<RollCalls>();
        services.AddSingleton<ResumeChanges>();
        services.AddSingleton(provider => new ResumeLibrary(
            provider.GetRequiredService<IResumeStore>(), provider.GetRequiredService<TimeProvider>(), Ids.New,
            provider.GetRequiredService<ResumeChanges>().AnnounceAsync));
        services.AddSingleton(provider => new Sessions(
            provider.GetRequiredService<IConversationStore>(), provider.GetRequiredService<ResumeLibrary>(),
            provider.GetRequiredService<TimeProvider>(), () => Ids.New(Ids.Session),
            provider.GetRequiredService<IOptions<GatewaySettings>>().Value.SessionLifetime));
        services.AddSingleton<IQuotas, GrainQuotas>();
        services.AddSingleton<AgreedSecret>();
        services.AddSingleton(provider => provider.GetRequiredService<AgreedSecret>().Value);
        return services;
    }

    /// <summary>
    /// What is answered without a session is worded at the gateway, by the silos' workers: their models are configured
    /// here too, so that the gateway knows there are some.
    /// </summary>
    public static void AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasLanguageModels()) return;
        services.AddRedisAnswerCache(provider =>
        {
            var cluster = provider.GetRequiredService<IOptions<ClusterSettings>>().Value;
            return (cluster.Redis ?? "", cluster.ServiceId);
        });
        services.AddWordingByWorkers();
    }

    /// <summary>Spoken questions, where there is a place for their sound that all gateways and silos share.</summary>
    public static void AddVoice(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.HasAudioStorage()) return;
        services.AddAudioStorage();
        services.AddVoiceByWorkers();
        services.AddHostedService<AudioSetup>();
    }

    /// <summary>
    /// The gateway waits for the first silo as long as it takes, and looks for new ones often: in a rolling restart
    /// they all are.
    /// </summary>
    public static void UseClusterClient(this WebApplicationBuilder builder)
    {
        builder.UseOrleansClient(client =>
        {
            client.UseRedisClustering(_ => { });
            // Its filters stand in the way of every call, so they are there where somebody wants the traces.
            if (builder.Configuration.HasTraces()) client.AddActivityPropagation();
            client.Services.Configure<ExceptionSerializationOptions>(
                options => options.SupportedNamespacePrefixes.UnionWith(ClusterNames.ExceptionNamespaces));
            client.UseConnectionRetryFilter(async (_, cancellationToken) =>
            {
                await Task.Delay(ConnectAgainAfter, TimeProvider.System, cancellationToken);
                return true;
            });
            client.Services.AddOptions<ClusterOptions>().Configure<IOptions<ClusterSettings>>((options, settings) =>
            {
                options.ClusterId = settings.Value.ClusterId;
                options.ServiceId = settings.Value.ServiceId;
            });
            client.Services.AddOptions<RedisClusteringOptions>().Configure<IOptions<ClusterSettings>>(
                (options, settings) =>
                    options.ConfigurationOptions = ConfigurationOptions.Parse(settings.Value.Redis ?? ""));
            client.Services.AddOptions<ClientMessagingOptions>().Configure<IOptions<GatewaySettings>>(
                (options, settings) => options.ResponseTimeout = settings.Value.CallTimeout);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
        });
    }

    public static IServiceCollection AddGatewaySetup(this IServiceCollection services)
    {
        services.AddPageSetup();
        services.AddHostedService<GatewaySetup>();
        services.AddHostedService<Drain>();
        return services;
    }
}

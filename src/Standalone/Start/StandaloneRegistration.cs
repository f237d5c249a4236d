using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Api;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Speech;
using ResumeVoice.Standalone.Conversations;
using ResumeVoice.Standalone.Quotas;

namespace ResumeVoice.Standalone.Start;

/// <summary>Wires the one-process edition: what its <c>Program.cs</c> lists.</summary>
internal static class StandaloneRegistration
{
    /// <summary>
    /// Routes have their own, far smaller limits. Up to this one the server takes in the rest of a body that it has
    /// refused, so that the client reads why instead of a broken connection.
    /// </summary>
    private const long DrainedBytesMax = 32 * 1024 * 1024;

    /// <summary>Settings come from the environment and the command line, and only by names of ours.</summary>
    public static void UseSettings(this WebApplicationBuilder builder, IDictionary<string, string?> settings)
    {
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:LogLevel:Microsoft"] = "Warning",
            // This one makes an Activity and a log scope for every request as soon as anything listens to it.
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
            // Anyone can send wrong keys; a line for each would be theirs to fill the disk with.
            ["Logging:LogLevel:ResumeVoice.Api.Auth.BearerHandler"] = "Warning",
            // A failed start is told by StartFault, in a sentence instead of a stack.
            ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
        });
        builder.Configuration.AddEnvironmentVariables("RESUMEVOICE_");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddOptionsWithValidateOnStart<StandaloneOptions, StandaloneOptionsValidator>()
            .BindConfiguration("");
    }

    public static void UseKestrelLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = DrainedBytesMax;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            var options = kestrel.ApplicationServices.GetRequiredService<IOptions<StandaloneOptions>>().Value;
            kestrel.Listen(options.Address, options.Port);
        });
    }

    public static IServiceCollection AddLocalConversations(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddOptionsWithValidateOnStart<ConversationOptions, ConversationOptionsValidator>()
            .BindConfiguration(ConversationOptions.Section);
        services.AddSingleton(provider => new ConversationSettings
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            NewSessionId = () => Ids.New(Ids.Session),
            Lifetime = provider.GetRequiredService<IOptions<ConversationOptions>>().Value.Lifetime,
            HeldMax = provider.GetRequiredService<IOptions<ConversationOptions>>().Value.HeldMax,
        });
        services.AddSingleton(provider => new ResumeLibrary(
            provider.GetRequiredService<IResumeStore>(), provider.GetRequiredService<TimeProvider>(), Ids.New));
        services.AddSingleton<FinishedTurns>();
        services.AddSingleton<IConversations, LocalConversations>();
        services.AddSingleton<IQuotas, LocalQuotas>();
        services.AddHostedService<AnalyticsWriter>();
        services.AddHostedService<SessionSweeper>();
        return services;
    }

    /// <summary>The data folder, and the database and the secrets in it.</summary>
    public static IServiceCollection AddHomeFolder(this IServiceCollection services)
    {
        services.AddSingleton<HomeFolder>();
        services.AddSingleton(provider => provider.GetRequiredService<HomeFolder>().TokenSecret());
        services.AddOptions<StorageOptions>().Configure<HomeFolder>(
            (storage, folder) => storage.Path = folder.PathOf(HomeFolder.DatabaseFile));
        services.AddOptions<AudioStorageOptions>().Configure<HomeFolder>(
            (storage, folder) => storage.Path = folder.PathOf(HomeFolder.AudioFolder));
        return services;
    }

    /// <summary>Listening and speaking, and the files of both.</summary>
    public static IServiceCollection AddVoice(this IServiceCollection services)
    {
        services.AddSpeech();
        services.AddAudioStorage();
        services.AddSingleton<Listener>();
        services.AddSingleton<Speaker>();
        services.AddSingleton(new SoundCache(SoundCache.BytesMaxDefault));
        return services;
    }

    public static IServiceCollection AddOwnerSetup(this IServiceCollection services)
    {
        services.AddSingleton<PageResume>();
        services.AddHostedService<OwnerSetup>();
        services.AddHostedService<WarmUp>();
        return services;
    }
}

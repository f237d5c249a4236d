using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech;
#if WHISPER
using ResumeVoice.Adapters.Speech.Whisper;
#endif
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Api;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Speech;
using ResumeVoice.Hosting;
using ResumeVoice.Standalone.Conversations;
using ResumeVoice.Standalone.Jobs;
using ResumeVoice.Standalone.Quotas;

namespace ResumeVoice.Standalone.Start;

/// <summary>Wires the one-process edition: what its <c>Program.cs</c> lists.</summary>
internal static class StandaloneRegistration
{
    public static IServiceCollection AddLocalConversations(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddOptionsWithValidateOnStart<ConversationOptions, ConversationOptionsValidator>()
            .BindConfiguration(ConversationOptions.Section);
        services.AddSingleton(SettingsOf);
        services.AddSingleton(provider => new ResumeLibrary(
            provider.GetRequiredService<IResumeStore>(), provider.GetRequiredService<TimeProvider>(), Ids.New));
        services.AddSingleton<FinishedTurns>();
        services.AddSingleton<LocalConversations>();
        services.AddSingleton<IConversations>(provider => provider.GetRequiredService<LocalConversations>());
        services.AddSingleton<IQuotas, LocalQuotas>();
        services.AddHostedService<DraftFinisher>();
        services.AddHostedService<AnalyticsWriter>();
        services.AddHostedService<SessionSweeper>();
        return services;
    }

    private static ConversationSettings SettingsOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ConversationOptions>>().Value;
        return new ConversationSettings
        {
            Clock = provider.GetRequiredService<TimeProvider>(),
            NewSessionId = () => Ids.New(Ids.Session),
            Lifetime = options.Lifetime,
            HeldMax = options.HeldMax,
            WhileAnswering = options.WhileAnswering,
            LeaveGrace = options.LeaveGrace,
            Wording = provider.GetService<ModelWording>(),
            Stopping = provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping,
        };
    }

    /// <summary>The data folder, and the database and the secrets in it.</summary>
    public static IServiceCollection AddHomeFolder(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StandaloneOptions, StandaloneOptionsValidator>()
            .BindConfiguration("");
        services.AddSingleton<HomeFolder>();
        services.AddSingleton<IAgreedTexts>(provider => provider.GetRequiredService<HomeFolder>());
        services.AddSingleton(provider => provider.GetRequiredService<HomeFolder>().TokenSecret());
        services.AddOptions<StorageOptions>().Configure<HomeFolder>(
            (storage, folder) => storage.Path = folder.PathOf(HomeFolder.DatabaseFile));
        services.AddOptions<AudioStorageOptions>().Configure<HomeFolder>(
            (storage, folder) => storage.Path = folder.PathOf(HomeFolder.AudioFolder));
        return services;
    }

    /// <summary>Listening and speaking, the files of both, and what of it is done in the background.</summary>
    public static IServiceCollection AddVoice(this IServiceCollection services)
    {
        services.AddSpeech();
#if WHISPER
        services.AddOptions<WhisperOptions>().Configure<HomeFolder>(
            (whisper, folder) => whisper.Folder = folder.PathOf(HomeFolder.ModelsFolder));
        services.AddWhisper();
#endif
        services.AddAudioStorage();
        services.AddSingleton<LocalJobs>();
        services.AddSingleton<IJobs>(provider => provider.GetRequiredService<LocalJobs>());
        services.AddSingleton<SpokenJobs>();
        services.AddSingleton<SpokenJobWork>();
        services.AddHostedService<JobWorker>();
        return services;
    }

    public static IServiceCollection AddOwnerSetup(this IServiceCollection services)
    {
        services.AddPageSetup();
        services.AddHostedService<OwnerSetup>();
        services.AddHostedService<WarmUp>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Speech;
using ResumeVoice.Grains.Ports.Audio;
using ResumeVoice.Grains.Ports.Jobs;

namespace ResumeVoice.Grains.Ports;

/// <summary>Wires the core's ports to grains, in silos and gateways alike.</summary>
public static class PortsRegistration
{
    /// <summary>
    /// <see cref="GrainCalls"/> and <see cref="GrainConversations"/>. Needs <see cref="CallLimits"/>, <see
    /// cref="Sessions"/> and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddGrainConversations(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<CallMetrics>();
        services.AddSingleton<LostSilos>();
        services.AddSingleton<GrainCalls>();
        services.AddOptions<AskingSettings>().BindConfiguration(AskingSettings.Section).ValidateOnStart();
        return services.AddSingleton<IConversations>(provider => new GrainConversations(
            provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<GrainCalls>(),
            provider.GetRequiredService<Sessions>(),
            provider.GetRequiredService<IOptions<AskingSettings>>().Value.WhileAnswering));
    }

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

    /// <summary>
    /// Spoken turns as a gateway takes them: the silos' workers listen and speak. Needs the files' store.
    /// </summary>
    public static IServiceCollection AddVoiceByWorkers(this IServiceCollection services)
    {
        services.AddAudioWorkers();
        services.AddSingleton(ListenerOf);
        services.AddSingleton(SpeakerOf);
        services.AddSingleton<SpokenAnswers>();
        services.AddSingleton<VoiceTurns>();
        services.AddSingleton<IJobs, GrainJobs>();
        return services.AddSingleton<SpokenJobs>();
    }

    /// <summary>
    /// The work of jobs as a silo does it: by all workers, not its own alone. Needs the conversations and the files'
    /// store.
    /// </summary>
    public static IServiceCollection AddJobWork(this IServiceCollection services)
    {
        services.AddAudioWorkers();
        return services.AddSingleton(provider => new SpokenJobWork(
            new VoiceTurns(
                ListenerOf(provider), SpeakerOf(provider), provider.GetRequiredService<IConversations>(),
                provider.GetRequiredService<ResumeLibrary>(), AnswersOf(provider)),
            provider.GetRequiredService<IConversations>(), provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<IAudioStore>()));
    }

    private static void AddAudioWorkers(this IServiceCollection services)
    {
        services.AddSingleton<AudioAbilitiesWatch>();
        services.AddSingleton<AudioWorkers>();
    }

    private static Listener ListenerOf(IServiceProvider provider)
    {
        var workers = provider.GetRequiredService<AudioWorkers>();
        return new Listener(workers, workers, provider.GetRequiredService<TimeProvider>());
    }

    /// <summary>Whoever asks for a job's answer asks the store.</summary>
    private static SpokenAnswers AnswersOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<IAudioStore>(), provider.GetRequiredService<IConversations>(),
            provider.GetRequiredService<TimeProvider>())
        {
            HeldFor = TimeSpan.Zero,
        };

    private static Speaker SpeakerOf(IServiceProvider provider) =>
        new(provider.GetRequiredService<AudioWorkers>(), new SoundCache(SoundCache.BytesMaxDefault));
}

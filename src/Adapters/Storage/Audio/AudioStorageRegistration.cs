using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Audio;

/// <summary>Wires the audio files to a host.</summary>
public static class AudioStorageRegistration
{
    public static IServiceCollection AddAudioStorage(this IServiceCollection services)
    {
        services.AddOptions<AudioStorageOptions>().BindConfiguration(AudioStorageOptions.Section);
        services.AddSingleton<FolderAudioStore>();
        services.AddSingleton<IAudioStore>(provider => provider.GetRequiredService<FolderAudioStore>());
        services.AddHostedService<AudioSweeper>();
        return services;
    }
}

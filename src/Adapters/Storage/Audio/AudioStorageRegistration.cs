using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Storage.Audio.S3;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Audio;

/// <summary>Wires the audio files to a host.</summary>
public static class AudioStorageRegistration
{
    /// <summary>
    /// The audio store that <see cref="AudioStorageOptions"/> name, and what erases its files past their day: the
    /// folder is swept, the bucket gets a rule. What <see cref="StorageRegistration.AddStorage"/> registers erases a
    /// session's audio with it from then on.
    /// </summary>
    public static IServiceCollection AddAudioStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AudioStorageOptions, AudioStorageOptionsValidator>()
            .BindConfiguration(AudioStorageOptions.Section);
        services.AddSingleton<FolderAudioStore>();
        services.AddSingleton<S3AudioStore>();
        services.AddSingleton<IAudioStore>(provider => IsBucket(provider)
            ? provider.GetRequiredService<S3AudioStore>()
            : provider.GetRequiredService<FolderAudioStore>());
        services.AddSingleton<KeptAudio>();
        services.AddSingleton<IHostedService>(provider => IsBucket(provider)
            ? ActivatorUtilities.CreateInstance<BucketSetup>(provider)
            : ActivatorUtilities.CreateInstance<AudioSweeper>(provider));
        return services;
    }

    /// <summary>Whether somebody said where to keep audio.</summary>
    public static bool HasAudioStorage(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.GetSection(AudioStorageOptions.Section).GetChildren().Any();
    }

    private static bool IsBucket(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<AudioStorageOptions>>().Value.Kind == AudioStorageOptions.Bucket;
}

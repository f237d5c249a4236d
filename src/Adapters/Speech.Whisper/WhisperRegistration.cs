using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Speech.Whisper;

/// <summary>Wires Whisper to a host that has speech.</summary>
public static class WhisperRegistration
{
    /// <summary>The recogniser's name in <c>Speech:Recogniser</c>, under which it is found among the services.</summary>
    public const string Name = "whisper";

    /// <summary>Whisper as one of the recognisers, and readers for machines without ffmpeg.</summary>
    public static IServiceCollection AddWhisper(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<WhisperOptions, WhisperOptionsValidator>()
            .BindConfiguration(WhisperOptions.SharedSection).BindConfiguration(WhisperOptions.Section);
        services.AddSingleton(provider => new ModelFile(
            provider.GetRequiredService<IOptions<WhisperOptions>>().Value,
            new HttpClient { Timeout = Timeout.InfiniteTimeSpan }));
        services.AddSingleton<WhisperRecogniser>();
        services.AddKeyedSingleton<IRecogniser>(
            Name, (provider, _) => provider.GetRequiredService<WhisperRecogniser>());
        services.AddHostedService<WhisperStart>();
        services.AddSingleton<ISoundReader, ManagedSoundReader>();
        return services;
    }
}

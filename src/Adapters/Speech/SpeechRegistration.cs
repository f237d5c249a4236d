using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech.Decoding;
using ResumeVoice.Adapters.Speech.Espeak;
using ResumeVoice.Adapters.Speech.PocketSphinx;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech;

/// <summary>Wires decoding, listening and speaking to a host.</summary>
public static class SpeechRegistration
{
    /// <summary>The speech ports, by <see cref="SpeechOptions"/> and by what this machine has.</summary>
    public static IServiceCollection AddSpeech(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SpeechOptions, SpeechOptionsValidator>()
            .BindConfiguration(SpeechOptions.Section);
        services.AddSingleton<EspeakSynthesiser>();
        services.AddSingleton<IAudioDecoder, AudioDecoder>();
        services.AddSingleton<Pronouncer>();
        services.AddSingleton<DomainModels>();
        services.AddSingleton<SphinxRecogniser>();
        services.AddSingleton(Recogniser);
        services.AddSingleton(Synthesiser);
        services.AddSingleton<Listener>();
        services.AddSingleton<Speaker>();
        services.AddSingleton(new SoundCache(SoundCache.BytesMaxDefault));
        services.AddSingleton<VoiceTurns>();
        return services;
    }

    private static IRecogniser Recogniser(IServiceProvider provider)
    {
        var wanted = provider.GetRequiredService<IOptions<SpeechOptions>>().Value.Recogniser;
        var sphinx = provider.GetRequiredService<SphinxRecogniser>();
        return wanted == SpeechOptions.PocketSphinx || (wanted == SpeechOptions.Auto && sphinx.IsAvailable)
            ? sphinx
            : new DeafRecogniser();
    }

    private static ISynthesiser Synthesiser(IServiceProvider provider)
    {
        var wanted = provider.GetRequiredService<IOptions<SpeechOptions>>().Value.Synthesiser;
        var espeak = provider.GetRequiredService<EspeakSynthesiser>();
        return wanted == SpeechOptions.Espeak || (wanted == SpeechOptions.Auto && espeak.IsAvailable)
            ? espeak
            : new SilentSynthesiser();
    }
}

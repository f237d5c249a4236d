using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech.Decoding;
using ResumeVoice.Adapters.Speech.Edge;
using ResumeVoice.Adapters.Speech.Encoders;
using ResumeVoice.Adapters.Speech.Espeak;
using ResumeVoice.Adapters.Speech.Flite;
using ResumeVoice.Adapters.Speech.OpenAi;
using ResumeVoice.Adapters.Speech.PocketSphinx;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech;

/// <summary>Wires decoding, listening and speaking to a host.</summary>
public static class SpeechRegistration
{
    /// <summary>
    /// The speech ports, by <see cref="SpeechOptions"/> and by what this machine has. Each recogniser and synthesiser is
    /// a service under its name; who is meant is chosen among those.
    /// </summary>
    public static IServiceCollection AddSpeech(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SpeechOptions, SpeechOptionsValidator>()
            .BindConfiguration(SpeechOptions.Section);
        services.AddSingleton<IAudioDecoder, AudioDecoder>();
        services.AddSingleton<IAudioEncoder, AudioEncoder>();
        services.AddSingleton<Pronouncer>();
        services.AddSingleton<DomainModels>();
        services.AddKeyedSingleton<IRecogniser, SphinxRecogniser>(SpeechOptions.PocketSphinx);
        services.AddKeyedSingleton<ISynthesiser, FliteSynthesiser>(SpeechOptions.FliteName);
        services.AddKeyedSingleton<ISynthesiser, EspeakSynthesiser>(SpeechOptions.Espeak);
        services.AddKeyedSingleton<ISynthesiser>(
            SpeechOptions.EdgeName, (provider, _) => new EdgeSynthesiser(Options(provider).Edge, Clock(provider)));
        services.AddOpenAiSpeech();
        services.AddSingleton(Recognisers);
        services.AddSingleton<Listener>();
        services.AddSingleton(new SoundCache(SoundCache.BytesMaxDefault));
        services.AddSingleton(Speaker);
        services.AddSingleton<SpokenAnswers>();
        services.AddSingleton<VoiceTurns>();
        return services;
    }

    private static void AddOpenAiSpeech(this IServiceCollection services)
    {
        services.AddKeyedSingleton<IRecogniser>(SpeechOptions.OpenAiName, (provider, _) =>
        {
            var options = Options(provider);
            var language = options.Language.Length == 0 ? null : options.Language;
            return new OpenAiRecogniser(options.OpenAi.Recogniser, language, Clock(provider));
        });
        services.AddKeyedSingleton<ISynthesiser>(
            SpeechOptions.OpenAiName,
            (provider, _) => new OpenAiSynthesiser(Options(provider).OpenAi, Clock(provider)));
    }

    private static IRecogniser Recognisers(IServiceProvider provider)
    {
        var options = Options(provider);
        var wanted = SpeechOrder.Wanted(
            options.Recogniser, SpeechOrder.Recognisers,
            name => Find<IRecogniser>(provider, name, options.OpenAi.Recogniser));
        return new RecognisersInOrder(
            wanted, Clock(provider), provider.GetRequiredService<ILogger<RecognisersInOrder>>());
    }

    private static Speaker Speaker(IServiceProvider provider)
    {
        var options = Options(provider);
        var wanted = SpeechOrder.Wanted(
            options.Synthesiser, SpeechOrder.Synthesisers,
            name => Find<ISynthesiser>(provider, name, options.OpenAi.Synthesiser));
        var logger = provider.GetRequiredService<ILogger<GuardedSynthesiser>>();
        // Programs that are not here now are not looked for at every sentence.
        ISynthesiser[] order =
        [
            .. wanted.Where(one => one.IsAvailable)
                .Select(one => new GuardedSynthesiser(one, Clock(provider), logger)),
        ];
        return new Speaker(
            order.Length == 0 ? [new SilentSynthesiser()] : order, provider.GetRequiredService<SoundCache>());
    }

    /// <summary>The service of that name; null where this host has none, or no server for it.</summary>
    private static T? Find<T>(IServiceProvider provider, string name, SpeechServerOptions server)
        where T : class =>
        name == SpeechOptions.OpenAiName && !server.IsThere ? null : provider.GetKeyedService<T>(name);

    private static SpeechOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SpeechOptions>>().Value;

    private static TimeProvider Clock(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}

namespace ResumeVoice.Adapters.Speech;

/// <summary>Which of the names that a setting may hold are meant, the best first.</summary>
internal static class SpeechOrder
{
    private const char Separator = ',';

    /// <summary>The recognisers, as <c>auto</c> prefers them.</summary>
    public static readonly string[] Recognisers =
        [SpeechOptions.OpenAiName, SpeechOptions.Whisper, SpeechOptions.PocketSphinx];

    /// <summary>The synthesisers, as <c>auto</c> prefers them.</summary>
    public static readonly string[] Synthesisers =
        [SpeechOptions.OpenAiName, SpeechOptions.FliteName, SpeechOptions.Espeak];

    /// <summary>Those that a setting may name; a service that nobody promised is never chosen by itself.</summary>
    public static readonly string[] AllSynthesisers =
        [SpeechOptions.OpenAiName, SpeechOptions.EdgeName, SpeechOptions.FliteName, SpeechOptions.Espeak];

    public static string[] Split(string setting) =>
        setting.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Those that a setting wants of the ones that the host has.</summary>
    public static IEnumerable<T> Wanted<T>(string setting, string[] preferred, Func<string, T?> find)
        where T : class => setting switch
        {
            SpeechOptions.None => [],
            SpeechOptions.Auto => preferred.Select(find).OfType<T>(),
            _ => Split(setting).Select(find).OfType<T>(),
        };
}

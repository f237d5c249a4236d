namespace ResumeVoice.Adapters.Speech;

/// <summary>Which of the names that a setting may hold are meant, the best first.</summary>
internal static class SpeechOrder
{
    private const char Separator = ',';

    /// <summary>The recognisers, as <c>auto</c> prefers them.</summary>
    public static readonly string[] Recognisers = [SpeechOptions.OpenAiName, SpeechOptions.PocketSphinx];

    /// <summary>The synthesisers, as <c>auto</c> prefers them.</summary>
    public static readonly string[] Synthesisers = [SpeechOptions.OpenAiName, SpeechOptions.Espeak];

    public static string[] Split(string setting) =>
        setting.Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// Those that a setting wants: the ones that it names whether they are there or not, so that what is missing is
    /// said when it is needed; of <c>auto</c> those that are there.
    /// </summary>
    public static IEnumerable<T> Wanted<T>(
        string setting, string[] preferred, Func<string, T?> find, Func<T, bool> isThere)
        where T : class => setting switch
        {
            SpeechOptions.None => [],
            SpeechOptions.Auto => preferred.Select(find).OfType<T>().Where(isThere),
            _ => Split(setting).Select(find).OfType<T>(),
        };
}

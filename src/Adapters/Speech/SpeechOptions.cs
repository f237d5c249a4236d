using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech.Edge;
using ResumeVoice.Adapters.Speech.OpenAi;

namespace ResumeVoice.Adapters.Speech;

/// <summary>Who listens and who speaks.</summary>
public sealed class SpeechOptions
{
    public const string Section = "Speech";

    /// <summary>All that are set up or installed, the best first; no online service is chosen by itself.</summary>
    public const string Auto = "auto";

    public const string None = "none";
    public const string OpenAiName = "openai";
    public const string Espeak = "espeak";
    public const string FliteName = "flite";
    public const string EdgeName = "edge";
    public const string PocketSphinx = "pocketsphinx";

    /// <summary>Comes from a host that was built with it.</summary>
    public const string Whisper = "whisper";

    /// <summary>More decoders than cores would only make each of them later.</summary>
    internal const int WorkersMax = 64;

    /// <summary>
    /// <c>auto</c> (the default), <c>none</c>, or one or more of <c>openai</c>, <c>whisper</c>, <c>pocketsphinx</c> in
    /// order of preference, with commas between: where one fails the next one listens.
    /// </summary>
    public string Recogniser { get; set; } = Auto;

    /// <summary>
    /// How many recordings are recognised at once on this machine; PocketSphinx holds about 100 MB for each. Default: as
    /// many as cores, at most 2.
    /// </summary>
    public int Workers { get; set; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>
    /// What is spoken where a request does not say, by its code of two letters; empty lets the recogniser tell, which
    /// short questions are too short for. Default <c>en</c>. PocketSphinx hears English alone.
    /// </summary>
    public string Language { get; set; } = "en";

    /// <summary>
    /// <c>auto</c> (the default), <c>none</c>, or one or more of <c>openai</c>, <c>edge</c>, <c>flite</c>, <c>espeak</c>
    /// in order of preference, with commas between; <c>auto</c> never takes <c>edge</c>.
    /// </summary>
    public string Synthesiser { get; set; } = Auto;

    /// <summary>The servers behind <c>openai</c>.</summary>
    public OpenAiSpeechOptions OpenAi { get; } = new();

    /// <summary>The service behind <c>edge</c>.</summary>
    public EdgeOptions Edge { get; } = new();
}

/// <summary>Names every mistake in the speech settings at once, before anything is started.</summary>
internal sealed class SpeechOptionsValidator : IValidateOptions<SpeechOptions>
{
    private static readonly TimeSpan TimeoutMax = TimeSpan.FromMinutes(2);

    public ValidateOptionsResult Validate(string? name, SpeechOptions options)
    {
        List<string> mistakes = [];
        CheckOrder("Recogniser", options.Recogniser, SpeechOrder.Recognisers, options.OpenAi.Recogniser);
        CheckOrder("Synthesiser", options.Synthesiser, SpeechOrder.AllSynthesisers, options.OpenAi.Synthesiser);
        CheckServer("Recogniser", options.OpenAi.Recogniser);
        CheckServer("Synthesiser", options.OpenAi.Synthesiser);
        if (options.Workers is < 1 or > SpeechOptions.WorkersMax)
            mistakes.Add($"Speech:Workers lies between 1 and {SpeechOptions.WorkersMax}.");
        if (options.Language is not ("" or [>= 'a' and <= 'z', >= 'a' and <= 'z']))
            mistakes.Add("Speech:Language is a code of two small letters, such as en, or empty.");
        if (options.OpenAi.Voices.Count > OpenAiSpeechOptions.VoicesMax)
            mistakes.Add($"Speech:OpenAi:Voices has at most {OpenAiSpeechOptions.VoicesMax} entries.");
        if (!Uri.TryCreate(options.Edge.Url, UriKind.Absolute, out var edge) || edge.Scheme is not ("ws" or "wss"))
            mistakes.Add("Speech:Edge:Url is the address of a WebSocket (wss://…).");
        if (options.Edge.Timeout <= TimeSpan.Zero || options.Edge.Timeout > TimeoutMax)
            mistakes.Add($"Speech:Edge:Timeout is longer than 0, at most {TimeoutMax.TotalSeconds} s.");
        if (options.Edge.Voices.Count > EdgeOptions.VoicesMax)
            mistakes.Add($"Speech:Edge:Voices has at most {EdgeOptions.VoicesMax} entries.");
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);

        void CheckOrder(string setting, string order, string[] known, SpeechServerOptions server)
        {
            if (order is SpeechOptions.Auto or SpeechOptions.None) return;
            var named = SpeechOrder.Split(order);
            if (named.Length == 0 || named.Except(known).Any())
                mistakes.Add($"Speech:{setting} is auto, none, or some of {string.Join(',', known)}.");
            if (named.Contains(SpeechOptions.OpenAiName) && !server.IsThere)
                mistakes.Add($"Speech:{setting} names openai, and Speech:OpenAi:{setting}:BaseUrl is not set.");
        }

        void CheckServer(string setting, SpeechServerOptions server)
        {
            if (!server.IsThere) return;
            var isUrl = Uri.TryCreate(server.BaseUrl, UriKind.Absolute, out var url);
            if (!isUrl || url?.Scheme is not ("http" or "https"))
                mistakes.Add($"Speech:OpenAi:{setting}:BaseUrl is an address such as http://127.0.0.1:8000/v1.");
            if (string.IsNullOrWhiteSpace(server.Model))
                mistakes.Add($"Speech:OpenAi:{setting}:Model names the model.");
            if (server.Timeout <= TimeSpan.Zero || server.Timeout > TimeoutMax)
                mistakes.Add($"Speech:OpenAi:{setting}:Timeout is longer than 0, at most {TimeoutMax.TotalSeconds} s.");
        }
    }
}

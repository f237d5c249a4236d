namespace ResumeVoice.Adapters.Speech.OpenAi;

/// <summary>Servers that hear and speak by the OpenAI protocol; two, for hardly any provider does both well.</summary>
public sealed class OpenAiSpeechOptions
{
    public const int VoicesMax = 64;

    /// <summary>Who hears. Default model <c>whisper-1</c>; without an address nobody.</summary>
    public SpeechServerOptions Recogniser { get; } = new() { Model = "whisper-1" };

    /// <summary>Who speaks. Default model <c>tts-1</c>; without an address nobody.</summary>
    public SpeechServerOptions Synthesiser { get; } = new() { Model = "tts-1" };

    /// <summary>The voice that speaks unless another is asked for. Default <c>alloy</c>.</summary>
    public string Voice { get; set; } = "alloy";

    /// <summary>Further voices that may be asked for. Default: none.</summary>
    public IList<string> Voices { get; } = [];
}

/// <summary>A server that speaks the OpenAI protocol.</summary>
public sealed class SpeechServerOptions
{
    /// <summary>Up to and with the version: <c>https://api.openai.com/v1</c>.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The model's name there.</summary>
    public string Model { get; set; } = "";

    /// <summary>Servers on one's own machine often need none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>For one recording, or one sentence. Default 8 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);

    internal bool IsThere => !string.IsNullOrEmpty(BaseUrl);
}

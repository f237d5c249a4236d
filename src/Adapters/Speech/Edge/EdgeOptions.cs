namespace ResumeVoice.Adapters.Speech.Edge;

/// <summary>The voices of Microsoft's Edge browser: an online service that nobody promised to anyone.</summary>
public sealed class EdgeOptions
{
    public const int VoicesMax = 64;

    /// <summary>Where it is asked.</summary>
    public string Url { get; set; } = "wss://speech.platform.bing.com/consumer/speech/synthesize/readaloud/edge/v1";

    /// <summary>The voice that speaks unless another is asked for. Default <c>en-US-AriaNeural</c>.</summary>
    public string Voice { get; set; } = "en-US-AriaNeural";

    /// <summary>Further voices that may be asked for. Default: none.</summary>
    public IList<string> Voices { get; } = [];

    /// <summary>For one sentence. Default 8 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);
}

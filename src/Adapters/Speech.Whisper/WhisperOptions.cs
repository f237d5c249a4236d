using Microsoft.Extensions.Options;

namespace ResumeVoice.Adapters.Speech.Whisper;

/// <summary>Which model listens on this machine.</summary>
public sealed class WhisperOptions
{
    public const string Section = "Speech:Whisper";

    /// <summary>What these settings share with the other recognisers: workers and language.</summary>
    public const string SharedSection = "Speech";

    /// <summary>
    /// The path of a model in GGML's format, or the name of one (<c>tiny</c>, <c>base.en</c>, <c>large-v3-turbo</c> …)
    /// that is downloaded from Hugging Face once. Default: none, and Whisper does not listen.
    /// </summary>
    public string Model { get; set; } = "";

    /// <summary>Where downloaded models are kept. Default <c>data/models</c>.</summary>
    public string Folder { get; set; } = "data/models";

    /// <summary>For one recording. Default 30 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many recordings are recognised at once. Default: as many as cores, at most 2.</summary>
    public int Workers { get; set; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>What is spoken where a request does not say; empty lets the model tell. Default <c>en</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Whether Whisper is to listen at all.</summary>
    internal bool IsSet => Model.Length > 0;
}

/// <summary>Names every mistake in Whisper's settings at once, before anything is started.</summary>
internal sealed class WhisperOptionsValidator : IValidateOptions<WhisperOptions>
{
    private const int WorkersMax = 64;

    private static readonly TimeSpan TimeoutMax = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, WhisperOptions options)
    {
        List<string> mistakes = [];
        if (options.IsSet && !ModelFile.IsName(options.Model) && !File.Exists(options.Model))
            mistakes.Add(
                $"Speech:Whisper:Model is the path of a GGML file that is there, or one of {ModelFile.Names}.");
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeoutMax)
            mistakes.Add($"Speech:Whisper:Timeout is longer than 0, at most {TimeoutMax.TotalMinutes} minutes.");
        if (options.Workers is < 1 or > WorkersMax) mistakes.Add($"Speech:Workers lies between 1 and {WorkersMax}.");
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}

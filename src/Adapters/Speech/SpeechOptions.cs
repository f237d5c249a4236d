using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Adapters.Speech;

/// <summary>Who listens and who speaks.</summary>
public sealed class SpeechOptions
{
    public const string Section = "Speech";

    /// <summary>The first that is there of those that this machine has; no online service is chosen by itself.</summary>
    public const string Auto = "auto";

    public const string None = "none";
    public const string Espeak = "espeak";
    public const string PocketSphinx = "pocketsphinx";

    /// <summary>More decoders than cores would only make each of them later.</summary>
    private const int WorkersMax = 64;

    /// <summary><c>auto</c> (the default: PocketSphinx where it is installed), <c>pocketsphinx</c> or <c>none</c>.</summary>
    [RegularExpression("auto|none|pocketsphinx", ErrorMessage = "Speech:Recogniser is auto, pocketsphinx or none.")]
    public string Recogniser { get; set; } = Auto;

    /// <summary>
    /// How many recordings are recognised at once on this machine; PocketSphinx holds about 100 MB for each. Default: as
    /// many as cores, at most 2.
    /// </summary>
    [Range(1, WorkersMax)]
    public int Workers { get; set; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary><c>auto</c> (the default: espeak-ng where it is installed), <c>espeak</c> or <c>none</c>.</summary>
    [RegularExpression("auto|none|espeak", ErrorMessage = "Speech:Synthesiser is auto, espeak or none.")]
    public string Synthesiser { get; set; } = Auto;
}

[OptionsValidator]
internal sealed partial class SpeechOptionsValidator : IValidateOptions<SpeechOptions>;

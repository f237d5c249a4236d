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

    /// <summary><c>auto</c> (the default: espeak-ng where it is installed), <c>espeak</c> or <c>none</c>.</summary>
    [RegularExpression("auto|none|espeak", ErrorMessage = "Speech:Synthesiser is auto, espeak or none.")]
    public string Synthesiser { get; set; } = Auto;
}

[OptionsValidator]
internal sealed partial class SpeechOptionsValidator : IValidateOptions<SpeechOptions>;

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Standalone.Start;

/// <summary>What only this edition is told (<c>--data</c>, <c>RESUMEVOICE_DATA</c>).</summary>
public sealed class StandaloneOptions
{
    /// <summary>The folder for everything that is kept. Default <c>data</c>.</summary>
    [Required]
    public string Data { get; set; } = "data";
}

[OptionsValidator]
internal sealed partial class StandaloneOptionsValidator : IValidateOptions<StandaloneOptions>;

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Requests;

namespace ResumeVoice.Api.Earlier;

/// <summary>Who may use the earlier server's routes, and how much. They take no key.</summary>
public sealed class EarlierOptions : IValidatableObject
{
    public const string Section = "Earlier";

    /// <summary>
    /// Origins of the pages that use the routes, separated by commas: <c>https://a.example,https://b.example</c>.
    /// Default: any, as with a key that names none.
    /// </summary>
    public string Origins { get; set; } = "";

    /// <summary>Questions of one address. Default 30.</summary>
    [Range(1, QuotaOptions.PerMinuteMax)]
    public int QuestionsPerMinute { get; set; } = 30;

    /// <summary>Other requests of one address. Default 120.</summary>
    [Range(1, QuotaOptions.PerMinuteMax)]
    public int RequestsPerMinute { get; set; } = 120;

    internal string[] OriginList =>
        Origins.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in OriginList)
            if (!TextRules.IsOrigin(origin))
                yield return new ValidationResult(
                    $"{Section}:{nameof(Origins)} lists origins as a browser sends them (https://example.org), "
                    + $"not '{origin}'.",
                    [nameof(Origins)]);
    }
}

[OptionsValidator]
internal sealed partial class EarlierOptionsValidator : IValidateOptions<EarlierOptions>;

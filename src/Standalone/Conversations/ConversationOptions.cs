using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>How long sessions live and how many of them the process holds ready.</summary>
public sealed class ConversationOptions : IValidatableObject
{
    public const string Section = "Conversations";

    private static readonly TimeSpan LifetimeMin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LifetimeMax = TimeSpan.FromDays(3650);

    /// <summary>From opening to erasure. Default 30 days.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Conversations kept in memory; idle ones beyond are read again when they go on. Default 20,000.
    /// </summary>
    [Range(1, 10_000_000)]
    public int HeldMax { get; set; } = 20_000;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Lifetime < LifetimeMin || Lifetime > LifetimeMax)
            yield return new ValidationResult(
                $"{Section}:{nameof(Lifetime)} lies between {LifetimeMin} and {LifetimeMax.TotalDays:0} days.",
                [nameof(Lifetime)]);
    }
}

[OptionsValidator]
internal sealed partial class ConversationOptionsValidator : IValidateOptions<ConversationOptions>;

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Api.Quotas;

/// <summary>How much one user may ask for, per minute. A full bucket may be spent at once and refills evenly.</summary>
public sealed class QuotaOptions
{
    public const string Section = "Quotas";

    /// <summary>More is no limit any more: a token every 600 ns.</summary>
    public const int PerMinuteMax = 100_000_000;

    /// <summary>Questions of a visitor (a token, or a publishable key from one address). Default 30.</summary>
    [Range(1, PerMinuteMax)]
    public int VisitorQuestionsPerMinute { get; set; } = 30;

    /// <summary>
    /// Questions of all visitors at one address with tokens minted from one publishable key, which anybody mints
    /// without end: room for an office behind one address. Default 300.
    /// </summary>
    [Range(1, PerMinuteMax)]
    public int AddressQuestionsPerMinute { get; set; } = 300;

    /// <summary>Questions with an owner key from one address. Default 6,000.</summary>
    [Range(1, PerMinuteMax)]
    public int OwnerQuestionsPerMinute { get; set; } = 6_000;

    /// <summary>Other requests of a visitor, or of an address without a key. Default 600.</summary>
    [Range(1, PerMinuteMax)]
    public int VisitorRequestsPerMinute { get; set; } = 600;

    /// <summary>Other requests of all visitors at one address, as with their questions. Default 3,000.</summary>
    [Range(1, PerMinuteMax)]
    public int AddressRequestsPerMinute { get; set; } = 3_000;

    /// <summary>Other requests with an owner key from one address. Default 6,000.</summary>
    [Range(1, PerMinuteMax)]
    public int OwnerRequestsPerMinute { get; set; } = 6_000;

    /// <summary>Imports and replacements with an owner key from one address. Default 120.</summary>
    [Range(1, PerMinuteMax)]
    public int ImportsPerMinute { get; set; } = 120;
}

[OptionsValidator]
internal sealed partial class QuotaOptionsValidator : IValidateOptions<QuotaOptions>;

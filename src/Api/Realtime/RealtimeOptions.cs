using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Api.Realtime;

/// <summary>How much live talk one process takes.</summary>
public sealed class RealtimeOptions
{
    public const string Section = "Realtime";

    /// <summary>Bytes of one event as sent: a minute of sound in base64.</summary>
    public const int EventBytesMax = 4 * 1024 * 1024;

    /// <summary>Live connections of this process. Default 200.</summary>
    [Range(1, 100_000)]
    public int ConnectionsMax { get; set; } = 200;

    /// <summary>Live connections of one user (a visitor's token, or a key from one address). Default 4.</summary>
    [Range(1, 100_000)]
    public int ConnectionsPerUserMax { get; set; } = 4;

    /// <summary>
    /// Live connections of all visitors at one address with tokens minted from one publishable key. Default 40.
    /// </summary>
    [Range(1, 100_000)]
    public int ConnectionsPerAddressMax { get; set; } = 40;

    /// <summary>A client that sends nothing for so long is told goodbye. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>No connection lasts longer; the client connects again with its session. Default 60 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan LastsAtMost { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>
    /// Sound is sent this much ahead of its being played, so that a visitor who interrupts stops an answer and not the
    /// rest of one that was sent long ago. Default half a second.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan AudioAhead { get; set; } = TimeSpan.FromMilliseconds(500);
}

[OptionsValidator]
internal sealed partial class RealtimeOptionsValidator : IValidateOptions<RealtimeOptions>;

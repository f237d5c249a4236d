namespace ResumeVoice.Core.Speech;

/// <summary>How the beginnings and ends of turns are found in sound that comes in live.</summary>
public sealed record TurnDetection
{
    public static readonly TimeSpan PrefixMax = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan SilenceMin = TimeSpan.FromMilliseconds(100);
    public static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan LastingMax = TimeSpan.FromSeconds(5);

    /// <summary>0 to 1: how far speech must stand out of the quiet around it; 0.5 is 9 dB.</summary>
    public double Threshold { get; init; } = 0.5;

    /// <summary>What is kept of the time before the speech was noticed, so that no soft consonant is cut off.</summary>
    public TimeSpan Prefix { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>So much quiet ends a turn.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Speech that goes on for so long is more than an "uh-huh"; 0: there are none.</summary>
    public TimeSpan Lasting { get; init; } = TimeSpan.FromMilliseconds(600);
}

/// <summary>What was noticed.</summary>
public enum TurnMark
{
    /// <summary>Somebody began to speak.</summary>
    Started,

    /// <summary>They have been speaking for <see cref="TurnDetection.Lasting"/>.</summary>
    Lasting,

    /// <summary>They pause; a short "uh-huh" is complete here, a turn need not be.</summary>
    Paused,

    /// <summary>They have been quiet for <see cref="TurnDetection.Silence"/>.</summary>
    Stopped,
}

/// <summary>Something noticed, and when: since the beginning of all that was heard.</summary>
/// <param name="Mark">What.</param>
/// <param name="At">Where the speech began or, for its pause and stop, ended.</param>
public readonly record struct TurnSignal(TurnMark Mark, TimeSpan At);

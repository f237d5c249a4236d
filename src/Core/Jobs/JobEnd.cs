using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Jobs;

/// <summary>What running a job came to.</summary>
/// <param name="State"><c>Done</c>, <c>Failed</c>, or <c>Waiting</c>: to be run again a little later.</param>
/// <param name="Result">What came of it, JSON; null where it is to be run again.</param>
public sealed record JobEnd(JobState State, string? Result)
{
    /// <summary>Runs before a job is given up.</summary>
    public const int AttemptsMax = 20;

    /// <summary>How long a job waits before it is run again.</summary>
    public static readonly TimeSpan RunAgainAfter = TimeSpan.FromSeconds(5);

    /// <summary>A job is erased this long after its end; the audio that it made is gone by then too.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public static JobEnd Again { get; } = new(JobState.Waiting, null);
}

namespace ResumeVoice.Grains.Interfaces.Housekeeping;

/// <summary>
/// The one in the cluster that looks after what crashes left behind and after what has expired; a reminder wakes it,
/// whichever silos live.
/// </summary>
[Alias("rv.IHousekeepingGrain")]
public interface IHousekeepingGrain : IGrainWithStringKey
{
    /// <summary>Sets the reminder where there is none yet.</summary>
    [Alias("Begin")]
    Task BeginAsync(CancellationToken cancellationToken = default);

    /// <summary>One round now.</summary>
    [Alias("Run")]
    Task RunAsync(CancellationToken cancellationToken = default);
}

/// <summary>Takes saved turns from their stream and copies them to analytics.</summary>
[Alias("rv.IAnalyticsGrain")]
public interface IAnalyticsGrain : IGrainWithStringKey;

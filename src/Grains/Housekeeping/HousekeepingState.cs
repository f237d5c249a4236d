namespace ResumeVoice.Grains.Housekeeping;

/// <summary>How far the housekeeper has looked.</summary>
[GenerateSerializer, Immutable, Alias("rv.HousekeepingState")]
internal sealed record HousekeepingState
{
    /// <summary>Sessions written before this time have their turns in the history.</summary>
    [Id(0)]
    public DateTimeOffset SavedUntil { get; init; }

    /// <summary>Saved turns up to this mark are in analytics.</summary>
    [Id(1)]
    public long RecordedUpTo { get; init; }
}

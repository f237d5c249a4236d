namespace ResumeVoice.Grains.Interfaces;

/// <summary>Names that silos, gateways and stored rows agree on: never change one once data exists.</summary>
public static class ClusterNames
{
    /// <summary>The grain storage in PostgreSQL.</summary>
    public const string Storage = "postgres";

    /// <summary>The stream provider that carries <see cref="Sessions.TurnsSaved"/>.</summary>
    public const string Streams = "events";

    /// <summary>The namespace of the streams of saved turns.</summary>
    public const string SavedTurns = "rv.turns";

    /// <summary>The key of the one <see cref="Housekeeping.IHousekeepingGrain"/>.</summary>
    public const string TheHousekeeper = "housekeeper";
}

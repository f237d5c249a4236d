using System.Collections.Immutable;

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

    /// <summary>
    /// Where exceptions come from that a silo may send as they are: ours and the database client's. Any other but the
    /// base library's arrives as a fault of the serialiser, which tells a gateway nothing.
    /// </summary>
    public static readonly ImmutableArray<string> ExceptionNamespaces = ["ResumeVoice", "Npgsql"];
}

using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>Those among the states of grains; one that its grain is writing right now is passed over.</summary>
internal sealed class PostgresPassingStates(PostgresDatabase database) : IPassingStates
{
    /// <summary>In the words of their index, or it is not used.</summary>
    private const string Erase = """
        DELETE FROM grain_states WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM grain_states WHERE state IN ('bucket', 'Rehearsal') AND saved_at < @before
            ORDER BY saved_at LIMIT @limit FOR UPDATE SKIP LOCKED))
        """;

    public Task<int> EraseAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        database.WriteAsync(
            (connection, token) => connection.ExecuteAsync(Erase, new { before, limit }, token), cancellationToken);
}

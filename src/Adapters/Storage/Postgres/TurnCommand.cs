using Npgsql;
using NpgsqlTypes;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>Storing a turn in one round trip, and one statement, which is its own transaction.</summary>
internal static class TurnCommand
{
    /// <summary>
    /// Adds the turn where the one before it is the session's last and the key is new. Of two who do so at once the
    /// second waits at the unique indexes and is refused by them; a session erased meanwhile, by the foreign key.
    /// </summary>
    private const string Append = """
        WITH session AS (
            SELECT s.row_id, (SELECT max(m.seq) FROM messages m WHERE m.session_row = s.row_id) AS last_seq
            FROM sessions s WHERE s.id = $1),
        stored AS (
            INSERT INTO messages (session_row, seq, id, question, decision, intent, item_refs, idempotency_key, at,
                total_ms, context, answer)
            SELECT row_id, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM session
            WHERE coalesce(last_seq, 0) = $2 - 1 AND NOT EXISTS (
                SELECT 1 FROM messages m WHERE m.session_row = session.row_id AND m.idempotency_key = $8)
            RETURNING 1)
        SELECT (SELECT count(*) FROM stored), (SELECT count(*) FROM session)
        """;

    private const string Has = """
        SELECT EXISTS (
            SELECT 1 FROM messages m JOIN sessions s ON s.row_id = m.session_row
            WHERE s.id = $1 AND m.seq = $2 AND m.id = $3)
        """;

    public static async Task<AppendOutcome> AppendAsync(
        NpgsqlDataSource source, NewTurn turn, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Append);
        Bind(command.Parameters, turn);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            if (reader.GetInt64(0) == 1) return AppendOutcome.Appended;
            return reader.GetInt64(1) == 1 ? AppendOutcome.Conflict : AppendOutcome.SessionGone;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return AppendOutcome.Conflict;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return AppendOutcome.SessionGone;
        }
    }

    /// <summary>Whether this very turn is stored.</summary>
    public static async Task<bool> HasAsync(
        NpgsqlDataSource source, NewTurn turn, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Has);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = turn.SessionId });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = turn.Seq });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = turn.MessageId });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static void Bind(NpgsqlParameterCollection parameters, NewTurn turn)
    {
        parameters.Add(new NpgsqlParameter<string> { TypedValue = turn.SessionId });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = turn.Seq });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = turn.MessageId });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = StoredText.Of(turn.Question) });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = WireNames.Of(turn.Decision) });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = WireNames.Of(turn.Intent) });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = turn.ItemRefs });
        parameters.Add(new NpgsqlParameter<string?>
        {
            TypedValue = turn.IdempotencyKey is null ? null : StoredText.Of(turn.IdempotencyKey),
            NpgsqlDbType = NpgsqlDbType.Text,
        });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = turn.At.UtcTicks });
        parameters.Add(new NpgsqlParameter<double> { TypedValue = turn.TotalMs });
        parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = turn.ContextJson });
        parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = turn.AnswerJson });
    }
}

using System.Data.Common;
using Npgsql;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>
/// The history beside the states of the grains. A batch of turns of many sessions is one statement whose parameters
/// are columns: what it costs hardly grows with the number of sessions.
/// </summary>
internal sealed class PostgresHistory(PostgresDatabase database) : IHistoryStore
{
    private const string Save = """
        INSERT INTO messages (session_row, seq, id, question, decision, intent, item_refs, idempotency_key, at,
            total_ms, context, answer)
        SELECT s.row_id, t.seq, t.id, t.question, t.decision, t.intent, t.item_refs, t.idempotency_key, t.at,
            t.total_ms, t.context, t.answer
        FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                $9::bigint[], $10::double precision[], $11::bytea[], $12::bytea[])
            AS t (session, seq, id, question, decision, intent, item_refs, idempotency_key, at, total_ms, context,
                answer)
            JOIN sessions s ON s.id = t.session
        ORDER BY t.session, t.seq
        ON CONFLICT (session_row, seq) DO NOTHING
        """;

    /// <summary>A state begins with the number of its last turn, four bytes, highest first.</summary>
    private const string FindUnsaved = """
        SELECT g.key
        FROM grain_states g JOIN sessions s ON s.id = g.key
        WHERE g.state = 'session' AND g.saved_at >= @from AND g.saved_at <= @until
            AND substr(g.payload, 1, 4) >
                int4send(coalesce((SELECT max(m.seq) FROM messages m WHERE m.session_row = s.row_id), 0))
        ORDER BY g.saved_at LIMIT @limit
        """;

    private const string Record = """
        INSERT INTO analytics
            (turn_row, session_row, seq, resume_row, question, decision, intent, item_refs, at, total_ms)
        SELECT m.row_id, m.session_row, m.seq, s.resume_row, m.question, m.decision, m.intent, m.item_refs, m.at,
            m.total_ms
        FROM messages m JOIN sessions s ON s.row_id = m.session_row
        """;

    private const string RecordThese = $"""
        {Record}
        JOIN unnest(@sessions, @seqs) AS t (session, seq) ON t.session = s.id AND t.seq = m.seq
        ORDER BY m.row_id
        ON CONFLICT (turn_row) DO NOTHING
        """;

    private const string LastBefore = "SELECT max(row_id) FROM messages WHERE row_id > @mark AND at < @until";

    private const string RecordMissing = $"""
        {Record}
        WHERE m.row_id > @mark AND m.row_id <= @last
            AND NOT EXISTS (SELECT 1 FROM analytics a WHERE a.turn_row = m.row_id)
        ORDER BY m.row_id
        ON CONFLICT (turn_row) DO NOTHING
        """;

    public Task SaveAsync(IReadOnlyList<NewTurn> turns, CancellationToken cancellationToken) =>
        turns.Count == 0
            ? Task.CompletedTask
            : PostgresDatabase.GuardAsync(() => SaveOnceAsync(turns, cancellationToken));

    public async Task<IReadOnlyList<string>> FindUnsavedAsync(
        DateTimeOffset from, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.ListAsync(
                FindUnsaved, new { from, until, limit }, reader => reader.GetString(0), token),
            cancellationToken);

    public Task RecordAsync(IReadOnlyList<TurnKey> turns, CancellationToken cancellationToken)
    {
        if (turns.Count == 0) return Task.CompletedTask;
        var keys = new
        {
            sessions = turns.Select(turn => turn.SessionId).ToArray(),
            seqs = turns.Select(turn => turn.Seq).ToArray(),
        };
        return database.WriteAsync(
            (connection, token) => connection.ExecuteAsync(RecordThese, keys, token), cancellationToken);
    }

    public Task<long> RecordMissingAsync(long mark, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (connection, token) =>
            {
                var before = new { mark, until = until.UtcTicks };
                if (await connection.NumberAsync(LastBefore, before, token) is not { } last) return mark;
                await connection.ExecuteAsync(RecordMissing, new { mark, last }, token);
                return last;
            },
            cancellationToken);

    private async Task<int> SaveOnceAsync(IReadOnlyList<NewTurn> turns, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand(Save);
        Bind(command.Parameters, turns);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Bind(NpgsqlParameterCollection parameters, IReadOnlyList<NewTurn> turns)
    {
        Add(turn => turn.SessionId);
        Add(turn => turn.Seq);
        Add(turn => turn.MessageId);
        Add(turn => StoredText.Of(turn.Question));
        Add(turn => WireNames.Of(turn.Decision));
        Add(turn => WireNames.Of(turn.Intent));
        Add(turn => turn.ItemRefs);
        Add(turn => turn.IdempotencyKey is null ? null : StoredText.Of(turn.IdempotencyKey));
        Add(turn => turn.At.UtcTicks);
        Add(turn => turn.TotalMs);
        Add(turn => turn.ContextJson.ToArray());
        Add(turn => turn.AnswerJson.ToArray());

        void Add<T>(Func<NewTurn, T> column) =>
            parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. turns.Select(column)] });
    }
}

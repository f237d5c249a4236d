using System.Data.Common;
using Npgsql;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>
/// The history beside the states of the grains. A batch of turns of many sessions is one statement whose parameters
/// are columns: what it costs hardly grows with the number of sessions.
/// </summary>
/// <remarks>
/// Connections keep the plan of a statement for long, perhaps one that was made while the tables were empty: then a scan of
/// all messages looks as good as their index. So rows are looked up one by one (LATERAL … OFFSET 0), which leaves no choice.
/// </remarks>
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
            CROSS JOIN LATERAL (SELECT row_id FROM sessions WHERE id = t.session OFFSET 0) s
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
        """;

    private const string RecordThese = $"""
        {Record}
        FROM unnest($1::text[], $2::integer[]) AS t (session, seq)
            CROSS JOIN LATERAL (SELECT row_id, resume_row FROM sessions WHERE id = t.session OFFSET 0) s
            CROSS JOIN LATERAL (SELECT * FROM messages WHERE session_row = s.row_id AND seq = t.seq OFFSET 0) m
        ORDER BY m.row_id
        ON CONFLICT (turn_row) DO NOTHING
        """;

    private const string LastBefore = "SELECT max(row_id) FROM messages WHERE row_id > @mark AND at < @until";

    private const string RecordMissing = $"""
        {Record}
        FROM messages m JOIN sessions s ON s.row_id = m.session_row
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

    public Task RecordAsync(IReadOnlyList<TurnKey> turns, CancellationToken cancellationToken) =>
        turns.Count == 0
            ? Task.CompletedTask
            : PostgresDatabase.GuardAsync(() => RecordOnceAsync(turns, cancellationToken));

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

    private async Task<int> RecordOnceAsync(IReadOnlyList<TurnKey> turns, CancellationToken cancellationToken)
    {
        await using var command = database.Source.CreateCommand(RecordThese);
        string[] sessions = [.. turns.Select(turn => turn.SessionId)];
        int[] seqs = [.. turns.Select(turn => turn.Seq)];
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = sessions });
        command.Parameters.Add(new NpgsqlParameter<int[]> { TypedValue = seqs });
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
        Add(turn => turn.ContextJson);
        Add(turn => turn.AnswerJson);

        void Add<T>(Func<NewTurn, T> column) =>
            parameters.Add(new NpgsqlParameter<T[]> { TypedValue = [.. turns.Select(column)] });
    }
}

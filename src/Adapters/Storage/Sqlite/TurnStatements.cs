using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;
using SQLitePCL;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// Storing a turn, the statement of every answer. Only the writer's thread comes here, so what is read stays true.
/// </summary>
internal sealed class TurnStatements : IDisposable
{
    private readonly Statement _session;
    private readonly Statement _key;
    private readonly Statement _turn;

    public TurnStatements(sqlite3 connection)
    {
        _session = new Statement(connection, """
            SELECT s.row_id, (SELECT max(m.seq) FROM messages m WHERE m.session_row = s.row_id)
            FROM sessions s WHERE s.id = ?1
            """);
        _key = new Statement(
            connection, "SELECT 1 FROM messages WHERE session_row = ?1 AND idempotency_key = ?2");
        _turn = new Statement(connection, """
            INSERT INTO messages
                (session_row, seq, id, question, decision, intent, item_refs, idempotency_key, at, total_ms, context,
                answer)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """);
    }

    public AppendOutcome Append(NewTurn turn)
    {
        var key = turn.IdempotencyKey is null ? null : StoredText.Of(turn.IdempotencyKey);
        _session.Bind(1, turn.SessionId);
        var found = _session.Step();
        var row = found ? _session.Number(0) : 0;
        var lastSeq = found ? _session.Number(1) : 0;
        _session.Reset();
        if (!found) return AppendOutcome.SessionGone;
        if (turn.Seq != lastSeq + 1 || IsKeyTaken(row, key)) return AppendOutcome.Conflict;

        _turn.Bind(1, row);
        _turn.Bind(2, turn.Seq);
        _turn.Bind(3, turn.MessageId);
        _turn.Bind(4, StoredText.Of(turn.Question));
        _turn.Bind(5, WireNames.Of(turn.Decision));
        _turn.Bind(6, WireNames.Of(turn.Intent));
        _turn.Bind(7, turn.ItemRefs);
        _turn.Bind(8, key);
        _turn.Bind(9, turn.At.UtcTicks);
        _turn.Bind(10, turn.TotalMs);
        _turn.Bind(11, turn.ContextJson.Span);
        _turn.Bind(12, turn.AnswerJson.Span);
        _turn.Execute();
        return AppendOutcome.Appended;
    }

    public void Dispose()
    {
        _session.Dispose();
        _key.Dispose();
        _turn.Dispose();
    }

    private bool IsKeyTaken(long sessionRow, string? idempotencyKey)
    {
        if (idempotencyKey is null) return false;
        _key.Bind(1, sessionRow);
        _key.Bind(2, idempotencyKey);
        var taken = _key.Step();
        _key.Reset();
        return taken;
    }
}

using System.Data.Common;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>What visitors ask.</summary>
internal sealed class AnalyticsStore(IDatabase database) : IAnalyticsStore
{
    /// <summary>The résumé is the session's own: a turn cannot be counted for another.</summary>
    private const string Record = """
        INSERT INTO analytics
            (session_row, seq, resume_row, question, decision, intent, item_refs, at, total_ms)
        SELECT row_id, @Seq, resume_row, @Question, @Decision, @Intent, @ItemRefs, @At, @TotalMs
        FROM sessions WHERE id = @SessionId
        ON CONFLICT (session_row, seq) DO NOTHING
        """;

    /// <summary>
    /// The inner query reads two small indexes and none of the turns' pages: a few hundred nanoseconds a turn, for a
    /// question that is put once, at the start.
    /// </summary>
    private const string FindUnrecorded = """
        SELECT s.id, m.seq, r.id, m.question, m.decision, m.intent, m.item_refs, m.at, m.total_ms
        FROM messages m JOIN sessions s ON s.row_id = m.session_row JOIN resumes r ON r.row_id = s.resume_row
        WHERE m.row_id IN
            (SELECT n.row_id FROM messages n
             WHERE NOT EXISTS (SELECT 1 FROM analytics a WHERE a.session_row = n.session_row AND a.seq = n.seq)
             ORDER BY n.row_id LIMIT @limit)
        ORDER BY m.row_id
        """;

    private const string Read = """
        SELECT s.id, a.seq, r.id, a.question, a.decision, a.intent, a.item_refs, a.at, a.total_ms
        FROM analytics a JOIN sessions s ON s.row_id = a.session_row JOIN resumes r ON r.row_id = a.resume_row
        WHERE r.id = @resumeId AND a.at >= @since
        ORDER BY a.at DESC, a.session_row DESC, a.seq DESC LIMIT @limit
        """;

    public Task RecordAsync(IReadOnlyList<FinishedTurn> turns, CancellationToken cancellationToken)
    {
        if (turns.Count == 0) return Task.CompletedTask;
        var rows = turns.Select(turn => new
        {
            turn.SessionId,
            turn.Seq,
            Question = StoredText.Of(turn.Question),
            turn.Decision,
            turn.Intent,
            turn.ItemRefs,
            At = turn.At.UtcTicks,
            turn.TotalMs,
        }).ToList();
        return database.WriteAsync(
            (connection, token) => connection.ExecuteAsync(Record, rows, token), cancellationToken);
    }

    public async Task<IReadOnlyList<FinishedTurn>> FindUnrecordedAsync(
        int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.ListAsync(FindUnrecorded, new { limit }, ReadTurn, token),
            cancellationToken);

    public async Task<IReadOnlyList<FinishedTurn>> ReadAsync(
        string resumeId, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.ListAsync(
                Read, new { resumeId, since = since.UtcTicks, limit }, ReadTurn, token),
            cancellationToken);

    private static FinishedTurn ReadTurn(DbDataReader reader) => new(
        SessionId: reader.GetString(0),
        Seq: reader.GetInt32(1),
        ResumeId: reader.GetString(2),
        Question: reader.GetString(3),
        Decision: reader.GetString(4),
        Intent: reader.GetString(5),
        ItemRefs: reader.GetString(6),
        At: reader.Time(7),
        TotalMs: reader.GetDouble(8));
}

using System.Data.Common;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>What visitors ask.</summary>
internal sealed class AnalyticsStore(IDatabase database) : IAnalyticsStore
{
    /// <summary>A turn is copied from where it is stored: the data never leaves the engine.</summary>
    private const string Copy = """
        INSERT INTO analytics
            (turn_row, session_row, seq, resume_row, question, decision, intent, item_refs, at, total_ms)
        SELECT m.row_id, m.session_row, m.seq, s.resume_row, m.question, m.decision, m.intent, m.item_refs, m.at,
            m.total_ms
        FROM messages m JOIN sessions s ON s.row_id = m.session_row
        """;

    private const string RecordOne = $"""
        {Copy}
        WHERE s.id = @SessionId AND m.seq = @Seq
        ON CONFLICT (turn_row) DO NOTHING
        """;

    private const string RecordNew = $"""
        {Copy}
        WHERE m.row_id > @after
        ORDER BY m.row_id LIMIT @limit
        ON CONFLICT (turn_row) DO NOTHING
        """;

    private const string LastRecorded = "SELECT max(turn_row) FROM analytics";

    /// <summary>
    /// The inner query reads two small indexes and none of the turns' pages, which is what the plus is for: a few
    /// hundred nanoseconds a turn, for a question that is put once, at the start.
    /// </summary>
    private const string FindUnrecorded = """
        SELECT s.id, m.seq, r.id, m.question, m.decision, m.intent, m.item_refs, m.at, m.total_ms
        FROM messages m JOIN sessions s ON s.row_id = m.session_row JOIN resumes r ON r.row_id = s.resume_row
        WHERE m.row_id IN
            (SELECT n.row_id FROM messages n
             WHERE NOT EXISTS (SELECT 1 FROM analytics a WHERE a.turn_row = n.row_id)
             ORDER BY +n.row_id LIMIT @limit)
        ORDER BY m.row_id
        """;

    private const string Read = """
        SELECT s.id, a.seq, r.id, a.question, a.decision, a.intent, a.item_refs, a.at, a.total_ms
        FROM analytics a JOIN sessions s ON s.row_id = a.session_row JOIN resumes r ON r.row_id = a.resume_row
        WHERE r.id = @resumeId AND a.at >= @since
        ORDER BY a.at DESC, a.turn_row DESC LIMIT @limit
        """;

    public Task RecordAsync(IReadOnlyList<FinishedTurn> turns, CancellationToken cancellationToken)
    {
        if (turns.Count == 0) return Task.CompletedTask;
        var rows = turns.Select(turn => new { turn.SessionId, turn.Seq }).ToList();
        return database.WriteAsync(
            (connection, token) => connection.ExecuteAsync(RecordOne, rows, token), cancellationToken);
    }

    /// <summary>
    /// Of the turns numbered up to the last recorded one, as many as can be in flight may be missing. They are taken
    /// along above the limit, so fewer rows than the limit mean that no turn is left.
    /// </summary>
    public Task<int> RecordNewAsync(int limit, CancellationToken cancellationToken) => database.WriteAsync(
        async (connection, token) =>
        {
            var last = await connection.NumberAsync(LastRecorded, new { }, token) ?? 0;
            var inFlight = database.TurnsInFlightMax;
            return await connection.ExecuteAsync(
                RecordNew, new { after = last - inFlight, limit = limit + inFlight }, token);
        },
        cancellationToken);

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

using System.Data.Common;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>Drafts in a table beside the turns, written without waiting for the disk.</summary>
internal sealed class PostgresDrafts(PostgresDatabase database) : IDraftStore
{
    private const string Save = """
        INSERT INTO drafts (session_row, seq, question, idempotency_key, at, words, talk_before)
        SELECT row_id, @Seq, @question, @key, @at, @words, @Before FROM sessions WHERE id = @SessionId
        ON CONFLICT (session_row) DO UPDATE SET seq = excluded.seq, question = excluded.question,
            idempotency_key = excluded.idempotency_key, at = excluded.at, words = excluded.words,
            talk_before = excluded.talk_before
        """;

    private const string Erase =
        "DELETE FROM drafts WHERE session_row = (SELECT row_id FROM sessions WHERE id = @sessionId)";

    private const string Columns = """
        SELECT s.id, d.seq, d.question, d.idempotency_key, d.at, d.words, d.talk_before
        FROM drafts d JOIN sessions s ON s.row_id = d.session_row
        """;

    private const string Find = $"{Columns} WHERE s.id = @sessionId";

    private const string List = $"""
        {Columns}
        ORDER BY d.at, s.id LIMIT @limit
        """;

    public Task SaveAsync(Draft draft, CancellationToken cancellationToken)
    {
        var row = new
        {
            draft.SessionId,
            draft.Seq,
            question = StoredText.Of(draft.Question),
            key = draft.IdempotencyKey is null ? null : StoredText.Of(draft.IdempotencyKey),
            at = draft.At.UtcTicks,
            words = StoredText.Of(draft.Words),
            draft.Before,
        };
        return database.WriteLightlyAsync(
            (connection, token) => connection.ExecuteAsync(Save, row, token), cancellationToken);
    }

    public Task EraseAsync(string sessionId, CancellationToken cancellationToken) =>
        database.WriteLightlyAsync(
            (connection, token) => connection.ExecuteAsync(Erase, new { sessionId }, token), cancellationToken);

    public async Task<Draft?> FindAsync(string sessionId, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync(
            (connection, token) => connection.ListAsync(Find, new { sessionId }, ReadDraft, token), cancellationToken);
        return found.Count == 0 ? null : found[0];
    }

    public async Task<IReadOnlyList<Draft>> ListAsync(int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.ListAsync(List, new { limit }, ReadDraft, token), cancellationToken);

    private static Draft ReadDraft(DbDataReader reader) => new()
    {
        SessionId = reader.GetString(0),
        Seq = reader.GetInt32(1),
        Question = reader.GetString(2),
        IdempotencyKey = reader.TextOrNull(3),
        At = reader.Time(4),
        Words = reader.GetString(5),
        Before = reader.TextOrNull(6),
    };
}

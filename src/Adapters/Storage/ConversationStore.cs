using System.Data.Common;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>Sessions and their turns.</summary>
internal sealed class ConversationStore(IDatabase database, KeptAudio? audio) : IConversationStore
{
    private const string AddSession = """
        INSERT INTO sessions (id, resume_row, owner_id, opened_by, created_at, expires_at)
        SELECT @Id, row_id, @OwnerId, @OpenedBy, @CreatedAt, @ExpiresAt FROM resumes WHERE id = @ResumeId
        """;

    private const string FindSession = """
        SELECT s.id, r.id, s.owner_id, s.opened_by, s.created_at, s.expires_at, m.seq, m.context
        FROM sessions s JOIN resumes r ON r.row_id = s.resume_row LEFT JOIN messages m ON m.session_row = s.row_id
        WHERE s.id = @sessionId
        ORDER BY m.seq DESC LIMIT 1
        """;

    private const string FindPublic = """
        SELECT 1 FROM sessions s JOIN public_resumes p ON p.resume_row = s.resume_row WHERE s.id = @sessionId
        """;

    private const string FindTurn = """
        SELECT m.seq, m.question, m.answer
        FROM messages m JOIN sessions s ON s.row_id = m.session_row
        WHERE s.id = @sessionId AND m.idempotency_key = @idempotencyKey
        """;

    private const string ReadTurns = """
        SELECT m.answer
        FROM messages m JOIN sessions s ON s.row_id = m.session_row
        WHERE s.id = @sessionId AND m.seq > @afterSeq
        ORDER BY m.seq LIMIT @limit
        """;

    private const string FindAnswer = """
        SELECT m.row_id, m.answer
        FROM messages m JOIN sessions s ON s.row_id = m.session_row
        WHERE s.id = @sessionId AND m.seq = @seq
        """;

    private const string ListSessions = """
        SELECT s.row_id, s.id, s.created_at, s.expires_at,
            (SELECT count(*) FROM messages m WHERE m.session_row = s.row_id),
            (SELECT m.at FROM messages m WHERE m.session_row = s.row_id ORDER BY m.seq DESC LIMIT 1),
            (SELECT m.question FROM messages m WHERE m.session_row = s.row_id ORDER BY m.seq LIMIT 1)
        FROM sessions s
        WHERE s.resume_row = (SELECT row_id FROM resumes WHERE id = @resumeId) AND s.row_id < @before
            AND s.expires_at > @aliveAt AND EXISTS (SELECT 1 FROM messages m WHERE m.session_row = s.row_id)
        ORDER BY s.row_id DESC LIMIT @limit
        """;

    private const string FindExpired =
        "SELECT id FROM sessions WHERE expires_at < @now ORDER BY expires_at LIMIT @limit";

    public Task<bool> CreateSessionAsync(Session session, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (connection, token) =>
            {
                var row = new
                {
                    session.Id,
                    session.ResumeId,
                    session.OwnerId,
                    session.OpenedBy,
                    CreatedAt = session.CreatedAt.UtcTicks,
                    ExpiresAt = session.ExpiresAt.UtcTicks,
                };
                return await connection.ExecuteAsync(AddSession, row, token) == 1;
            },
            cancellationToken);

    public Task<Conversation?> LoadAsync(string sessionId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.FirstAsync(FindSession, new { sessionId }, ReadConversation, token),
            cancellationToken);

    public async Task<bool> IsOnPublicResumeAsync(string sessionId, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.NumberAsync(FindPublic, new { sessionId }, token),
            cancellationToken) is not null;

    public Task<AppendOutcome> AppendAsync(NewTurn turn, CancellationToken cancellationToken) =>
        database.AppendAsync(turn, cancellationToken);

    public Task<StoredTurn?> FindByKeyAsync(
        string sessionId, string idempotencyKey, CancellationToken cancellationToken)
    {
        var named = new { sessionId, idempotencyKey = StoredText.Of(idempotencyKey) };
        return database.ReadAsync(
            (connection, token) => connection.FirstAsync(FindTurn, named, ReadTurn, token), cancellationToken);
    }

    public Task<bool> KeepHeardAsync(string sessionId, int seq, string heard, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (connection, token) =>
            {
                var found = await connection.ListAsync(
                    FindAnswer, new { sessionId, seq }, reader => (Row: reader.GetInt64(0), Answer: reader.Bytes(1)),
                    token);
                if (found is not [var (row, stored)]) return false;
                var answer = AnswerJson.Write(AnswerJson.Read(stored.Span) with { Heard = heard });
                return await connection.ExecuteAsync(
                    "UPDATE messages SET answer = @answer WHERE row_id = @row", new { row, answer }, token) == 1;
            },
            cancellationToken);

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAnswersAsync(
        string sessionId, int afterSeq, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (connection, token) => connection.ListAsync(
                ReadTurns, new { sessionId, afterSeq, limit }, reader => reader.Bytes(0), token),
            cancellationToken);

    public async Task<IReadOnlyList<SessionSummary>> ListSessionsAsync(
        string resumeId, SessionPage page, CancellationToken cancellationToken)
    {
        var wanted = new { resumeId, before = page.Before, aliveAt = page.AliveAt.UtcTicks, limit = page.Limit };
        return await database.ReadAsync(
            (connection, token) => connection.ListAsync(ListSessions, wanted, ReadSummary, token), cancellationToken);
    }

    public async Task<bool> EraseSessionAsync(string sessionId, CancellationToken cancellationToken) =>
        await EraseAsync([sessionId], cancellationToken) == 1;

    public async Task<int> EraseExpiredAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var expired = await database.ReadAsync(
            (connection, token) => connection.ListAsync(
                FindExpired, new { now = now.UtcTicks, limit }, reader => reader.GetString(0), token),
            cancellationToken);
        return expired.Count == 0 ? 0 : await EraseAsync(expired, cancellationToken);
    }

    /// <summary>
    /// Their sound first: where that fails nothing is erased and said to be, and the same call may be made again.
    /// </summary>
    private async Task<int> EraseAsync(IReadOnlyList<string> sessionIds, CancellationToken cancellationToken)
    {
        if (audio is not null) await audio.EraseAsync(sessionIds, cancellationToken);
        return await database.EraseAsync(
            (connection, token) => connection.ExecuteAsync(
                "DELETE FROM sessions WHERE id = @id", sessionIds.Select(id => new { id }).ToList(), token),
            cancellationToken);
    }

    private static Conversation ReadConversation(DbDataReader reader)
    {
        var session = new Session
        {
            Id = reader.GetString(0),
            ResumeId = reader.GetString(1),
            OwnerId = reader.GetString(2),
            OpenedBy = reader.GetString(3),
            CreatedAt = reader.Time(4),
            ExpiresAt = reader.Time(5),
        };
        return reader.IsDBNull(6)
            ? new Conversation(session, 0, FollowUpContext.Empty)
            : new Conversation(session, reader.GetInt32(6), ContextJson.Read(reader.Bytes(7).Span));
    }

    private static SessionSummary ReadSummary(DbDataReader reader) => new(
        Place: reader.GetInt64(0),
        Id: reader.GetString(1),
        CreatedAt: reader.Time(2),
        ExpiresAt: reader.Time(3),
        Turns: (int)reader.GetInt64(4),
        LastAt: reader.Time(5),
        FirstQuestion: reader.GetString(6));

    private static StoredTurn ReadTurn(DbDataReader reader) =>
        new(reader.GetInt32(0), reader.GetString(1), reader.Bytes(2));
}

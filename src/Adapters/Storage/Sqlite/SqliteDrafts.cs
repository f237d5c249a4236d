using Dapper;
using Microsoft.Data.Sqlite;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// Drafts in a file of their own beside the database. Every few words of a model's answer are saved before they are
/// read, so a save must wait for nobody: nothing is flushed here, and the flushes of finished turns go on elsewhere.
/// What the operating system has survives the process, which is all that is asked of a draft.
/// </summary>
internal sealed class SqliteDrafts(string databasePath) : IDraftStore, IDisposable
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS drafts (
            session_id TEXT PRIMARY KEY,
            seq INTEGER NOT NULL,
            question TEXT NOT NULL,
            idempotency_key TEXT,
            at INTEGER NOT NULL,
            words TEXT NOT NULL
        ) STRICT, WITHOUT ROWID
        """;

    private const string Columns = """
        SELECT session_id AS SessionId, seq AS Seq, question AS Question, idempotency_key AS IdempotencyKey, at AS At,
            words AS Words
        FROM drafts
        """;

    private const string Find = $"{Columns} WHERE session_id = @sessionId";
    private const string List = $"{Columns} ORDER BY at, session_id LIMIT @limit";

    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private Statement? _save;
    private Statement? _erase;

    /// <summary>Opens the file, which is made where there is none; once, before anything else.</summary>
    public void Start()
    {
        try
        {
            _connection = new SqliteFile(Path.ChangeExtension(databasePath, ".drafts.db")).OpenUnflushed();
            _connection.Execute(Table);
            var handle = _connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
            _save = new Statement(handle, "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?, ?)");
            _erase = new Statement(handle, "DELETE FROM drafts WHERE session_id = ?");
        }
        catch (SqliteException exception)
        {
            throw SqliteFailures.Map(exception);
        }
    }

    public Task SaveAsync(Draft draft, CancellationToken cancellationToken) => Run(_ =>
    {
        var save = _save!;
        save.Bind(1, draft.SessionId);
        save.Bind(2, draft.Seq);
        save.Bind(3, StoredText.Of(draft.Question));
        save.Bind(4, draft.IdempotencyKey is null ? null : StoredText.Of(draft.IdempotencyKey));
        save.Bind(5, draft.At.UtcTicks);
        save.Bind(6, StoredText.Of(draft.Words));
        save.Execute();
        return true;
    });

    public Task EraseAsync(string sessionId, CancellationToken cancellationToken) => Run(_ =>
    {
        var erase = _erase!;
        erase.Bind(1, sessionId);
        erase.Execute();
        return true;
    });

    public Task<Draft?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        Run(connection => connection.Query<Row>(Find, new { sessionId }).Select(Draft).FirstOrDefault());

    public Task<IReadOnlyList<Draft>> ListAsync(int limit, CancellationToken cancellationToken) =>
        Run<IReadOnlyList<Draft>>(connection => [.. connection.Query<Row>(List, new { limit }).Select(Draft)]);

    public void Dispose()
    {
        lock (_gate)
        {
            _save?.Dispose();
            _erase?.Dispose();
            _connection?.Dispose();
            (_connection, _save, _erase) = (null, null, null);
        }
    }

    // Some microseconds on the caller's thread: less than handing it to another would take.
    private Task<T> Run<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            lock (_gate)
            {
                var connection = _connection
                    ?? throw new InvalidOperationException("The store is used before it is started.");
                return Task.FromResult(work(connection));
            }
        }
        catch (SqliteException exception)
        {
            return Task.FromException<T>(SqliteFailures.Map(exception));
        }
    }

    private static Draft Draft(Row row) => new()
    {
        SessionId = row.SessionId,
        Seq = (int)row.Seq,
        Question = row.Question,
        IdempotencyKey = row.IdempotencyKey,
        At = new DateTimeOffset(row.At, TimeSpan.Zero),
        Words = row.Words,
    };

    private sealed record Row(
        string SessionId, long Seq, string Question, string? IdempotencyKey, long At, string Words);
}

using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// The one connection that writes, with the statements that are run for every turn. Owned by one thread.
/// </summary>
internal sealed class WriterConnection : IDisposable
{
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;

    public WriterConnection(SqliteConnection connection)
    {
        Connection = connection;
        _begin = new Statement(Handle, "BEGIN IMMEDIATE");
        _commit = new Statement(Handle, "COMMIT");
        _rollback = new Statement(Handle, "ROLLBACK");
        Turns = new TurnStatements(Handle);
    }

    public SqliteConnection Connection { get; }

    public TurnStatements Turns { get; }

    private sqlite3 Handle => Connection.Handle ?? throw new InvalidOperationException("The connection is closed.");

    public void Begin() => _begin.Execute();

    public void Commit() => _commit.Execute();

    /// <summary>Undoes an open transaction; after some failures SQLite has already done so itself.</summary>
    public void Rollback()
    {
        if (sqlite3_get_autocommit(Handle) == 0) _rollback.Execute();
    }

    /// <summary>Pages written to the log since this was last asked.</summary>
    public int TakePagesWritten()
    {
        const int reset = 1;
        sqlite3_db_status(Handle, SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, reset);
        return pages;
    }

    public void Dispose()
    {
        Turns.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        Connection.Dispose();
    }
}

using Dapper;
using Microsoft.Data.Sqlite;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// Moves the log into the database file, off the commit path: a task with a connection of its own copies while the
/// writer goes on. Under steady load that never quite catches up, so when it is done the writer copies the small rest
/// itself, and the log starts again from its beginning.
/// </summary>
internal sealed class SqliteCheckpoints(SqliteFile file) : IAsyncDisposable
{
    /// <summary>How long the log grows before it is moved.</summary>
    public const long LogBytesMax = 32L * 1024 * 1024;

    private const long LogPagesMax = LogBytesMax / SqliteFile.PageBytes;

    private readonly SqliteConnection _connection = file.OpenCheckpointer();
    private Task? _copying;
    private long _pages;

    /// <summary>On the writer's thread, between two transactions.</summary>
    public void AfterCommit(WriterConnection writer)
    {
        _pages += writer.TakePagesWritten();
        if (_copying is { IsCompleted: true })
        {
            _copying = null;
            // A reader of an old state can hold the log; then the next round gets it.
            Copy(writer.Connection);
            _pages = 0;
        }
        else if (_copying is null && _pages > LogPagesMax)
        {
            _copying = Task.Run(() => Copy(_connection));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_copying is not null) await _copying;
        await _connection.DisposeAsync();
    }

    /// <summary>A checkpoint that fails loses nothing: all is in the log, and the next one tries again.</summary>
    private static void Copy(SqliteConnection connection)
    {
        try
        {
            connection.Execute("PRAGMA wal_checkpoint(PASSIVE)");
        }
        catch (SqliteException)
        {
            // What keeps a checkpoint from working, a full disk say, fails the next commit too, and is reported there.
        }
    }
}

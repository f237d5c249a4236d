using System.Collections.Concurrent;
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

    /// <summary>So long the writer waits for those who still read in the log where it is to be emptied.</summary>
    private const int EmptyingMs = 250;

    private const int AttemptsMax = 3;

    private readonly SqliteConnection _connection = file.OpenCheckpointer();
    private readonly SemaphoreSlim _oneEmpties = new(1, 1);
    private readonly ConcurrentQueue<TaskCompletionSource<bool>> _emptying = new();
    private Task? _copying;
    private long _pages;

    /// <summary>What was to be emptied could not be; it is tried again with every commit.</summary>
    private volatile bool _isLeft;

    /// <summary>Nothing is emptied any more: closing the database empties the log.</summary>
    private volatile bool _isClosed;

    /// <summary>On the writer's thread, between two transactions.</summary>
    public void AfterCommit(WriterConnection writer)
    {
        _pages += writer.TakePagesWritten();
        while (_emptying.TryDequeue(out var waiting)) waiting.SetResult(IsEmptied(writer.Connection, EmptyingMs));
        if (_isLeft) _isLeft = !IsEmptied(writer.Connection, busyMs: 0);
        if (_copying is { IsCompleted: true })
        {
            _copying = null;
            // A reader of an old state can hold the log; then the next round gets it.
            Copy(writer.Connection);
            _pages = 0;
        }
        else if (_copying is null && _pages > LogPagesMax)
        {
            _copying = Task.Run(CopyAside);
        }
    }

    /// <summary>
    /// Leaves nothing in the log of what was committed until now. It is copied off the commit path as far as it goes; the
    /// writer waits for the rest alone.
    /// </summary>
    /// <param name="wakeWriter">Makes the writer commit, if nothing, and come by here.</param>
    public async Task EmptyAsync(Func<Task> wakeWriter)
    {
        await _oneEmpties.WaitAsync();
        try
        {
            for (var attempt = 0; attempt < AttemptsMax && !_isClosed; attempt++)
            {
                await Task.Run(CopyAside);
                var emptied = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                _emptying.Enqueue(emptied);
                await wakeWriter();
                if (await emptied.Task) return;
            }

            _isLeft = true;
        }
        finally
        {
            _oneEmpties.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_copying is not null) await _copying;
        await _oneEmpties.WaitAsync();
        _isClosed = true;
        await _connection.DisposeAsync();
        _oneEmpties.Release();
    }

    private void CopyAside()
    {
        lock (_connection) Copy(_connection);
    }

    private static bool IsEmptied(SqliteConnection connection, int busyMs)
    {
        try
        {
            connection.Execute($"PRAGMA busy_timeout = {busyMs}");
            return connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        catch (SqliteException)
        {
            return false;
        }
        finally
        {
            connection.Execute($"PRAGMA busy_timeout = {SqliteFile.BusyMs}");
        }
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

using System.Data.Common;
using Microsoft.Data.Sqlite;
using ResumeVoice.Adapters.Storage.Migrations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>SQLite: one file, one writer that commits in groups, and a few readers beside it.</summary>
internal sealed class SqliteDatabase(string path) : IDatabase
{
    private readonly SqliteFile _file = new(path);
    private Opened? _opened;

    /// <summary>There is one writer, so nobody picks at the same time.</summary>
    public string SkipLocked => "";

    /// <summary>The one writer sees all it has written.</summary>
    public int TurnsInFlightMax => 0;

    public IItemIndex Items { get; } = new SqliteItemIndex();

    private Opened Open => _opened ?? throw new InvalidOperationException("The store is used before it is started.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_opened is not null) throw new InvalidOperationException("The store is started already.");
        try
        {
            var connection = _file.OpenWriter();
            try
            {
                await MigrateAsync(connection, cancellationToken);
                _opened = new Opened(_file, new WriterConnection(connection));
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }
        catch (SqliteException exception)
        {
            throw SqliteFailures.Map(exception);
        }
    }

    public async Task<T> ReadAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await Open.Readers.ReadAsync(work, cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw SqliteFailures.Map(exception);
        }
    }

    public Task<T> WriteAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        Open.Writer.WriteAsync(work, static (writer, work) => RunNow(work, writer), cancellationToken);

    /// <summary>The log has copies of all that was written, so it is emptied too.</summary>
    public async Task<T> EraseAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var erased = await WriteAsync(work, cancellationToken);
        await Open.EmptyLogAsync();
        return erased;
    }

    public Task<AppendOutcome> AppendAsync(NewTurn turn, CancellationToken cancellationToken) =>
        Open.Writer.WriteAsync(turn, static (writer, turn) => writer.Turns.Append(turn), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_opened is not { } opened) return;
        _opened = null;
        await opened.DisposeAsync();
    }

    /// <summary>
    /// Work on SQLite never really waits: its asynchronous methods are the synchronous ones. On the writer's thread
    /// that is relied upon, since a continuation elsewhere would use the connection beside the thread that owns it.
    /// </summary>
    private static T RunNow<T>(Func<DbConnection, CancellationToken, Task<T>> work, WriterConnection writer)
    {
        // No token: work that has begun in a group is not torn out of it.
        var done = work(writer.Connection, CancellationToken.None);
        return done.IsCompleted
            ? done.GetAwaiter().GetResult()
            : throw new InvalidOperationException("A write left the writer's thread.");
    }

    private static async Task MigrateAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        // Not deferred: the write lock is taken here, and whoever else starts now waits for it.
        await using var transaction = connection.BeginTransaction(deferred: false);
        await Migrator.ApplyAsync(connection, Migration.All("sqlite"), mayBeNewer: false, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What is there between start and end.</summary>
    private sealed class Opened : IAsyncDisposable
    {
        private readonly WriterConnection _connection;
        private readonly SqliteCheckpoints _checkpoints;

        public Opened(SqliteFile file, WriterConnection connection)
        {
            _connection = connection;
            _checkpoints = new SqliteCheckpoints(file);
            Readers = new SqliteReaders(file);
            Writer = new SqliteWriter(connection, _checkpoints);
        }

        public SqliteReaders Readers { get; }

        public SqliteWriter Writer { get; }

        public async Task EmptyLogAsync()
        {
            try
            {
                await _checkpoints.EmptyAsync(
                    () => Writer.WriteAsync(0, static (_, _) => true, CancellationToken.None));
            }
            catch (DependencyException)
            {
                // The store is closing, which empties the log.
            }
        }

        /// <summary>The writer's connection closes last: the last to close moves the whole log into the file.</summary>
        public async ValueTask DisposeAsync()
        {
            await Writer.DisposeAsync();
            Readers.Dispose();
            await _checkpoints.DisposeAsync();
            _connection.Dispose();
        }
    }
}

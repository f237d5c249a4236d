using System.Threading.Channels;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// The one writer. A thread of its own takes all writes that wait, runs them in one transaction, flushes once, and then
/// tells everyone: a flush costs about the same for one turn and for hundreds. See
/// docs/decisions/0003-one-writer-group-commit.md.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>Writes that may wait; beyond it callers wait to be let in.</summary>
    public const int WaitingMax = 4096;

    /// <summary>
    /// Writes that one transaction takes: bounds how long the first of them waits, and what is run again after a
    /// failure.
    /// </summary>
    public const int BatchMax = 512;

    /// <summary>Callers of a batch that are told on one thread.</summary>
    private const int PartMax = 16;

    private readonly Channel<IWriteOperation> _waiting = Channel.CreateBounded<IWriteOperation>(
        new BoundedChannelOptions(WaitingMax) { SingleReader = true, AllowSynchronousContinuations = false });

    private readonly WriterConnection _connection;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IWriteOperation> _batch = new(BatchMax);

    public SqliteWriter(WriterConnection connection, SqliteCheckpoints checkpoints)
    {
        _connection = connection;
        _checkpoints = checkpoints;
        new Thread(Work) { Name = "sqlite writer", IsBackground = true }.Start();
    }

    /// <summary>
    /// Completes once <paramref name="work"/> is committed. It runs on the writer's thread, perhaps twice.
    /// </summary>
    public Task<TResult> WriteAsync<TState, TResult>(
        TState state, Func<WriterConnection, TState, TResult> work, CancellationToken cancellationToken)
    {
        var operation = new WriteOperation<TState, TResult>(state, work, cancellationToken);
        return _waiting.Writer.TryWrite(operation) ? operation.Task : WaitAsync(operation, cancellationToken);
    }

    /// <summary>Lets what waits finish; the connection is then free to be closed.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _ended.Task;
    }

    private async Task<TResult> WaitAsync<TState, TResult>(
        WriteOperation<TState, TResult> operation, CancellationToken cancellationToken)
    {
        try
        {
            await _waiting.Writer.WriteAsync(operation, cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw Failures.Of(DependencyFailure.Unavailable, "The store is closing.", closed);
        }

        return await operation.Task;
    }

    private void Work()
    {
        // Blocking is what this thread is for: it has nothing else to do while nothing waits.
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_batch.Count < BatchMax && _waiting.Reader.TryRead(out var operation))
                if (!operation.IsCancelled) _batch.Add(operation);
                else Tell(operation.Cancel);
            if (_batch.Count > 0) Commit();
            _batch.Clear();
            _checkpoints.AfterCommit(_connection);
        }

        _ended.SetResult();
    }

    private void Commit()
    {
        try
        {
            RunInTransaction(_batch);
        }
        catch (Exception exception)
        {
            if (_batch.Count == 1) Fail(_batch[0], exception);
            else CommitOneByOne();
            return;
        }

        // A part each, one after the other on a thread of the pool: waking everyone alone would cost a turn of the
        // pool's queue each, and waking all on one thread would make the last ones wait for the first.
        for (var at = 0; at < _batch.Count; at += PartMax)
        {
            var part = new Part(_batch.GetRange(at, Math.Min(PartMax, _batch.Count - at)));
            ThreadPool.UnsafeQueueUserWorkItem(part, preferLocal: false);
        }
    }

    /// <summary>
    /// One of the batch failed, and with it the transaction: alone, each gets the outcome it would have had.
    /// </summary>
    private void CommitOneByOne()
    {
        foreach (var operation in _batch)
        {
            try
            {
                RunInTransaction([operation]);
            }
            catch (Exception exception)
            {
                Fail(operation, exception);
                continue;
            }

            Tell(operation.Complete);
        }
    }

    private static void Fail(IWriteOperation operation, Exception exception) => Tell(() => operation.Fail(exception));

    /// <summary>No caller's code ever runs on this thread.</summary>
    private static void Tell(Action outcome) =>
        ThreadPool.UnsafeQueueUserWorkItem(static outcome => outcome(), outcome, preferLocal: false);

    private void RunInTransaction(List<IWriteOperation> operations)
    {
        _connection.Begin();
        try
        {
            foreach (var operation in operations) operation.Run(_connection);
            _connection.Commit();
        }
        catch
        {
            _connection.Rollback();
            throw;
        }
    }

    /// <summary>Some of a batch's callers, told that theirs is stored.</summary>
    private sealed class Part(List<IWriteOperation> operations) : IThreadPoolWorkItem
    {
        public void Execute()
        {
            foreach (var operation in operations) operation.Complete();
        }
    }
}

using Microsoft.Data.Sqlite;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// A write that waits for its turn. <see cref="Run"/> may come twice; the task completes once, after the commit.
/// </summary>
internal interface IWriteOperation
{
    /// <summary>Whether whoever asked no longer waits; then it is cancelled, and not run.</summary>
    bool IsCancelled { get; }

    void Run(WriterConnection connection);

    void Cancel();

    void Complete();

    void Fail(Exception exception);
}

/// <summary>
/// A write and the task of whoever waits for it, in one object: at tens of thousands a second, every allocation shows.
/// Whoever waits goes on at once on the thread that tells of the outcome, which is never the writer's.
/// </summary>
internal sealed class WriteOperation<TState, TResult>(
    TState state, Func<WriterConnection, TState, TResult> work, CancellationToken cancellationToken)
    : TaskCompletionSource<TResult>, IWriteOperation
{
    private TResult? _result;

    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    public void Cancel() => TrySetCanceled(cancellationToken);

    public void Run(WriterConnection connection) => _result = work(connection, state);

    /// <summary>After <see cref="Run"/> only, so the result is there, be it a null that the work returned.</summary>
    public void Complete() => TrySetResult(_result!);

    public void Fail(Exception exception) =>
        TrySetException(exception is SqliteException failure ? SqliteFailures.Map(failure) : exception);
}

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// The connections that read. A read runs on its caller's thread; more of them at once than there are connections wait.
/// Readers never wait for the writer, nor it for them.
/// </summary>
internal sealed class SqliteReaders(SqliteFile file) : IDisposable
{
    /// <summary>Reads at once: enough to keep every core busy, few enough for their caches.</summary>
    public static readonly int ReadersMax = Math.Clamp(Environment.ProcessorCount * 2, 4, 16);

    private readonly SemaphoreSlim _free = new(ReadersMax);
    private readonly ConcurrentBag<SqliteConnection> _idle = [];

    public async Task<T> ReadAsync<T>(
        Func<SqliteConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            if (!_idle.TryTake(out var connection)) connection = file.OpenReader();
            try
            {
                return await work(connection, cancellationToken);
            }
            finally
            {
                _idle.Add(connection);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var connection)) connection.Dispose();
        _free.Dispose();
    }
}

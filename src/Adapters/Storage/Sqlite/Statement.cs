using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// A prepared statement for the hot path, straight on SQLite's own interface: values are bound without boxing and
/// without a command object. Parameters and columns are named by number, parameters from 1. For one thread.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _scratch = new byte[1024];

    public Statement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(sqlite3_prepare_v3(connection, sql, SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public void Bind(int parameter, long value) => Check(sqlite3_bind_int64(_statement, parameter, value));

    public void Bind(int parameter, double value) => Check(sqlite3_bind_double(_statement, parameter, value));

    public void Bind(int parameter, ReadOnlySpan<byte> value) => Check(value.IsEmpty
        ? sqlite3_bind_zeroblob(_statement, parameter, 0)
        : sqlite3_bind_blob(_statement, parameter, value));

    public void Bind(int parameter, string? value)
    {
        if (value is null)
        {
            Check(sqlite3_bind_null(_statement, parameter));
            return;
        }

        var room = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_scratch.Length < room) _scratch = new byte[room];
        var length = Encoding.UTF8.GetBytes(value, _scratch);
        // An empty span has no address, which SQLite takes for NULL.
        Check(length == 0
            ? sqlite3_bind_text(_statement, parameter, "")
            : sqlite3_bind_text(_statement, parameter, _scratch.AsSpan(0, length)));
    }

    /// <summary>Steps to the next row; false after the last. Call <see cref="Reset"/> when done.</summary>
    public bool Step()
    {
        var code = sqlite3_step(_statement);
        if (code == SQLITE_ROW) return true;
        if (code == SQLITE_DONE) return false;
        sqlite3_reset(_statement);
        SqliteException.ThrowExceptionForRC(code, _connection);
        return false;
    }

    public long Number(int column) => sqlite3_column_int64(_statement, column);

    public void Reset() => Check(sqlite3_reset(_statement));

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Execute()
    {
        Step();
        Reset();
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _connection);
    }
}

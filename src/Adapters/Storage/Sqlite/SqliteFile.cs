using Dapper;
using Microsoft.Data.Sqlite;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>Opens connections to the database file, each with the settings of its purpose.</summary>
internal sealed class SqliteFile(string path)
{
    /// <summary>How long a connection waits for another process to let go of the file.</summary>
    public const int BusyMs = 5000;

    /// <summary>
    /// Five answers of usual size fill a page with little left over. Of 4, 8 and 16 KB this cost the writer least a
    /// turn.
    /// </summary>
    public const int PageBytes = 16384;

    /// <summary>
    /// Minus: in KB. The writer's cache holds what a whole batch changes, so that nothing spills before the commit.
    /// </summary>
    private const int WriterCache = -65536;
    private const int ReaderCache = -8192;
    private const long MappedBytes = 256L * 1024 * 1024;

    /// <summary>What the log is cut back to after a rush.</summary>
    private const long LogKeptBytes = 64L * 1024 * 1024;

    /// <summary>
    /// The connection that writes. FULL flushes the log at every commit, which is what an acknowledged turn rests on;
    /// checkpoints are made by <see cref="SqliteCheckpoints"/>, never within a commit. What is deleted is overwritten;
    /// FAST would leave it in pages that become free, which is where long answers are. A turn deletes nothing.
    /// </summary>
    public SqliteConnection OpenWriter()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null) Directory.CreateDirectory(folder);
        return Open(SqliteOpenMode.ReadWriteCreate, $"""
            PRAGMA page_size = {PageBytes};
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA secure_delete = ON;
            PRAGMA wal_autocheckpoint = 0;
            PRAGMA journal_size_limit = {LogKeptBytes};
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = {WriterCache};
            PRAGMA mmap_size = {MappedBytes};
            """);
    }

    public SqliteConnection OpenReader() => Open(SqliteOpenMode.ReadOnly, $"""
        PRAGMA query_only = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = {ReaderCache};
        PRAGMA mmap_size = {MappedBytes};
        """);

    /// <summary>The connection that moves the log into the file; it must flush as the writer does.</summary>
    public SqliteConnection OpenCheckpointer() =>
        Open(SqliteOpenMode.ReadWrite, "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;");

    private SqliteConnection Open(SqliteOpenMode mode, string settings)
    {
        var name = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(name.ToString());
        try
        {
            connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusyMs};" + settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

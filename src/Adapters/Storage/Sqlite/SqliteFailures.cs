using Microsoft.Data.Sqlite;
using ResumeVoice.Core.Ports;
using static SQLitePCL.raw;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>SQLite's result codes as failures of the store.</summary>
internal static class SqliteFailures
{
    public static DependencyException Map(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => Failures.Of(
            DependencyFailure.Timeout, "Another process holds the database file.", exception),
        SQLITE_FULL => Failures.Of(DependencyFailure.Unavailable, "The disk is full.", exception),
        SQLITE_IOERR or SQLITE_CANTOPEN or SQLITE_READONLY or SQLITE_NOMEM => Failures.Of(
            DependencyFailure.Unavailable, "The database file cannot be read or written.", exception),
        SQLITE_CORRUPT or SQLITE_NOTADB => Failures.Of(
            DependencyFailure.Corrupt, "The database file is damaged, or is no database.", exception),
        _ => Failures.Of(DependencyFailure.Refused, "SQLite refused what it was asked.", exception),
    };
}

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using ResumeVoice.Adapters.Storage;

namespace ResumeVoice.Storage.Tests;

/// <summary>Changes a database behind the store's back.</summary>
internal static class RawSql
{
    public static Task ExecuteAsync(StorageOptions options, string sql) =>
        RunAsync(options, sql, command => command.ExecuteNonQueryAsync());

    public static async Task<long> NumberAsync(StorageOptions options, string sql) =>
        Convert.ToInt64(await RunAsync(options, sql, command => command.ExecuteScalarAsync()), null);

    private static async Task<T> RunAsync<T>(StorageOptions options, string sql, Func<DbCommand, Task<T>> run)
    {
        await using DbConnection connection = options.Engine == StorageOptions.Postgres
            ? new NpgsqlConnection(options.ConnectionString)
            : new SqliteConnection($"Data Source={options.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await run(command);
    }
}

using Microsoft.Data.Sqlite;
using Npgsql;
using ResumeVoice.Adapters.Storage;

namespace ResumeVoice.Storage.Tests;

/// <summary>Changes a database behind the store's back.</summary>
internal static class RawSql
{
    public static async Task ExecuteAsync(StorageOptions options, string sql)
    {
        await using System.Data.Common.DbConnection connection = options.Engine == StorageOptions.Postgres
            ? new NpgsqlConnection(options.ConnectionString)
            : new SqliteConnection($"Data Source={options.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

using System.Data.Common;
using Dapper;

namespace ResumeVoice.Adapters.Storage;

/// <summary>
/// The few shapes in which the stores run SQL. Columns are read by position, in the order they are selected.
/// </summary>
internal static class Sql
{
    public static Task<int> ExecuteAsync(
        this DbConnection connection, string sql, object arguments, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));

    public static async Task<T?> FirstAsync<T>(
        this DbConnection connection, string sql, object arguments, Func<DbDataReader, T> map,
        CancellationToken cancellationToken)
        where T : class
    {
        var rows = await connection.ListAsync(sql, arguments, map, cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>One number, or null where no row was found.</summary>
    public static Task<long?> NumberAsync(
        this DbConnection connection, string sql, object arguments, CancellationToken cancellationToken) =>
        connection.ExecuteScalarAsync<long?>(
            new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));

    public static async Task<List<T>> ListAsync<T>(
        this DbConnection connection, string sql, object arguments, Func<DbDataReader, T> map,
        CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        // Not awaited: disposed asynchronously, Dapper's reader leaves its command behind, and a connection of SQLite's
        // goes through all that were left to it at the end of each.
        using var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition(sql, arguments, cancellationToken: cancellationToken));
        while (await reader.ReadAsync(cancellationToken)) rows.Add(map(reader));
        return rows;
    }

    public static string? TextOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);

    public static ReadOnlyMemory<byte> Bytes(this DbDataReader reader, int column) =>
        reader.GetFieldValue<byte[]>(column);

    /// <summary>A point in time as stored, in UTC ticks: lossless, and the same in both engines.</summary>
    public static DateTimeOffset Time(this DbDataReader reader, int column) =>
        new(reader.GetInt64(column), TimeSpan.Zero);
}

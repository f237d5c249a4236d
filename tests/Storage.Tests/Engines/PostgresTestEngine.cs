using Npgsql;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Contract.Servers;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace ResumeVoice.Storage.Tests.Engines;

/// <summary>A database of its own on the PostgreSQL server that the test run shares.</summary>
public sealed class PostgresTestEngine(PostgresServer server) : ITestEngine
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";
    private string? _administration;

    public async Task<StorageOptions> CreateDatabaseAsync()
    {
        _administration = await server.ConnectionStringAsync();
        if (_administration is null) Assert.Skip(PostgresServer.MissingReason);
        await ExecuteAsync($"CREATE DATABASE {_name}");
        var settings = new NpgsqlConnectionStringBuilder(_administration) { Database = _name, MaxPoolSize = 16 };
        return new StorageOptions { Engine = StorageOptions.Postgres, ConnectionString = settings.ToString() };
    }

    public async ValueTask DisposeAsync()
    {
        if (_administration is not null) await ExecuteAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_administration!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

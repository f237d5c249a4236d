using System.Net;
using System.Net.Sockets;
using Npgsql;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Postgres;

/// <summary>
/// A PostgreSQL that is gone or breaks off comes out as a transient failure, and the store heals by itself.
/// </summary>
public sealed class PostgresFailureTests(PostgresServer server) : IAsyncDisposable
{
    private readonly PostgresTestEngine _engine = new(server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var options = new StorageOptions
        {
            Engine = StorageOptions.Postgres,
            ConnectionString = $"Host=127.0.0.1;Port={port};Username=nobody;Database=none",
        };

        var failure = await Assert.ThrowsAsync<DependencyException>(() => Store.OpenAsync(options, Token));

        Assert.Equal((DependencyFailure.Unavailable, true), (failure.Failure, failure.IsTransient));
    }

    [Fact]
    public async Task A_broken_connection_is_replaced_and_the_read_repeated()
    {
        var options = await _engine.CreateDatabaseAsync();
        await using var store = await Store.OpenAsync(options, Token);
        await store.Jobs.AddAsync(Some.Job(), 10, Token);
        await RawSql.ExecuteAsync(
            new StorageOptions { Engine = options.Engine, ConnectionString = OtherDatabase(options) },
            $"""
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = '{new NpgsqlConnectionStringBuilder(options.ConnectionString).Database}'
            """);

        Assert.NotNull(await store.Jobs.FindAsync("job_1", Token));
    }

    [Fact]
    public async Task A_statement_that_PostgreSQL_refuses_is_refused_for_good()
    {
        var options = await _engine.CreateDatabaseAsync();
        await using var store = await Store.OpenAsync(options, Token);
        await RawSql.ExecuteAsync(options, "DROP TABLE jobs");

        var failure = await Assert.ThrowsAsync<DependencyException>(() => store.Jobs.FindAsync("job_1", Token));

        Assert.Equal((DependencyFailure.Refused, false), (failure.Failure, failure.IsTransient));
    }

    private static string OtherDatabase(StorageOptions options) =>
        new NpgsqlConnectionStringBuilder(options.ConnectionString) { Database = "postgres" }.ToString();
}

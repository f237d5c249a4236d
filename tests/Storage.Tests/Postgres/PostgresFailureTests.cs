using System.Net;
using System.Net.Sockets;
using Npgsql;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Postgres;
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
    public async Task A_name_that_nobody_resolves_in_time_is_a_timeout()
    {
        // What Npgsql lets through then; no resolver hangs on demand.
        var failure = await Assert.ThrowsAsync<DependencyException>(
            () => PostgresDatabase.GuardAsync<int>(() => throw new TimeoutException()));

        Assert.Equal((DependencyFailure.Timeout, true), (failure.Failure, failure.IsTransient));
    }

    [Fact]
    public async Task Broken_connections_are_replaced_and_what_was_asked_over_them_is_repeated()
    {
        var options = await _engine.CreateDatabaseAsync();
        await using var store = await Store.OpenAsync(options, Token);
        await store.Jobs.AddAsync(Some.Job(), 10, Token);
        // As many at once as there are connections, so that all are open.
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => store.Jobs.FindAsync("job_1", Token)));
        await BreakAllAsync(options);

        var found = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => store.Jobs.FindAsync("job_1", Token)));

        Assert.All(found, Assert.NotNull);
    }

    [Fact]
    public async Task A_turn_whose_connection_was_broken_is_stored_once_even_if_it_had_been_committed()
    {
        var options = await _engine.CreateDatabaseAsync();
        await using var store = await (await Store.OpenAsync(options, Token)).WithSessionAsync("ses_1");
        await store.Conversations.AppendAsync(Some.Turn(1), Token);

        await BreakAllAsync(options);
        Assert.Equal(AppendOutcome.Appended, await store.Conversations.AppendAsync(Some.Turn(2), Token));
        await BreakAllAsync(options);
        Assert.Equal(AppendOutcome.Appended, await store.Conversations.AppendAsync(Some.Turn(2), Token));
        await BreakAllAsync(options);
        Assert.Equal(
            AppendOutcome.Conflict,
            await store.Conversations.AppendAsync(Some.Turn(2) with { MessageId = "msg_other" }, Token));

        Assert.Equal(2, (await store.Conversations.LoadAsync("ses_1", Token))?.LastSeq);
    }

    private static Task BreakAllAsync(StorageOptions options) => RawSql.ExecuteAsync(
        new StorageOptions { Engine = options.Engine, ConnectionString = OtherDatabase(options) },
        $"""
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = '{new NpgsqlConnectionStringBuilder(options.ConnectionString).Database}'
        """);

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

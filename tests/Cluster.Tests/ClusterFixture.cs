using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orleans.Configuration;
using Orleans.TestingHost;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Cluster.Tests;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Gateway.Start;
using ResumeVoice.Grains;
using ResumeVoice.Silo.Start;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace ResumeVoice.Cluster.Tests;

/// <summary>
/// Two silos in this process over a real PostgreSQL, with a clock that tests move: one for all tests of the collection,
/// which run one after the other.
/// </summary>
public class ClusterFixture(PostgresServer server) : IAsyncLifetime
{
    public const string Collection = "cluster";

    private readonly string _database = $"cluster_{Guid.NewGuid():N}";
    private string? _administration;
    private InProcessTestCluster? _cluster;
    private Store? _store;

    public ManualTime Time { get; } = new();

    /// <summary>What a gateway measures with.</summary>
    public IMeterFactory Meters => Cluster.Client.ServiceProvider.GetRequiredService<IMeterFactory>();

    public InProcessTestCluster Cluster => _cluster ?? throw new InvalidOperationException("There is no cluster yet.");

    /// <summary>The store as a gateway has it.</summary>
    public Store Store => _store ?? throw new InvalidOperationException("There is no store yet.");

    public string ConnectionString { get; private set; } = "";

    public virtual async ValueTask InitializeAsync()
    {
        _administration = await server.ConnectionStringAsync();
        if (_administration is null) return;
        await ExecuteAsync(_administration, $"CREATE DATABASE {_database}");
        ConnectionString =
            new NpgsqlConnectionStringBuilder(_administration) { Database = _database, MaxPoolSize = 20 }.ToString();
        var options = new StorageOptions { Engine = StorageOptions.Postgres, ConnectionString = ConnectionString };
        _store = await Store.OpenAsync(options, CancellationToken.None);

        var builder = new InProcessTestClusterBuilder(2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddConversations();
            silo.Services.AddKeyedSingleton<TimeProvider>(GrainClock.Key, Time);
            silo.Services.Configure<StorageOptions>(storage => storage.ConnectionString = ConnectionString);
            silo.UseStorage();
            silo.UseStreams();
            Configure(silo);
        });
        // As a gateway has it: a call that a killed silo swallowed is made anew after this.
        builder.ConfigureClient(client => client.Configure<ClientMessagingOptions>(
            options => options.ResponseTimeout = new GatewaySettings().CallTimeout).Services.AddMetrics());
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>Skips the test where there is no PostgreSQL.</summary>
    public virtual void Need() => Assert.SkipWhen(_administration is null, PostgresServer.MissingReason);

    public virtual async ValueTask DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
        if (_store is not null) await _store.DisposeAsync();
        if (_administration is not null)
            await ExecuteAsync(_administration, $"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs SQL beside everything else; gives the first column of the rows as text.</summary>
    public Task<List<string>> QueryAsync(string sql) => ExecuteAsync(ConnectionString, sql);

    /// <summary>What a silo has besides.</summary>
    protected virtual void Configure(ISiloBuilder silo)
    {
    }

    private static async Task<List<string>> ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetValue(0).ToString() ?? "");
        return rows;
    }
}

[CollectionDefinition(ClusterFixture.Collection)]
public sealed class ClusterCollection : ICollectionFixture<ClusterFixture>;

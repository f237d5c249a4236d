using System.Net.Http.Headers;
using Npgsql;
using ResumeVoice.Contract.Servers;

namespace ResumeVoice.Cluster.Processes;

/// <summary>What a <see cref="ProcessCluster"/> is made of.</summary>
public sealed record ClusterPlan
{
    /// <summary>How to connect to PostgreSQL as a user who may create databases.</summary>
    public required string Postgres { get; init; }

    /// <summary><c>host:port</c>.</summary>
    public required string Redis { get; init; }

    public required int Silos { get; init; }

    public required int Gateways { get; init; }

    /// <summary>The résumé that the first gateway imports: a file.</summary>
    public required string Resume { get; init; }

    /// <summary>Settings of all hosts over the plan's own.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Where all that the hosts write is kept; null: nowhere.</summary>
    public DirectoryInfo? Logs { get; init; }

    /// <summary>What runs a silo: an assembly, and what goes before its settings. Default: the product's.</summary>
    public IReadOnlyList<string> SiloCommand { get; init; } = [In("ResumeVoice.Silo.dll")];

    public static string In(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly);
}

/// <summary>A cluster of separate processes over a database of its own.</summary>
public sealed class ProcessCluster : IAsyncDisposable
{
    /// <summary>Has the form of a key, and is no secret.</summary>
    public static readonly string OwnerKey = "rv_sk_" + new string('k', 43);

    private static readonly TimeSpan RequestWithin = TimeSpan.FromSeconds(90);

    private readonly string _database = $"processes_{Guid.NewGuid():N}";
    private readonly List<HostProcess> _silos = [];
    private readonly List<HostProcess> _gateways = [];
    private int _started;

    private ProcessCluster(ClusterPlan plan) => Plan = plan;

    public ClusterPlan Plan { get; }

    /// <summary>The silos that have not been seen to end.</summary>
    public IReadOnlyList<HostProcess> Silos => _silos;

    public IReadOnlyList<HostProcess> Gateways => _gateways;

    /// <summary>How to connect to the cluster's own database.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(Plan.Postgres) { Database = _database, MaxPoolSize = 20 }.ToString();

    public static async Task<ProcessCluster> StartAsync(ClusterPlan plan)
    {
        var cluster = new ProcessCluster(plan);
        try
        {
            await ExecuteAsync(cluster.Plan.Postgres, $"CREATE DATABASE {cluster._database}");
            await cluster.AddSiloAsync();
            // With a résumé in the store the other silos warm up on it before they take part.
            await cluster.AddGatewayAsync();
            await cluster.AddSilosAsync(plan.Silos - 1);
            while (cluster._gateways.Count < plan.Gateways) await cluster.AddGatewayAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>The settings that a client of this cluster shares with its hosts.</summary>
    public Dictionary<string, string> Settings() => new(Plan.Settings, StringComparer.OrdinalIgnoreCase)
    {
        ["Storage:ConnectionString"] = ConnectionString,
        ["Cluster:Redis"] = Plan.Redis,
        ["Cluster:ClusterId"] = _database,
    };

    public async Task<HostProcess> AddSiloAsync()
    {
        var silo = StartSilo();
        await silo.UntilReadyAsync();
        return silo;
    }

    /// <summary>They start together.</summary>
    public Task AddSilosAsync(int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => StartSilo().UntilReadyAsync()).ToList());

    /// <summary>Ends a silo without warning.</summary>
    public async Task KillAsync(HostProcess silo)
    {
        await silo.KillAsync();
        await ForgetAsync(silo);
    }

    /// <summary>Stops a silo as an operator does.</summary>
    public async Task StopAsync(HostProcess silo)
    {
        await silo.StopAsync();
        await ForgetAsync(silo);
    }

    /// <summary>Silos that were seen to end are none any more.</summary>
    public async Task ForgetAsync(HostProcess silo)
    {
        _silos.Remove(silo);
        await silo.DisposeAsync();
    }

    /// <summary>A client with a key or token; requests take at most 90 seconds.</summary>
    public static HttpClient Client(string? key)
    {
        var client = new HttpClient { Timeout = RequestWithin };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Runs SQL in the cluster's database; gives the first column of the rows as text.</summary>
    public Task<List<string>> QueryAsync(string sql) => ExecuteAsync(ConnectionString, sql);

    /// <summary>What all hosts wrote last: for a failure's message.</summary>
    public string Logs() => string.Join(
        "\n\n", _silos.Concat(_gateways).Select(host => $"── {host.Name} ({host.Id})\n{host.Log()}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _gateways.Concat(_silos)) await host.DisposeAsync();
        await ExecuteAsync(Plan.Postgres, $"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
    }

    private HostProcess StartSilo()
    {
        var name = $"silo-{++_started}";
        var settings = Settings();
        settings["port"] = $"{FreePort.Find()}";
        settings["Silo:Name"] = name;
        settings["Silo:SiloPort"] = $"{FreePort.Find()}";
        settings["Silo:GatewayPort"] = $"{FreePort.Find()}";
        var silo = HostProcess.Start(name, Plan.SiloCommand, settings, Plan.Logs);
        _silos.Add(silo);
        return silo;
    }

    private async Task AddGatewayAsync()
    {
        var settings = Settings();
        settings["port"] = $"{FreePort.Find()}";
        settings["OWNER_KEY"] = OwnerKey;
        settings["Telemetry:MetricsPort"] = $"{FreePort.Find()}";
        if (_gateways.Count == 0) settings["resume"] = Plan.Resume;
        var gateway = HostProcess.Start(
            $"gateway-{_gateways.Count + 1}", [ClusterPlan.In("ResumeVoice.Gateway.dll")], settings,
            Plan.Logs);
        _gateways.Add(gateway);
        await gateway.UntilReadyAsync();
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

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Cluster.Processes;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Gateway.Start;
using ResumeVoice.Hosting;

namespace ResumeVoice.Bench.Cluster;

/// <summary>
/// A cluster of processes over a PostgreSQL that flushes and a Redis, all on this machine, without quotas; and a gateway
/// in this process, from which grains are called.
/// </summary>
internal sealed class Machines : IAsyncDisposable
{
    private readonly RedisServer _redis = new();
    private ProcessCluster? _cluster;
    private WebApplication? _inside;

    public ProcessCluster Cluster => _cluster ?? throw new InvalidOperationException("There is no cluster.");

    public IClusterClient Grains => Inside.GetRequiredService<IClusterClient>();

    public IConversations Conversations => Inside.GetRequiredService<IConversations>();

    public PostgresServer Postgres { get; } = PostgresServer.Private(flushes: true);

    public HttpClient Http { get; } = ProcessCluster.Client(ProcessCluster.OwnerKey);

    private IServiceProvider Inside =>
        _inside?.Services ?? throw new InvalidOperationException("There is no gateway inside.");

    /// <param name="silos">Silo processes.</param>
    /// <param name="gateways">Gateway processes, at least one: it brings the résumé.</param>
    /// <param name="inside">Whether grains are to be called from here.</param>
    /// <param name="logs">Where to keep what they write; null: nowhere.</param>
    public static async Task<Machines> StartAsync(int silos, int gateways, bool inside, DirectoryInfo? logs)
    {
        var machines = new Machines();
        try
        {
            var postgres = await machines.Postgres.ConnectionStringAsync();
            var redis = await machines._redis.AddressAsync();
            machines._cluster = await ProcessCluster.StartAsync(new ClusterPlan
            {
                Postgres = postgres ?? throw new StartException(PostgresServer.MissingReason),
                Redis = redis ?? throw new StartException(RedisServer.MissingReason),
                Silos = silos,
                Gateways = gateways,
                Resume = Path.Combine(AppContext.BaseDirectory, "samples", "resume.json"),
                Logs = logs,
                SiloCommand = [typeof(Machines).Assembly.Location, "silo"],
                Settings = new Dictionary<string, string>
                {
                    ["Quotas:OwnerQuestionsPerMinute"] = "100000000",
                    ["Quotas:OwnerRequestsPerMinute"] = "100000000",
                },
            });
            if (inside) await machines.StartInsideAsync();
            return machines;
        }
        catch
        {
            await machines.DisposeAsync();
            throw;
        }
    }

    /// <summary>So many sessions on the page's résumé, opened by the owner.</summary>
    public async Task<IReadOnlyList<Session>> OpenAsync(int count)
    {
        var resumeId = await Visitor.ResumeIdAsync(Cluster, Http);
        var caller = new Caller
        {
            Kind = CallerKind.Owner,
            OwnerId = OwnerKeys.OwnerId,
            Subject = "bench",
            KeyId = "bench",
            KeyKind = CallerKind.Owner,
        };
        var sessions = new List<Session>();
        for (var opened = 0; opened < count; opened++)
            sessions.Add(await Conversations.OpenAsync(caller, resumeId, CancellationToken.None)
                ?? throw new InvalidOperationException("No session was opened."));
        return sessions;
    }

    public async ValueTask DisposeAsync()
    {
        if (_inside is not null) await _inside.DisposeAsync();
        Http.Dispose();
        if (_cluster is not null) await _cluster.DisposeAsync();
        await _redis.DisposeAsync();
        await Postgres.DisposeAsync();
    }

    private async Task StartInsideAsync()
    {
        var settings = Cluster.Settings().ToDictionary(
            setting => setting.Key, string? (setting) => setting.Value, StringComparer.OrdinalIgnoreCase);
        settings["port"] = "0";
        _inside = GatewayHost.Build(settings);
        await _inside.StartAsync();
    }
}

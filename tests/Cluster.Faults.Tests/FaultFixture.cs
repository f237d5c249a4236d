using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Cluster.Processes;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Gateway.Start;

namespace ResumeVoice.Cluster.Faults.Tests;

/// <summary>
/// Three silos and two gateways in processes of their own over a PostgreSQL and a Redis that may be stopped: one cluster
/// for all tests of the collection, which run one after the other. A third gateway in this process looks inside.
/// </summary>
public class FaultFixture : IAsyncLifetime
{
    public const string Collection = "faults";
    public const int Silos = 3;
    public const int QuestionsPerMinute = 40;

    /// <summary>Three of them in a row are waited for before a silent silo is declared dead.</summary>
    public static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(4);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-faults-");
    private ProcessCluster? _cluster;
    private WebApplication? _inside;
    private HttpClient? _http;
    private Task? _starting;

    public PostgresServer Postgres { get; } = PostgresServer.Private();

    public RedisServer Redis { get; } = new();

    public ProcessCluster Cluster => _cluster ?? throw new InvalidOperationException("There is no cluster.");

    /// <summary>Knows the owner's key.</summary>
    public HttpClient Http => _http ?? throw new InvalidOperationException("There is no cluster.");

    /// <summary>Calls grains.</summary>
    public IClusterClient Grains => _inside?.Services.GetRequiredService<IClusterClient>()
        ?? throw new InvalidOperationException("There is no cluster.");

    public IManagementGrain Management => Grains.GetGrain<IManagementGrain>(0);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Skips the test where a server is not installed; else all silos are there when this returns.</summary>
    public async Task NeedAsync(CancellationToken cancellationToken)
    {
        Assert.SkipWhen(await Postgres.ConnectionStringAsync() is null, PostgresServer.MissingReason);
        Assert.SkipWhen(await Redis.AddressAsync() is null, RedisServer.MissingReason);
        await (_starting ??= StartAsync());
        foreach (var ended in Cluster.Silos.Where(silo => silo.HasEnded).ToList()) await Cluster.ForgetAsync(ended);
        await Cluster.AddSilosAsync(Silos - Cluster.Silos.Count);
        await UntilActiveAsync(Silos, cancellationToken);
    }

    /// <summary>Until the cluster agrees that so many silos live.</summary>
    public Task UntilActiveAsync(int silos, CancellationToken cancellationToken) => UntilAsync(
        async () => (await Management.GetHosts(onlyActive: true)).Count == silos, cancellationToken);

    /// <summary>Until it is so; what cannot be asked meanwhile is not so yet.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (await isSo()) return;
            }
            catch (Exception exception) when (exception is OrleansException or TimeoutException or HttpRequestException)
            {
                // Asked again.
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    /// <summary>The silo that holds the session's conversation now.</summary>
    public async Task<HostProcess> OwnerAsync(string session)
    {
        var held = await Management.GetDetailedGrainStatistics();
        var owner = held.Single(one => one.GrainId.Key.ToString() == session).SiloAddress;
        var hosts = await Management.GetDetailedHosts(onlyActive: true);
        var name = hosts.Single(host => host.SiloAddress.Equals(owner)).SiloName;
        return Cluster.Silos.Single(silo => silo.Name == name);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_inside is not null) await _inside.DisposeAsync();
        _http?.Dispose();
        if (_cluster is not null) await _cluster.DisposeAsync();
        await Redis.DisposeAsync();
        await Postgres.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What all hosts are told.</summary>
    protected virtual Task<Dictionary<string, string>> SettingsAsync() => Task.FromResult(
        new Dictionary<string, string>
        {
            // On a machine that is busy with other tests everything takes its time, and nobody is to be taken for dead
            // for that.
            ["Silo:ProbeTimeout"] = $"{ProbeTimeout}",
            ["Gateway:CallTimeout"] = "00:00:08",
            ["Gateway:AnswerWithin"] = "00:01:00",
            ["Quotas:OwnerQuestionsPerMinute"] = "1000000",
            ["Quotas:OwnerRequestsPerMinute"] = "1000000",
            ["Quotas:VisitorQuestionsPerMinute"] = $"{QuestionsPerMinute}",
        });

    /// <summary>Starts the cluster for the first test that needs it.</summary>
    private async Task StartAsync()
    {
        var (postgres, redis) = (await Postgres.ConnectionStringAsync(), await Redis.AddressAsync());
        if (postgres is null || redis is null) return;
        var document = Path.Combine(_folder.FullName, "resume.json");
        await File.WriteAllBytesAsync(document, Some.Document());
        _cluster = await ProcessCluster.StartAsync(new ClusterPlan
        {
            Postgres = postgres,
            Redis = redis,
            Silos = Silos,
            Gateways = 2,
            Resume = document,
            Settings = await SettingsAsync(),
        });
        _http = ProcessCluster.Client(ProcessCluster.OwnerKey);
        var settings = _cluster.Settings().ToDictionary(
            setting => setting.Key, string? (setting) => setting.Value, StringComparer.OrdinalIgnoreCase);
        settings["port"] = "0";
        _inside = GatewayHost.Build(settings);
        await _inside.StartAsync();
    }
}

[CollectionDefinition(FaultFixture.Collection)]
public sealed class FaultCollection : ICollectionFixture<FaultFixture>;

using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ResumeVoice.Api.Auth;
using ResumeVoice.Cluster.Tests.Hosts;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Gateway.Start;
using ResumeVoice.Silo.Start;

[assembly: AssemblyFixture(typeof(RedisServer))]

namespace ResumeVoice.Cluster.Tests.Hosts;

/// <summary>
/// The hosts as operators start them, two silos and two gateways, over a real PostgreSQL and a real Redis. They keep sound
/// in one folder; the silos hear and speak by a server of the OpenAI protocol.
/// </summary>
public sealed class RealCluster(PostgresServer postgres, RedisServer redis) : IAsyncLifetime
{
    public const string OperatorKey = "an-operators-password";
    public const string Collection = "hosts";
    public const int QuestionsPerMinute = 40;

    /// <summary>What is heard of any recording.</summary>
    public const string Said = "What has she built with Python?";

    /// <summary>How long anything sounds that is spoken.</summary>
    public static readonly TimeSpan SpokenFor = TimeSpan.FromSeconds(0.5);

    private readonly List<WebApplication> _hosts = [];
    private readonly string _database = $"hosts_{Guid.NewGuid():N}";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-hosts-");
    private string? _administration;
    private string? _redis;
    private SpeechServer? _speech;

    public string OwnerKey { get; } = KeyText.New(CallerKind.Owner);

    public IReadOnlyList<Uri> Gateways { get; private set; } = [];

    public IReadOnlyList<Uri> Silos { get; private set; } = [];

    /// <summary>Where the first gateway's measurements are.</summary>
    public int MetricsPort { get; } = FreePort.Find();

    public IReadOnlyList<int> DashboardPorts { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        (_administration, _redis) = (await postgres.ConnectionStringAsync(), await redis.AddressAsync());
        if (_administration is null || _redis is null) return;
        await ExecuteAsync($"CREATE DATABASE {_database}");
        await File.WriteAllBytesAsync(Document, Some.Document());
        _speech = await SpeechServer.StartAsync();
        _speech.Script("hears", request => request.HeardAsync(Said));
        _speech.Script("speaks", request => request.SoundAsync(Sounds.Tone(440, SpokenFor)));
        DashboardPorts = [FreePort.Find(), FreePort.Find()];
        foreach (var port in DashboardPorts)
            await StartAsync(SiloHost.Build(
                Silo(("Silo:DashboardPort", $"{port}"), ("Silo:OperatorKey", OperatorKey))));
        Silos = [.. _hosts.Select(host => new Uri(host.Urls.First()))];
        await StartAsync(GatewayHost.Build(GatewaySettings(("Telemetry:MetricsPort", $"{MetricsPort}"))));
        await StartAsync(GatewayHost.Build(GatewaySettings()));
        Gateways = [.. _hosts.Skip(Silos.Count).Select(host => new Uri(host.Urls.First()))];
    }

    public void Need()
    {
        Assert.SkipWhen(_administration is null, PostgresServer.MissingReason);
        Assert.SkipWhen(_redis is null, RedisServer.MissingReason);
    }

    public static HttpClient Client(Uri gateway, string? key)
    {
        var client = new HttpClient { BaseAddress = gateway };
        if (key is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public Dictionary<string, string?> Settings(params (string Name, string? Value)[] more)
    {
        var connection = new NpgsqlConnectionStringBuilder(_administration) { Database = _database, MaxPoolSize = 20 };
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Storage:ConnectionString"] = connection.ToString(),
            ["Cluster:Redis"] = _redis,
            ["Cluster:ClusterId"] = _database,
            ["AudioStorage:Path"] = Path.Combine(_folder.FullName, "audio"),
            ["port"] = "0",
        };
        foreach (var (name, value) in more) settings[name] = value;
        return settings;
    }

    /// <summary>The settings of another silo.</summary>
    public Dictionary<string, string?> Silo(params (string Name, string? Value)[] more) => Settings(
    [
        ("Silo:SiloPort", $"{FreePort.Find()}"), ("Silo:GatewayPort", $"{FreePort.Find()}"),
        ("Speech:Recogniser", "openai"), ("Speech:Synthesiser", "openai"),
        ("Speech:OpenAi:Recogniser:BaseUrl", _speech?.BaseUrl), ("Speech:OpenAi:Recogniser:Model", "hears"),
        ("Speech:OpenAi:Synthesiser:BaseUrl", _speech?.BaseUrl), ("Speech:OpenAi:Synthesiser:Model", "speaks"),
        .. more,
    ]);

    /// <summary>Runs SQL in the cluster's database; gives the first column of the rows as text.</summary>
    public Task<List<string>> QueryAsync(string sql) => ExecuteAsync(Settings()["Storage:ConnectionString"], sql);

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }

        if (_speech is not null) await _speech.DisposeAsync();
        _folder.Delete(recursive: true);
        if (_administration is not null) await ExecuteAsync($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
    }

    private string Document => Path.Combine(_folder.FullName, "resume.json");

    private Dictionary<string, string?> GatewaySettings(params (string Name, string? Value)[] more) => Settings(
    [
        ("resume", Document), ("OWNER_KEY", OwnerKey), ("Quotas:VisitorQuestionsPerMinute", $"{QuestionsPerMinute}"),
        .. more,
    ]);

    private async Task StartAsync(WebApplication host)
    {
        _hosts.Add(host);
        await host.StartAsync();
    }

    private Task<List<string>> ExecuteAsync(string sql) => ExecuteAsync(_administration, sql);

    private static async Task<List<string>> ExecuteAsync(string? connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString ?? "");
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetValue(0).ToString() ?? "");
        return rows;
    }
}

[CollectionDefinition(RealCluster.Collection)]
public sealed class RealClusterCollection : ICollectionFixture<RealCluster>;

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;
using StackExchange.Redis;

namespace ResumeVoice.Adapters.RedisCache;

/// <summary>
/// An <see cref="IAnswerCache"/> that all processes of a cluster share, each answer for <see cref="KeptFor"/>. Whoever is
/// about to ask the model holds a claim, which a process that dies loses by itself; others wait for the answer, and ask
/// the model themselves where it takes too long. Without Redis every process asks for itself.
/// </summary>
public sealed partial class RedisAnswerCache : IAnswerCache, IAsyncDisposable
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    /// <summary>Longer than an answer takes; a claim that outlives its process lasts no longer.</summary>
    public static readonly TimeSpan ClaimedFor = TimeSpan.FromSeconds(30);

    /// <summary>How long a process waits for the answer of another.</summary>
    public static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(5);

    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(25);

    /// <summary>A Redis that takes longer counts as down: the model is asked instead.</summary>
    public static readonly TimeSpan CommandTimeout = TimeSpan.FromMilliseconds(500);

    private readonly string _prefix;
    private readonly string _self = Guid.NewGuid().ToString("N");
    private readonly TimeProvider _clock;
    private readonly ILogger<RedisAnswerCache> _logger;
    private readonly Lazy<Task<ConnectionMultiplexer>> _connection;
    private int _isDown;

    /// <param name="redis">As StackExchange.Redis reads it: <c>host:port[,password=…]</c>.</param>
    /// <param name="service">Keeps clusters apart that share a Redis.</param>
    /// <param name="clock">Measures the waiting.</param>
    /// <param name="logger">Told when Redis goes and comes back.</param>
    public RedisAnswerCache(string redis, string service, TimeProvider clock, ILogger<RedisAnswerCache> logger)
    {
        var options = ConfigurationOptions.Parse(redis);
        // Connects in the background, again and again; a command meanwhile fails at once.
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.AsyncTimeout = (int)CommandTimeout.TotalMilliseconds;
        _connection = new Lazy<Task<ConnectionMultiplexer>>(() => ConnectionMultiplexer.ConnectAsync(options));
        _prefix = $"{service}/answers/";
        _clock = clock;
        _logger = logger;
    }

    public async ValueTask<CachedWords?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var stored = await TryAsync(database => database.StringGetAsync(Answer(key)), cancellationToken);
        return stored.IsNullOrEmpty ? null : Read(stored);
    }

    public async ValueTask<CachedWords?> ClaimAsync(string key, CancellationToken cancellationToken)
    {
        var started = _clock.GetTimestamp();
        while (!await IsMineAsync(key, cancellationToken))
        {
            if (_clock.GetElapsedTime(started) > WaitMax) return null;
            await Task.Delay(LookEvery, _clock, cancellationToken);
            if (await FindAsync(key, cancellationToken) is { } known) return known;
        }

        // Another process may have kept it between the caller's look and the claim.
        return await FindAsync(key, cancellationToken);
    }

    public async ValueTask KeepAsync(string key, CachedWords words, CancellationToken cancellationToken)
    {
        var stored = JsonSerializer.SerializeToUtf8Bytes(words, CachedJson.Default.CachedWords);
        await TryAsync(database => database.StringSetAsync(Answer(key), stored, KeptFor), cancellationToken);
    }

    public async ValueTask ReleaseAsync(string key) =>
        await TryAsync(database => database.LockReleaseAsync(Claim(key), _self), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_connection.IsValueCreated) await (await _connection.Value).DisposeAsync();
    }

    /// <summary>True also where Redis is down: then nobody can be waited for.</summary>
    private async Task<bool> IsMineAsync(string key, CancellationToken cancellationToken)
    {
        var isOthers = await TryAsync(
            async database => !await database.LockTakeAsync(Claim(key), _self, ClaimedFor), cancellationToken);
        return !isOthers;
    }

    /// <summary>The command's result, or the default where Redis does not give one.</summary>
    private async Task<T?> TryAsync<T>(Func<IDatabase, Task<T>> command, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await _connection.Value.WaitAsync(CommandTimeout, _clock, cancellationToken);
            var result = await command(connection.GetDatabase()).WaitAsync(cancellationToken);
            if (Interlocked.Exchange(ref _isDown, 0) == 1) LogBack();
            return result;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            if (Interlocked.Exchange(ref _isDown, 1) == 0) LogDown(exception);
            return default;
        }
    }

    private static CachedWords? Read(RedisValue stored)
    {
        try
        {
            return JsonSerializer.Deserialize((byte[])stored!, CachedJson.Default.CachedWords);
        }
        catch (JsonException)
        {
            // Another version's form: not there, as far as this one goes.
            return null;
        }
    }

    private RedisKey Answer(string key) => _prefix + Hash(key);

    private RedisKey Claim(string key) => $"{_prefix}{Hash(key)}/claim";

    // Keys hold what was asked, and are long.
    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis keeps no answers now; models are asked instead.")]
    private partial void LogDown(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis keeps answers again.")]
    private partial void LogBack();

    [JsonSerializable(typeof(CachedWords))]
    [JsonSerializable(typeof(ImmutableArray<Citation>))]
    private sealed partial class CachedJson : JsonSerializerContext;
}

using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Adapters.RedisCache;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;
using StackExchange.Redis;

namespace ResumeVoice.Cluster.Tests.Models;

/// <summary>The answers that the processes of a cluster share, over a real Redis.</summary>
public sealed class RedisAnswerCacheTests : IAsyncLifetime
{
    private static readonly CachedWords Words = new("Ships, mostly.", [new Citation(0, 5, "/projects/0/name")]);

    private readonly RedisServer _server = new();
    private string _address = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var address = await _server.AddressAsync();
        Assert.SkipWhen(address is null, RedisServer.MissingReason);
        _address = address;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_one_process_keeps_another_finds_for_five_minutes()
    {
        await using var one = await CacheAsync();
        await using var other = await CacheAsync();

        Assert.Null(await one.FindAsync("key", Cancellation));
        await one.KeepAsync("key", Words, Cancellation);

        var found = await other.FindAsync("key", Cancellation);
        Assert.NotNull(found);
        Assert.Equal(Words.Text, found.Text);
        Assert.Equal<Citation>(Words.Citations, found.Citations);
        Assert.Null(await other.FindAsync("another key", Cancellation));
        Assert.InRange(await TimeToLiveAsync(), TimeSpan.FromMinutes(4), RedisAnswerCache.KeptFor);
    }

    [Fact]
    public async Task A_process_that_comes_second_waits_for_what_the_first_keeps()
    {
        await using var one = await CacheAsync();
        await using var other = await CacheAsync();
        Assert.Null(await one.ClaimAsync("key", Cancellation));

        var waiting = other.ClaimAsync("key", Cancellation).AsTask();
        await one.KeepAsync("key", Words, Cancellation);
        await one.ReleaseAsync("key");

        Assert.Equal(Words.Text, (await waiting)?.Text);
    }

    [Fact]
    public async Task Where_the_first_keeps_nothing_the_second_is_to_ask()
    {
        await using var one = await CacheAsync();
        await using var other = await CacheAsync();
        Assert.Null(await one.ClaimAsync("key", Cancellation));

        var waiting = other.ClaimAsync("key", Cancellation).AsTask();
        Assert.False(waiting.IsCompleted);
        await one.ReleaseAsync("key");

        Assert.Null(await waiting);
    }

    [Fact]
    public async Task A_claim_is_released_by_who_has_it_alone()
    {
        await using var one = await CacheAsync();
        await using var other = await CacheAsync();
        Assert.Null(await one.ClaimAsync("key", Cancellation));

        await other.ReleaseAsync("key");

        using var soon = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        soon.CancelAfter(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other.ClaimAsync("key", soon.Token).AsTask());
    }

    [Fact]
    public async Task Without_Redis_nothing_is_found_and_nobody_waits_and_it_heals()
    {
        await using var cache = await CacheAsync();
        await cache.KeepAsync("key", Words, Cancellation);
        await _server.StopAsync();

        Assert.Null(await cache.FindAsync("key", Cancellation));
        Assert.Null(await cache.ClaimAsync("key", Cancellation));
        await cache.KeepAsync("key", Words, Cancellation);
        await cache.ReleaseAsync("key");

        await _server.StartAgainAsync();
        while (await cache.FindAsync("key", Cancellation) is null)
            await cache.KeepAsync("key", Words, Cancellation);
    }

    /// <summary>A cache that is connected, and whose code is compiled: its commands are fast from here on.</summary>
    private async Task<RedisAnswerCache> CacheAsync()
    {
        var cache = new RedisAnswerCache(
            _address, "tests", TimeProvider.System, NullLogger<RedisAnswerCache>.Instance);
        while (await cache.FindAsync("ready", Cancellation) is null)
            await cache.KeepAsync("ready", Words, Cancellation);
        return cache;
    }

    private async Task<TimeSpan> TimeToLiveAsync()
    {
        var key = Convert.ToHexStringLower(SHA256.HashData("key"u8));
        await using var connection = await ConnectionMultiplexer.ConnectAsync(_address);
        return await connection.GetDatabase().KeyTimeToLiveAsync($"tests/answers/{key}") ?? TimeSpan.Zero;
    }
}

using System.Net;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Behind a trusted proxy limits count visitors' addresses; anyone else's word on them is nothing.</summary>
public sealed class ProxyTests
{
    private const string Question = """{"text":"Does she know Python?"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, false)]
    [InlineData("10.0.0.0/8, fd00::/8", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.0/8,127.0.0.0/8", true)]
    public async Task An_address_is_believed_of_a_trusted_proxy_alone(string? trusted, bool isBelieved)
    {
        await using var server = await StartAsync(trusted);
        using var client = server.Client(null);
        await LimitedAsync(client, "198.51.100.1");
        Assert.True(await LimitedAsync(client, "198.51.100.1"));

        Assert.Equal(!isBelieved, await LimitedAsync(client, "198.51.100.2"));
    }

    [Fact]
    public async Task What_a_visitor_puts_before_the_proxys_word_is_not_believed()
    {
        await using var server = await StartAsync("127.0.0.1, 10.0.0.0/8");
        using var client = server.Client(null);
        await LimitedAsync(client, "198.51.100.1");

        Assert.True(await LimitedAsync(client, "203.0.113.9, 198.51.100.1"));
        // A chain of proxies is followed back as far as all of it is trusted.
        Assert.True(await LimitedAsync(client, "203.0.113.8, 198.51.100.1, 10.1.2.3"));
    }

    [Theory]
    [InlineData("127.0.0.1", "https")]
    [InlineData(null, "http")]
    public async Task A_trusted_proxy_says_what_it_spoke_with_the_visitor(string? trusted, string scheme)
    {
        await using var server = await StartAsync(trusted);
        using var client = server.Client(null);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var page = await client.GetStringAsync($"/r/{server.ResumeId}", Cancellation);

        Assert.Contains($"{scheme}://{server.Address.Authority}/r/{server.ResumeId}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everyone")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/8;127.0.0.1")]
    public async Task What_is_no_network_is_told_at_the_start(string trusted)
    {
        var server = new StandaloneServer { Settings = { ["TrustedProxies"] = trusted } };

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(async () => await server.InitializeAsync());

        await server.DisposeAsync();
        Assert.Contains(trusted, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Asks once; whether the address had no question left.</summary>
    private static async Task<bool> LimitedAsync(HttpClient client, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/smart/query");
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        request.Content = StandaloneServer.Body(Question);
        using var response = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await StandaloneServer.JsonAsync(response)).GetProperty("item_type").GetString() == "rate_limit";
    }

    private static async Task<StandaloneServer> StartAsync(string? trusted)
    {
        var server = new StandaloneServer { Settings = { ["Earlier:QuestionsPerMinute"] = "1" } };
        if (trusted is not null) server.Settings["TrustedProxies"] = trusted;
        await server.InitializeAsync();
        return server;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Many visitors at one address: each has a quota, and all of them together have one.</summary>
public sealed class VisitorQuotaTests
{
    private const int OfOne = 2;
    private const int OfAll = 5;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fresh_tokens_of_a_publishable_key_ask_no_more_than_an_address_may()
    {
        await using var server = await StartAsync();
        using var page = server.Client((await server.PublishableAsync()).Key);

        var answered = 0;
        for (var visitor = 0; visitor < OfAll; visitor++)
        {
            using var fresh = server.Client(await MintAsync(page));
            for (var asked = 0; asked < OfOne; asked++)
            {
                using var answer = await AskAsync(server, fresh);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    answered++;
                    continue;
                }

                Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
                Assert.Equal(
                    $"\"address-questions\";q={OfAll};w=60", answer.Headers.GetValues("RateLimit-Policy").Single());
                Assert.NotNull(answer.Headers.RetryAfter);
            }
        }

        // One comes back every 12 seconds, so that a slow machine gets one or two more.
        Assert.InRange(answered, OfAll, OfAll + 2);
    }

    [Fact]
    public async Task What_a_visitor_is_refused_is_not_taken_from_the_others_at_the_address()
    {
        await using var server = await StartAsync();
        using var page = server.Client((await server.PublishableAsync()).Key);
        using var greedy = server.Client(await MintAsync(page));
        for (var asked = 0; asked < 3 * OfAll; asked++) (await AskAsync(server, greedy)).Dispose();

        using var other = server.Client(await MintAsync(page));
        using var answer = await AskAsync(server, other);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Visitors_whom_the_owner_named_are_counted_each_alone()
    {
        await using var server = await StartAsync();
        using var owner = server.Owner();

        for (var visitor = 0; visitor < OfAll; visitor++)
        {
            using var fresh = server.Client(await MintAsync(owner));
            for (var asked = 0; asked < OfOne; asked++)
            {
                using var answer = await AskAsync(server, fresh);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Fresh_tokens_of_a_publishable_key_talk_live_no_more_than_an_address_may()
    {
        await using var server = await StartAsync();
        using var page = server.Client((await server.PublishableAsync()).Key);
        using var first = new ClientWebSocket();
        await first.ConnectAsync(await LiveAsync(server, page), Cancellation);

        using var second = new ClientWebSocket();
        second.Options.CollectHttpResponseDetails = true;
        var address = await LiveAsync(server, page);
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(address, Cancellation));

        Assert.Equal(HttpStatusCode.TooManyRequests, second.HttpStatusCode);
        using var owner = server.Owner();
        using var third = new ClientWebSocket();
        await third.ConnectAsync(await LiveAsync(server, owner), Cancellation);
    }

    private static async Task<Uri> LiveAsync(StandaloneServer server, HttpClient minter) =>
        new UriBuilder(server.Address)
        {
            Scheme = "ws",
            Path = "/v1/realtime",
            Query = $"model={server.ResumeId}&access_token={await MintAsync(minter)}",
        }.Uri;

    private static Task<HttpResponseMessage> AskAsync(StandaloneServer server, HttpClient client)
    {
        var question = new { role = "user", content = "Does she know Python?" };
        return client.PostAsJsonAsync(
            "/v1/chat/completions", new { model = server.ResumeId, messages = new[] { question } }, Cancellation);
    }

    private static async Task<string> MintAsync(HttpClient client)
    {
        using var minted = await client.PostAsync("/v1/tokens", null, Cancellation);
        return (await StandaloneServer.JsonAsync(minted)).GetProperty("token").GetString() ?? "";
    }

    private static async Task<StandaloneServer> StartAsync()
    {
        var server = new StandaloneServer
        {
            Settings =
            {
                ["Quotas:VisitorQuestionsPerMinute"] = $"{OfOne}",
                ["Quotas:AddressQuestionsPerMinute"] = $"{OfAll}",
                ["Realtime:ConnectionsPerAddressMax"] = "1",
            },
        };
        await server.InitializeAsync();
        return server;
    }
}

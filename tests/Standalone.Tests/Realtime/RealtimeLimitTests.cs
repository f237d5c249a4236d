using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Realtime;

/// <summary>What one user may have of live talk; each test has a server of its own limits.</summary>
public sealed class RealtimeLimitTests
{
    private const int QuestionsAMinute = 6;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_visitors_token_in_the_address_asks_until_the_quota_is_spent()
    {
        using var limit = new CancellationTokenSource(Limit);
        await using var server = await StartAsync("Quotas:VisitorQuestionsPerMinute", $"{QuestionsAMinute}");
        using var visitor = await server.VisitorAsync();
        var token = visitor.DefaultRequestHeaders.Authorization?.Parameter;
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(Address(server, token), limit.Token);

        var (asked, response) = (0, await AskAsync(socket, limit.Token));
        // A token of the bucket comes back every ten seconds, so that a slow machine asks a few more.
        for (; response.GetProperty("status").GetString() == "completed" && asked < 4 * QuestionsAMinute; asked++)
            response = await AskAsync(socket, limit.Token);

        Assert.InRange(asked, QuestionsAMinute, (4 * QuestionsAMinute) - 1);
        var why = response.GetProperty("status_details").GetProperty("error");
        Assert.Equal("quota_exceeded", why.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_user_has_no_more_connections_than_allowed()
    {
        using var limit = new CancellationTokenSource(Limit);
        await using var server = await StartAsync("Realtime:ConnectionsPerUserMax", "1");

        using var first = new ClientWebSocket();
        await first.ConnectAsync(Address(server, server.OwnerKey), limit.Token);
        using var second = new ClientWebSocket();
        second.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(
            () => second.ConnectAsync(Address(server, server.OwnerKey), limit.Token));

        Assert.Equal(HttpStatusCode.TooManyRequests, second.HttpStatusCode);
    }

    [Fact]
    public async Task A_silent_connection_is_ended()
    {
        using var limit = new CancellationTokenSource(Limit);
        await using var server = await StartAsync("Realtime:IdleAfter", "00:00:02");
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(Address(server, server.OwnerKey), limit.Token);

        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult read;
        do read = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
        while (read.MessageType != WebSocketMessageType.Close);

        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
    }

    /// <summary>Asks in writing; the response that it comes to.</summary>
    private static async Task<JsonElement> AskAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var content = new { type = "input_text", text = "Does she know Python?" };
        var item = new { type = "message", role = "user", content = new[] { content } };
        string[] events =
        [
            JsonSerializer.Serialize(new { type = "conversation.item.create", item }),
            """{"type":"response.create","response":{"output_modalities":["text"]}}""",
        ];
        foreach (var one in events)
            await socket.SendAsync(Encoding.UTF8.GetBytes(one), WebSocketMessageType.Text, true, cancellationToken);
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult read;
            do
            {
                read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                length += read.Count;
            }
            while (!read.EndOfMessage);
            var came = JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement;
            if (came.GetProperty("type").GetString() == "response.done") return came.GetProperty("response");
        }
    }

    private static async Task<StandaloneServer> StartAsync(string name, string value)
    {
        var server = new StandaloneServer { Settings = { [name] = value } };
        await server.InitializeAsync();
        return server;
    }

    private static Uri Address(StandaloneServer server, string? bearer) => new UriBuilder(server.Address)
    {
        Scheme = "ws",
        Path = "/v1/realtime",
        Query = $"model={server.ResumeId}&access_token={bearer}",
    }.Uri;
}

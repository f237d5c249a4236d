using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ResumeVoice.Contract;
using ResumeVoice.Standalone.Start;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Realtime;

/// <summary>What one user may have of live talk.</summary>
public sealed class RealtimeLimitTests(StandaloneServer server)
{
    private const int QuestionsAMinute = 30;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_visitors_token_in_the_address_asks_until_the_quota_is_spent()
    {
        using var limit = new CancellationTokenSource(Limit);
        using var visitor = await server.VisitorAsync();
        var token = visitor.DefaultRequestHeaders.Authorization?.Parameter;
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(
            Address(server.Address, $"model={server.ResumeId}&access_token={token}"), limit.Token);

        var (asked, response) = (0, await AskAsync(socket, limit.Token));
        // A token of the bucket comes back every two seconds, so that a slow machine asks a few more.
        for (; response.GetProperty("status").GetString() == "completed" && asked < 4 * QuestionsAMinute; asked++)
            response = await AskAsync(socket, limit.Token);

        Assert.InRange(asked, QuestionsAMinute, (4 * QuestionsAMinute) - 1);
        var why = response.GetProperty("status_details").GetProperty("error");
        Assert.Equal("quota_exceeded", why.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_user_has_no_more_connections_than_allowed_and_a_silent_one_is_ended()
    {
        using var limit = new CancellationTokenSource(Limit);
        var folder = Directory.CreateTempSubdirectory("resumevoice-limits-");
        var document = Path.Combine(folder.FullName, "resume.json");
        await File.WriteAllBytesAsync(document, Some.Document(), limit.Token);
        await using var app = StandaloneHost.Build(new Dictionary<string, string?>
        {
            ["port"] = "0",
            ["data"] = Path.Combine(folder.FullName, "data"),
            ["resume"] = document,
            ["Realtime:ConnectionsPerUserMax"] = "1",
            ["Realtime:IdleAfter"] = "00:00:02",
        });
        await app.StartAsync(limit.Token);
        var address = new Uri(app.Urls.Single());
        var key = (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "data", "owner.key"), limit.Token)).Trim();
        using var http = new HttpClient { BaseAddress = address };
        using var page = JsonDocument.Parse(await http.GetStringAsync(new Uri(address, "page.json"), limit.Token));
        var query = $"model={page.RootElement.GetProperty("resumeId").GetString()}&access_token={key}";

        using var first = new ClientWebSocket();
        await first.ConnectAsync(Address(address, query), limit.Token);
        using var second = new ClientWebSocket();
        second.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(Address(address, query), limit.Token));
        Assert.Equal(HttpStatusCode.TooManyRequests, second.HttpStatusCode);

        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult read;
        do read = await first.ReceiveAsync(buffer.AsMemory(), limit.Token);
        while (read.MessageType != WebSocketMessageType.Close);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, first.CloseStatus);
        await app.StopAsync(limit.Token);
        folder.Delete(recursive: true);
    }

    private static Uri Address(Uri server, string query) =>
        new UriBuilder(server) { Scheme = "ws", Path = "/v1/realtime", Query = query }.Uri;

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
}

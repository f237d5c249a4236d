using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ResumeVoice.Contract;
using ResumeVoice.Standalone.Start;
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
        await using var server = await LimitedServer.StartAsync(
            "Quotas:VisitorQuestionsPerMinute", $"{QuestionsAMinute}", limit.Token);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(server.With(await server.TokenAsync(limit.Token)), limit.Token);

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
        await using var server = await LimitedServer.StartAsync("Realtime:ConnectionsPerUserMax", "1", limit.Token);

        using var first = new ClientWebSocket();
        await first.ConnectAsync(server.With(server.OwnerKey), limit.Token);
        using var second = new ClientWebSocket();
        second.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(
            () => second.ConnectAsync(server.With(server.OwnerKey), limit.Token));

        Assert.Equal(HttpStatusCode.TooManyRequests, second.HttpStatusCode);
    }

    [Fact]
    public async Task A_silent_connection_is_ended()
    {
        using var limit = new CancellationTokenSource(Limit);
        await using var server = await LimitedServer.StartAsync("Realtime:IdleAfter", "00:00:02", limit.Token);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(server.With(server.OwnerKey), limit.Token);

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

    /// <summary>A server with one setting of its own.</summary>
    private sealed class LimitedServer(WebApplication app, DirectoryInfo folder) : IAsyncDisposable
    {
        private readonly Uri _address = new(app.Urls.Single());

        public required string OwnerKey { get; init; }

        public required string ResumeId { get; init; }

        public static async Task<LimitedServer> StartAsync(
            string name, string value, CancellationToken cancellationToken)
        {
            var folder = Directory.CreateTempSubdirectory("resumevoice-limits-");
            var document = Path.Combine(folder.FullName, "resume.json");
            await File.WriteAllBytesAsync(document, Some.Document(), cancellationToken);
            var app = StandaloneHost.Build(new Dictionary<string, string?>
            {
                ["port"] = "0",
                ["data"] = Path.Combine(folder.FullName, "data"),
                ["resume"] = document,
                [name] = value,
            });
            await app.StartAsync(cancellationToken);
            using var http = new HttpClient();
            using var page = JsonDocument.Parse(
                await http.GetStringAsync(new Uri(new Uri(app.Urls.Single()), "page.json"), cancellationToken));
            var key = Path.Combine(folder.FullName, "data", "owner.key");
            return new LimitedServer(app, folder)
            {
                OwnerKey = (await File.ReadAllTextAsync(key, cancellationToken)).Trim(),
                ResumeId = page.RootElement.GetProperty("resumeId").GetString()!,
            };
        }

        /// <summary>A visitor's token.</summary>
        public async Task<string> TokenAsync(CancellationToken cancellationToken)
        {
            using var owner = new HttpClient { BaseAddress = _address };
            owner.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OwnerKey);
            using var minted = await owner.PostAsync(new Uri("v1/tokens", UriKind.Relative), null, cancellationToken);
            return (await StandaloneServer.JsonAsync(minted)).GetProperty("token").GetString()!;
        }

        /// <summary>Where whoever holds a key or a token talks.</summary>
        public Uri With(string bearer) => new UriBuilder(_address)
        {
            Scheme = "ws",
            Path = "/v1/realtime",
            Query = $"model={ResumeId}&access_token={bearer}",
        }.Uri;

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}

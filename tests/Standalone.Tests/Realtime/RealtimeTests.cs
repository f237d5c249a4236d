using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Realtime;

/// <summary>The OpenAI Realtime protocol over a real socket.</summary>
public sealed class RealtimeTests(StandaloneServer server)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private static readonly (string Json, string Code)[] Wrong =
    [
        ("{", "invalid_json"), ("[]", "invalid_value"), ("""{"type":"nothing"}""", "unknown_event"),
        ("""{"type":"input_audio_buffer.append","audio":"!"}""", "invalid_value"),
        ("""{"type":"input_audio_buffer.append","audio":"AAAA"}""", "invalid_value"),
        ("""{"type":"session.update","session":{"audio":{"input":{"turn_detection":5}}}}""", "invalid_value"),
        ("""{"type":"conversation.item.truncate","item_id":"item_x","audio_end_ms":1}""", "item_not_found"),
        ("""{"type":"input_audio_buffer.commit"}""", "input_audio_buffer_commit_empty"),
        ("""{"type":"response.create"}""", "no_question"),
        ("""{"type":"response.cancel"}""", "response_cancel_not_active"),
    ];

    [Fact]
    public async Task A_typed_question_is_answered_and_the_session_goes_on_over_another_connection()
    {
        using var limit = new CancellationTokenSource(Limit);
        using var first = await OpenAsync($"model={server.ResumeId}", limit.Token);
        var created = await UntilAsync(first, "session.created", limit.Token);
        var sessionId = created[^1].GetProperty("session").GetProperty("id").GetString();

        await AskAsync(first, "What has she built with Python?", limit.Token);
        var events = await UntilAsync(first, "response.done", limit.Token);
        using var second = await OpenAsync($"session_id={sessionId}", limit.Token);
        await AskAsync(second, "Tell me more about the second one", limit.Token);
        var more = await UntilAsync(second, "response.done", limit.Token);

        var types = events.Select(one => one.GetProperty("type").GetString()).ToList();
        Assert.Equal("response.created", types[types.IndexOf("conversation.item.done") + 1]);
        Assert.Equal("completed", Status(events));
        Assert.Contains("Harbor", Said(events), StringComparison.Ordinal);
        Assert.Contains("A monitor for lighthouses", Said(more), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_events_are_told_and_the_connection_goes_on()
    {
        using var limit = new CancellationTokenSource(Limit);
        using var socket = await OpenAsync($"model={server.ResumeId}", limit.Token);
        foreach (var (json, code) in Wrong)
        {
            await SendAsync(socket, json, limit.Token);
            await FailsAsync(code);
        }

        await socket.SendAsync(new byte[100], WebSocketMessageType.Binary, true, limit.Token);
        await FailsAsync("invalid_json");
        var huge = new byte[Api.Realtime.RealtimeOptions.EventBytesMax + 1];
        huge.AsSpan().Fill((byte)' ');
        await socket.SendAsync(huge, WebSocketMessageType.Text, true, limit.Token);
        await FailsAsync("too_large");

        await AskAsync(socket, "What has she built with Python?", limit.Token);
        Assert.Equal("completed", Status(await UntilAsync(socket, "response.done", limit.Token)));

        async Task FailsAsync(string code)
        {
            var told = await UntilAsync(socket, "error", limit.Token);
            Assert.Equal(code, told[^1].GetProperty("error").GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task A_key_in_a_subprotocol_opens_the_talk_and_none_does_not()
    {
        using var limit = new CancellationTokenSource(Limit);
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("realtime");
        socket.Options.AddSubProtocol("openai-insecure-api-key." + server.OwnerKey);
        await socket.ConnectAsync(Address($"model={server.ResumeId}"), limit.Token);
        using var stranger = new ClientWebSocket();

        Assert.Equal("realtime", socket.SubProtocol);
        await Assert.ThrowsAsync<WebSocketException>(
            () => stranger.ConnectAsync(Address($"model={server.ResumeId}"), limit.Token));
    }

    private static string? Status(List<JsonElement> events) =>
        events[^1].GetProperty("response").GetProperty("status").GetString();

    private static string Said(List<JsonElement> events) => string.Concat(events
        .Where(one => one.GetProperty("type").GetString() == "response.output_text.delta")
        .Select(one => one.GetProperty("delta").GetString()));

    private static async Task AskAsync(ClientWebSocket socket, string text, CancellationToken cancellationToken)
    {
        var content = new { type = "input_text", text };
        var item = new { type = "message", role = "user", content = new[] { content } };
        await SendAsync(
            socket, JsonSerializer.Serialize(new { type = "conversation.item.create", item }), cancellationToken);
        await SendAsync(
            socket, """{"type":"response.create","response":{"output_modalities":["text"]}}""", cancellationToken);
    }

    private async Task<ClientWebSocket> OpenAsync(string query, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {server.OwnerKey}");
        await socket.ConnectAsync(Address(query), cancellationToken);
        return socket;
    }

    private Uri Address(string query) =>
        new UriBuilder(server.Address) { Scheme = "ws", Path = "/v1/realtime", Query = query }.Uri;

    private static Task SendAsync(ClientWebSocket socket, string json, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, cancellationToken);

    /// <summary>All events up to the first of a type.</summary>
    private static async Task<List<JsonElement>> UntilAsync(
        ClientWebSocket socket, string type, CancellationToken cancellationToken)
    {
        var events = new List<JsonElement>();
        var buffer = new byte[64 * 1024];
        do
        {
            var length = 0;
            ValueWebSocketReceiveResult read;
            do
            {
                read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                length += read.Count;
            }
            while (!read.EndOfMessage);
            events.Add(JsonDocument.Parse(buffer.AsMemory(0, length).ToArray()).RootElement);
        }
        while (events[^1].GetProperty("type").GetString() != type);
        return events;
    }
}

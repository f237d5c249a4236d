using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ResumeVoice.Core.Speech;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Realtime;

/// <summary>A client of live talk: what it sends as it is, and all that comes.</summary>
internal sealed class LiveTalk(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _limit = new(Patience);

    public static async Task<LiveTalk> OpenAsync(StandaloneServer server, string? bearer)
    {
        var talk = new LiveTalk(new ClientWebSocket());
        await talk.ConnectAsync(new UriBuilder(server.Address)
        {
            Scheme = "ws", Path = "/v1/realtime", Query = $"model={server.ResumeId}&access_token={bearer}",
        }.Uri);
        return talk;
    }

    public Task SendAsync(object sent) => SendAsync(JsonSerializer.Serialize(sent));

    public Task SendAsync(string json) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, _limit.Token);

    /// <summary>Adds a spoken question.</summary>
    public Task AddAsync(Sound sound)
    {
        var content = new { type = "input_audio", audio = Base64(sound) };
        var item = new { type = "message", role = "user", content = new[] { content } };
        return SendAsync(new { type = "conversation.item.create", item });
    }

    public Task AppendAsync(Sound sound) =>
        SendAsync(new { type = "input_audio_buffer.append", audio = Base64(sound) });

    /// <summary>All events up to the first of a type.</summary>
    public async Task<List<JsonElement>> UntilAsync(string type)
    {
        var events = new List<JsonElement>();
        do events.Add(await NextAsync());
        while (TypeOf(events[^1]) != type);
        return events;
    }

    /// <summary>The code of the next error.</summary>
    public async Task<string?> FaultAsync() =>
        (await UntilAsync("error"))[^1].GetProperty("error").GetProperty("code").GetString();

    public static string? TypeOf(JsonElement one) => one.GetProperty("type").GetString();

    public void Dispose()
    {
        socket.Dispose();
        _limit.Dispose();
    }

    private Task ConnectAsync(Uri address) => socket.ConnectAsync(address, _limit.Token);

    private async Task<JsonElement> NextAsync()
    {
        var (buffer, length) = (new byte[256 * 1024], 0);
        ValueWebSocketReceiveResult read;
        do
        {
            read = await socket.ReceiveAsync(buffer.AsMemory(length), _limit.Token);
            length += read.Count;
        }
        while (!read.EndOfMessage);
        return JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement;
    }

    private static string Base64(Sound sound) => Convert.ToBase64String(MemoryMarshal.AsBytes(sound.Samples.Span));
}

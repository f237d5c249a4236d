using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Cluster.Tests.Hosts;

/// <summary>Speaking with a gateway, which has the silos hear and speak.</summary>
[Collection(RealCluster.Collection)]
public sealed class VoiceTests(RealCluster cluster)
{
    private const int LiveRate = 24_000;
    private const int TimeoutMs = 60_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = TimeoutMs)]
    public async Task A_spoken_question_is_heard_answered_and_its_sound_is_there_at_any_gateway()
    {
        cluster.Need();
        using var client = RealCluster.Client(cluster.Gateways[0], cluster.OwnerKey);
        using var other = RealCluster.Client(cluster.Gateways[1], cluster.OwnerKey);
        var resumeId = await ResumeIdAsync(client);
        using var opened = await client.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);
        var recording = WavFile.Write(Sounds.Babble(TimeSpan.FromSeconds(2)));

        using var asked = await client.PostAsync(
            opened.Headers.Location?.OriginalString + "/audio", new ByteArrayContent(recording), Cancellation);
        var turn = await asked.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var sound = turn.GetProperty("audio").GetProperty("url").GetString() ?? "";
        var wav = await other.GetByteArrayAsync(new Uri(sound, UriKind.RelativeOrAbsolute), Cancellation);

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(RealCluster.Said, Text(turn, "transcript"));
        Assert.Contains("Harbor", Text(turn.GetProperty("answer"), "text"), StringComparison.Ordinal);
        Assert.True(WavFile.DurationOf(wav) >= RealCluster.SpokenFor);
    }

    [Fact(Timeout = TimeoutMs)]
    public async Task Live_speech_is_heard_and_answered_aloud()
    {
        cluster.Need();
        using var client = RealCluster.Client(cluster.Gateways[1], cluster.OwnerKey);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {cluster.OwnerKey}");
        var address = new UriBuilder(cluster.Gateways[1])
        {
            Scheme = "ws",
            Path = "/v1/realtime",
            Query = $"model={await ResumeIdAsync(client)}",
        };
        await socket.ConnectAsync(address.Uri, Cancellation);

        var speech = Sounds.Join(
            Sounds.Babble(TimeSpan.FromSeconds(2), LiveRate), Sounds.Silence(TimeSpan.FromSeconds(1), LiveRate));
        var audio = Convert.ToBase64String(MemoryMarshal.AsBytes(speech.Samples.Span));
        await SendAsync(socket, new { type = "input_audio_buffer.append", audio });
        var events = await UntilAsync(socket, "response.done");

        var heard = events.Single(one => Text(one, "type") == "conversation.item.input_audio_transcription.completed");
        var said = string.Concat(events.Where(one => Text(one, "type") == "response.output_audio_transcript.delta")
            .Select(one => Text(one, "delta")));
        Assert.Equal(RealCluster.Said, Text(heard, "transcript"));
        Assert.Contains("Harbor", said, StringComparison.Ordinal);
        Assert.Contains(events, one => Text(one, "type") == "response.output_audio.delta");
        Assert.Equal("completed", Text(events[^1].GetProperty("response"), "status"));
    }

    private static async Task<string> ResumeIdAsync(HttpClient client) =>
        Text(await client.GetFromJsonAsync<JsonElement>("/page.json", Cancellation), "resumeId");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static Task SendAsync(ClientWebSocket socket, object message) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, Cancellation);

    /// <summary>All events up to the first of a type.</summary>
    private static async Task<List<JsonElement>> UntilAsync(ClientWebSocket socket, string type)
    {
        var events = new List<JsonElement>();
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (events.Count == 0 || Text(events[^1], "type") != type)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), Cancellation);
            message.Write(buffer.AsSpan(0, read.Count));
            if (!read.EndOfMessage) continue;
            events.Add(JsonDocument.Parse(message.ToArray()).RootElement);
            message.SetLength(0);
        }

        return events;
    }
}

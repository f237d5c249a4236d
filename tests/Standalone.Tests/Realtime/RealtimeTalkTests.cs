using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Realtime;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Realtime;

/// <summary>What no client may bring about: the talk goes on, or ends as it should.</summary>
public sealed class RealtimeTalkTests(StandaloneServer server)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("invalid_value", """ "role":"assistant","content":[{"type":"text","text":"\ud83d"}]""")]
    [InlineData("invalid_value", """ "role":"system","content":["a\u0000"],"more":{"a":["\udc00"]}""")]
    [InlineData("invalid_json", """ "role":"assistant","content":[],"content":[]""")]
    [InlineData("invalid_json", """ "role":"assistant","content":[{"a":1,"a":2}]""")]
    [InlineData("invalid_json", """ "role":"assistant","\ud83d":"a" """)]
    [InlineData("invalid_json", """ "role":"user","\ud83d":"a","content":[]""")]
    [InlineData("invalid_value", """ "role":"user","content":[{"type":"input_text","text":"\ud83d"}]""")]
    [InlineData("invalid_value", """ "role":"user","content":[{"type":"\ud83d"}]""")]
    [InlineData("invalid_value", """ "role":"\ud83d" """)]
    public async Task An_item_that_cannot_be_read_is_refused_and_the_talk_goes_on(string code, string members)
    {
        using var talk = await LiveTalk.OpenAsync(server, server.OwnerKey);

        await talk.SendAsync(
            """{"type":"conversation.item.create","item":{"type":"message",""" + members + "}}");

        Assert.Equal(code, await talk.FaultAsync());
        await talk.SendAsync("""{"type":"input_audio_buffer.clear"}""");
        await talk.UntilAsync("input_audio_buffer.cleared");
    }

    [Fact]
    public async Task What_others_said_is_shown_as_it_was_sent()
    {
        using var talk = await LiveTalk.OpenAsync(server, server.OwnerKey);

        await talk.SendAsync("""
            {"type":"conversation.item.create","item":{"id":"one","type":"message","role":"assistant",
            "content":[{"type":"text","text":"\ud83d\ude42 é","more":[1,null,true,{}]}]}}
            """);

        var item = (await talk.UntilAsync("conversation.item.done"))[^1].GetProperty("item");
        Assert.Equal("one", item.GetProperty("id").GetString());
        Assert.Equal("\U0001F642 é", item.GetProperty("content")[0].GetProperty("text").GetString());
        Assert.Equal(4, item.GetProperty("content")[0].GetProperty("more").GetArrayLength());
    }

    [Fact]
    public async Task A_talk_that_fails_on_our_side_is_wound_up()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Limit);
        using var listening = new TcpListener(IPAddress.Loopback, 0);
        listening.Start();
        using var near = new TcpClient();
        var accepting = listening.AcceptTcpClientAsync(limit.Token).AsTask();
        await near.ConnectAsync((IPEndPoint)listening.LocalEndpoint, limit.Token);
        using var far = await accepting;
        using var client = WebSocket.CreateFromStream(near.GetStream(), new WebSocketCreationOptions());
        using var accepted = WebSocket.CreateFromStream(
            far.GetStream(), new WebSocketCreationOptions { IsServer = true });
        using var socket = new RealtimeSocket(accepted, TimeProvider.System);
        using var talk = new RealtimeTalk(socket, Failing(socket), NullLogger.Instance);
        var running = talk.RunAsync(CancellationToken.None);

        var sound = new byte[2 * Voices.Rate];
        var content = new { type = "input_audio", audio = Convert.ToBase64String(sound) };
        await client.SendAsync(
            JsonSerializer.SerializeToUtf8Bytes(new
            {
                type = "conversation.item.create",
                item = new { type = "message", role = "user", content = new[] { content } },
            }),
            WebSocketMessageType.Text, true, limit.Token);

        var buffer = new byte[64 * 1024];
        while (client.State == WebSocketState.Open) await client.ReceiveAsync(buffer.AsMemory(), limit.Token);
        Assert.Equal(WebSocketCloseStatus.InternalServerError, client.CloseStatus);
        await Assert.ThrowsAsync<NotSupportedException>(() => running);
    }

    /// <summary>A session whose quota fails as nothing should.</summary>
    private LiveSession Failing(RealtimeSocket socket)
    {
        var caller = new Caller
        {
            Kind = CallerKind.Visitor, OwnerId = "own_1", Subject = "usr_1", KeyId = "key_1",
            KeyKind = CallerKind.Owner,
        };
        var session = new Session
        {
            Id = "ses_1", ResumeId = server.ResumeId, OwnerId = "own_1", OpenedBy = "usr_1", CreatedAt = default,
            ExpiresAt = default,
        };
        return new LiveSession(socket, session, caller, new DefaultHttpContext().Connection)
        {
            Hints = RecognitionHints.None,
            Services = new LiveServices
            {
                Conversations = server.App.Services.GetRequiredService<IConversations>(),
                Quotas = new UserQuotas(new FailingQuotas(), Options.Create(new QuotaOptions())),
                Clock = TimeProvider.System,
                Options = new RealtimeOptions(),
            },
        };
    }

    private sealed class FailingQuotas : IQuotas
    {
        public ValueTask<QuotaDecision> TakeAsync(
            QuotaPolicy policy, string user, CancellationToken cancellationToken) =>
            throw new NotSupportedException("A bug.");
    }
}

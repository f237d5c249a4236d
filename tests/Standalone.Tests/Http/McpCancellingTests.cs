using System.Net;
using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Calls of the Model Context Protocol that their client does not want any more.</summary>
public sealed class McpCancellingTests : IAsyncLifetime
{
    private const string Question = "What has she built with Python?";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ModelServer? _models;
    private StandaloneServer? _server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private StandaloneServer Server => _server ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync()
    {
        _models = await ModelServer.StartAsync();
        _models.Script("one", async reply =>
        {
            await reply.SayAsync("She built ");
            _asked.TrySetResult();
            await Task.WhenAny(_goOn.Task, Task.Delay(Timeout.InfiniteTimeSpan, reply.Gone));
            if (reply.Gone.IsCancellationRequested) _gone.TrySetResult();
            await reply.SayAsync("Harbor.");
            await reply.EndAsync();
        });
        _server = new StandaloneServer
        {
            Settings =
            {
                ["Models:Providers:0:BaseUrl"] = _models.BaseUrl, ["Models:Providers:0:Model"] = "one",
                ["Models:FirstTokenTimeout"] = "00:01:00", ["Models:StallTimeout"] = "00:01:00",
                ["Models:TotalTimeout"] = "00:02:00",
            },
        };
        await _server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        if (_models is not null) await _models.DisposeAsync();
    }

    [Theory]
    [InlineData("7", "one")]
    [InlineData("\"seven\"", "")]
    public async Task A_call_that_is_cancelled_ends_without_a_reply_and_so_does_the_model(string id, string session)
    {
        var call = CallAsync(id, session);
        await _asked.Task.WaitAsync(Limit, Cancellation);

        using var taken = await CancelAsync(id, session);

        using var ended = await call.WaitAsync(Limit, Cancellation);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (taken.StatusCode, ended.StatusCode));
        Assert.Empty(await ended.Content.ReadAsByteArrayAsync(Cancellation));
        await _gone.Task.WaitAsync(Limit, Cancellation);
    }

    [Theory]
    [InlineData("8", "one", true)]
    [InlineData("\"7\"", "one", true)]
    [InlineData("{}", "one", true)]
    [InlineData("7", "two", true)]
    [InlineData("7", "", true)]
    [InlineData("7", "one", false)]
    public async Task Nobody_cancels_another_call(string id, string session, bool isOwner)
    {
        var call = CallAsync("7", "one");
        await _asked.Task.WaitAsync(Limit, Cancellation);
        var key = isOwner ? Server.OwnerKey : (await Server.PublishableAsync()).Key;

        using var taken = await CancelAsync(id, session, key);
        _goOn.TrySetResult();

        using var answered = await call.WaitAsync(Limit, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        var reply = await StandaloneServer.JsonAsync(answered);
        Assert.True(reply.GetProperty("result").TryGetProperty("structuredContent", out _));
    }

    [Fact]
    public async Task Each_client_gets_a_session_of_its_own_to_be_known_by()
    {
        var given = new HashSet<string>();
        for (var begun = 0; begun < 2; begun++)
        {
            using var answered = await PostAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize"}""", "");
            Assert.True(given.Add(Assert.Single(answered.Headers.GetValues("Mcp-Session-Id"))));
        }

        Assert.All(given, static id => Assert.InRange(id.Length, 32, 64));
    }

    private Task<HttpResponseMessage> CallAsync(string id, string session) => PostAsync($$$"""
        {"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{
            "name":"ask_resume","arguments":{"question":"{{{Question}}}"} } }
        """, session);

    private Task<HttpResponseMessage> CancelAsync(string id, string session, string? key = null) => PostAsync($$$"""
        {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{{id}}},"reason":"Enough."} }
        """, session, key);

    private async Task<HttpResponseMessage> PostAsync(string message, string session, string? key = null)
    {
        using var client = Server.Client(key ?? Server.OwnerKey);
        if (session.Length > 0) client.DefaultRequestHeaders.Add("Mcp-Session-Id", session);
        return await client.PostAsync("/mcp", StandaloneServer.Body(message), Cancellation);
    }
}

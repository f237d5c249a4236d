using System.Net;
using System.Text.Json;
using ResumeVoice.Api.Mcp;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Batches of the Model Context Protocol, which one of its versions has.</summary>
public sealed class McpBatchTests(StandaloneServer server)
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";
    private const string Note = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("2025-03-26")]
    public async Task Each_request_of_a_batch_is_answered_by_its_id(string? version)
    {
        const string first = """{"jsonrpc":"2.0","id":3,"method":"initialize"}""";
        using var answered = await PostAsync(server, version, $"[{CallOf(server)},{Note},{Ping},7,{first}]");

        var replies = (await StandaloneServer.JsonAsync(answered)).EnumerateArray().ToList();

        Assert.Equal(4, replies.Count);
        Assert.True(Of(replies, "\"call\"").GetProperty("result").TryGetProperty("structuredContent", out _));
        Assert.Equal("{}", Of(replies, "1").GetProperty("result").GetRawText());
        foreach (var wrong in (string[])["null", "3"])
            Assert.Equal(-32600, Of(replies, wrong).GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_batch_that_wants_no_answer_gets_none()
    {
        using var taken = await PostAsync(server, null, $"[{Note},{Note}]");

        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        Assert.Empty(await taken.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task Versions_without_batches_take_none(string version)
    {
        using var answered = await PostAsync(server, version, $"[{Ping}]");

        var error = (await StandaloneServer.JsonAsync(answered)).GetProperty("error");
        Assert.Equal(-32600, error.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData(McpMessage.BatchMax, true)]
    [InlineData(McpMessage.BatchMax + 1, false)]
    public async Task A_batch_has_a_size(int size, bool isTaken)
    {
        using var answered = await PostAsync(server, null, $"[{string.Join(',', Enumerable.Repeat(Ping, size))}]");

        var reply = await StandaloneServer.JsonAsync(answered);
        Assert.Equal(isTaken ? JsonValueKind.Array : JsonValueKind.Object, reply.ValueKind);
    }

    [Fact]
    public async Task Each_call_of_a_batch_counts()
    {
        await using var own = new StandaloneServer { Settings = { ["Quotas:OwnerQuestionsPerMinute"] = "3" } };
        await own.InitializeAsync();

        var call = CallOf(own);
        using var two = await PostAsync(own, null, $"[{call},{call},{Ping}]");
        using var more = await PostAsync(own, null, $"[{call},{call}]");

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (two.StatusCode, more.StatusCode));
    }

    private static string CallOf(StandaloneServer of) => $$$$"""
        {"jsonrpc":"2.0","id":"call","method":"tools/call",
         "params":{"name":"ask_resume","arguments":{"question":"Python?","resumeId":"{{{{of.ResumeId}}}}"}}}
        """;

    private static JsonElement Of(List<JsonElement> replies, string id) =>
        replies.Single(reply => reply.GetProperty("id").GetRawText() == id);

    private static async Task<HttpResponseMessage> PostAsync(StandaloneServer to, string? version, string messages)
    {
        using var owner = to.Owner();
        if (version is not null) owner.DefaultRequestHeaders.Add("MCP-Protocol-Version", version);
        return await owner.PostAsync("/mcp", StandaloneServer.Body(messages), Cancellation);
    }
}

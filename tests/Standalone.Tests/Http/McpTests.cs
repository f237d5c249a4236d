using System.Net;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>The Model Context Protocol as clients use it whose requests are not of our making.</summary>
public sealed class McpTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-32700, "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}")]
    [InlineData(-32700, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\\ud800\"}")]
    [InlineData(-32700, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"x\":[\"\\ud83d\"]}}")]
    [InlineData(-32600, "{\"jsonrpc\":\"2.0\",\"id\":1}")]
    [InlineData(-32600, "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}")]
    [InlineData(-32600, "[]")]
    [InlineData(-32600, "null")]
    public async Task What_MCP_cannot_read_is_told_as_an_error_of_its_own(int code, string request)
    {
        using var owner = server.Owner();

        using var answered = await owner.PostAsync("/mcp", StandaloneServer.Body(request), Cancellation);

        var error = (await StandaloneServer.JsonAsync(answered)).GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetInt32());
    }

    [Theory]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1,\"message\":\"x\"}}")]
    public async Task What_wants_no_answer_of_MCP_is_taken_note_of(string message)
    {
        using var owner = server.Owner();

        using var taken = await owner.PostAsync("/mcp", StandaloneServer.Body(message), Cancellation);

        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        Assert.Empty(await taken.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task The_tools_of_MCP_only_read_and_say_so()
    {
        using var owner = server.Owner();

        using var listed = await owner.PostAsync(
            "/mcp", StandaloneServer.Body("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}"""), Cancellation);

        var tools = (await StandaloneServer.JsonAsync(listed)).GetProperty("result").GetProperty("tools");
        Assert.All(tools.EnumerateArray(), static tool => Assert.True(
            tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean()));
        Assert.Equal(
            """{"type":"object","properties":{},"additionalProperties":false}""",
            tools[1].GetProperty("inputSchema").GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("res_nowhere")]
    public async Task A_call_of_MCP_without_a_résumé_is_told_where_its_id_is(string resumeId)
    {
        await using var own = new StandaloneServer();
        await own.InitializeAsync();
        using var owner = own.Owner();
        await owner.PostAsync("/v1/resumes", StandaloneServer.Body(Some.Document("Second")), Cancellation);

        using var answered = await owner.PostAsync("/mcp", StandaloneServer.Body($$$"""
            {"jsonrpc":"2.0","id":1,"method":"tools/call", "params":{
              "name":"ask_resume", "arguments":{"question":"Python?","resumeId":"{{{resumeId}}}"}
            } }
            """), Cancellation);

        var result = (await StandaloneServer.JsonAsync(answered)).GetProperty("result");
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Contains("list_resumes", result.GetProperty("content")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_version_of_MCP_that_is_not_spoken_is_refused()
    {
        using var owner = server.Owner();
        owner.DefaultRequestHeaders.Add("MCP-Protocol-Version", "1");

        using var refused = await owner.PostAsync(
            "/mcp", StandaloneServer.Body("""{"jsonrpc":"2.0","id":1,"method":"ping"}"""), Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, refused);
    }

    [Theory]
    [InlineData("2025-11-25", "2025-11-25")]
    [InlineData("2025-06-18", "2025-06-18")]
    [InlineData("2099-01-01", "2025-11-25")]
    public async Task The_version_of_MCP_is_settled_in_the_first_request_whatever_its_header_says(
        string asked, string given)
    {
        using var owner = server.Owner();
        owner.DefaultRequestHeaders.Add("MCP-Protocol-Version", asked);

        using var answered = await owner.PostAsync("/mcp", StandaloneServer.Body($$$"""
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"{{{asked}}}"}}
            """), Cancellation);

        var result = (await StandaloneServer.JsonAsync(answered)).GetProperty("result");
        Assert.Equal(given, result.GetProperty("protocolVersion").GetString());
    }

    [Fact]
    public async Task Questions_by_MCP_count_and_what_goes_before_them_does_not()
    {
        await using var own = new StandaloneServer { Settings = { ["Quotas:OwnerQuestionsPerMinute"] = "2" } };
        await own.InitializeAsync();
        using var owner = own.Owner();
        const string call = """
            {"jsonrpc":"2.0","id":1,"method":"tools/call",
             "params":{"name":"ask_resume","arguments":{"question":"Python?"}}}
            """;
        var ping = StandaloneServer.Body("""{"jsonrpc":"2.0","id":1,"method":"ping"}""");
        for (var asked = 0; asked < 4; asked++)
            Assert.True((await owner.PostAsync("/mcp", ping, Cancellation)).IsSuccessStatusCode);

        var statuses = new List<HttpStatusCode>();
        for (var asked = 0; asked < 3; asked++)
            statuses.Add((await owner.PostAsync("/mcp", StandaloneServer.Body(call), Cancellation)).StatusCode);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
    }
}

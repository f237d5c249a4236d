using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>The OpenAI protocol and MCP as clients use them whose requests are not of our making.</summary>
public sealed class ProtocolTests(StandaloneServer server)
{
    private const string Question = "What has she built with Python?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"stream\":null,\"stream_options\":{\"include_usage\":null}", "\"" + Question + "\"")]
    [InlineData("\"response_format\":{\"type\":\"text\"},\"tool_choice\":\"auto\"", "\"" + Question + "\"")]
    [InlineData("\"n\":1,\"tools\":[],\"temperature\":0.5", "[{\"type\":\"text\",\"text\":\"" + Question + "\"}]")]
    public async Task A_chat_completion_takes_what_clients_say_besides(string more, string content)
    {
        using var answered = await ChatAsync($$"""{"role":"user","content":{{content}}}""", more);

        Assert.Contains("Harbor", await answered.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"role\":\"user\",\"content\":\"{long}\"}")]
    [InlineData("{\"role\":\"user\",\"content\":\"half \\ud83d\"}")]
    [InlineData("{\"role\":\"assistant\",\"content\":\"half \\ud83d\"}")]
    [InlineData("{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:{image}\"}}]}")]
    public async Task What_was_said_earlier_never_keeps_a_question_from_its_answer(string earlier)
    {
        earlier = earlier.Replace("{long}", new string('x', 2_500), StringComparison.Ordinal)
            .Replace("{image}", new string('A', 200_000), StringComparison.Ordinal);

        using var answered = await ChatAsync(
            $$"""{{earlier}},{"role":"user","content":"{{Question}}"}""", "\"stream\":true");

        var text = await answered.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.EndsWith("data: [DONE]\n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("n", "2")]
    [InlineData("response_format", "{\"type\":\"json_object\"}")]
    [InlineData("response_format", "{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"x\",\"schema\":{}}}")]
    [InlineData("tool_choice", "\"required\"")]
    [InlineData("tool_choice", "{\"type\":\"function\",\"function\":{\"name\":\"x\"}}")]
    public async Task A_form_of_answer_that_is_not_given_is_refused(string field, string value)
    {
        using var refused = await ChatAsync($$"""{"role":"user","content":"{{Question}}"}""", $"\"{field}\":{value}");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var error = (await StandaloneServer.JsonAsync(refused)).GetProperty("error");
        Assert.Equal("invalid_request_error", error.GetProperty("type").GetString());
        Assert.Equal(field, error.GetProperty("param").GetString());
    }

    [Theory]
    [InlineData("POST", "/v1/responses", "application/json", "not_found", "use /v1/chat/completions")]
    [InlineData("GET", "/v1/responses/resp_1", null, "not_found", "use /v1/chat/completions")]
    [InlineData("POST", "/v1/embeddings", "application/json", "not_found", "use /v1/chat/completions")]
    [InlineData("POST", "/v1/audio/translations", "application/json", "method_not_allowed", "GET")]
    [InlineData("GET", "/v1/chat/completions", null, "method_not_allowed", "POST")]
    [InlineData("POST", "/v1/chat/completions", "text/plain", "unsupported_media_type", "application/json")]
    public async Task What_is_not_in_the_OpenAI_protocol_here_is_told_in_its_shape(
        string method, string path, string? type, string code, string part)
    {
        using var owner = server.Owner();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (type is not null) request.Content = new StringContent("{}", System.Text.Encoding.UTF8, type);

        using var refused = await owner.SendAsync(request, Cancellation);

        var error = (await StandaloneServer.JsonAsync(refused)).GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Contains(part, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/models", HttpStatusCode.OK)]
    [InlineData("/v1/models/res_nowhere", HttpStatusCode.NotFound)]
    [InlineData("/v1/responses", HttpStatusCode.NotFound)]
    public async Task Answers_of_the_OpenAI_protocol_name_their_request(string path, HttpStatusCode status)
    {
        using var owner = server.Owner();
        owner.DefaultRequestHeaders.Add("Origin", "https://example.org");

        using var answered = await owner.GetAsync(path, Cancellation);

        Assert.Equal(status, answered.StatusCode);
        Assert.NotEmpty(Assert.Single(answered.Headers.GetValues("x-request-id")));
        var exposed = Assert.Single(answered.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.Contains("X-Request-Id", exposed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_completion_has_the_members_that_the_protocol_requires_though_they_be_null()
    {
        const string asked = $$"""{"role":"user","content":"{{Question}}"}""";

        using var whole = await ChatAsync(asked, "\"stream\":false");
        using var streamed = await ChatAsync(asked, "\"stream\":true");

        var choice = (await StandaloneServer.JsonAsync(whole)).GetProperty("choices")[0];
        Assert.Equal(JsonValueKind.Null, choice.GetProperty("logprobs").ValueKind);
        Assert.Equal(JsonValueKind.Null, choice.GetProperty("message").GetProperty("refusal").ValueKind);
        var text = await streamed.Content.ReadAsStringAsync(Cancellation);
        var pieces = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)[..^1]
            .Select(piece => JsonDocument.Parse(piece["data: ".Length..]).RootElement);
        var reasons = pieces.Select(piece => piece.GetProperty("choices")[0].GetProperty("finish_reason")).ToList();
        Assert.All(reasons[..^1], reason => Assert.Equal(JsonValueKind.Null, reason.ValueKind));
        Assert.Equal("stop", reasons[^1].GetString());
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_no_question()
    {
        using var refused = await ChatAsync("""{"role":"user","content":"half \ud83d"}""", "\"stream\":false");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("surrogate", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resume_is_found_as_a_model()
    {
        using var owner = server.Owner();

        var model = await owner.GetFromJsonAsync<JsonElement>($"/v1/models/{server.ResumeId}", Cancellation);
        using var missing = await owner.GetAsync("/v1/models/res_nowhere", Cancellation);

        Assert.Equal(server.ResumeId, model.GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        var error = (await missing.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("error");
        Assert.Equal("resume_not_found", error.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":2,\"method\":\"ping\"}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\\ud800\"}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"x\":[\"\\ud83d\"]}}")]
    public async Task What_MCP_cannot_read_is_told_as_an_error_of_its_own(string request)
    {
        using var owner = server.Owner();

        using var answered = await owner.PostAsync("/mcp", StandaloneServer.Body(request), Cancellation);

        var error = (await StandaloneServer.JsonAsync(answered)).GetProperty("error");
        Assert.Equal(-32700, error.GetProperty("code").GetInt32());
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

    private async Task<HttpResponseMessage> ChatAsync(string messages, string more)
    {
        using var owner = server.Owner();
        var body = $$"""{"model":"{{server.ResumeId}}",{{more}},"messages":[{{messages}}]}""";
        return await owner.PostAsync("/v1/chat/completions", StandaloneServer.Body(body), Cancellation);
    }
}

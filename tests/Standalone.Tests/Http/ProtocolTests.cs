using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>The OpenAI protocol as clients use it whose requests are not of our making.</summary>
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

    private async Task<HttpResponseMessage> ChatAsync(string messages, string more)
    {
        using var owner = server.Owner();
        var body = $$"""{"model":"{{server.ResumeId}}",{{more}},"messages":[{{messages}}]}""";
        return await owner.PostAsync("/v1/chat/completions", StandaloneServer.Body(body), Cancellation);
    }
}

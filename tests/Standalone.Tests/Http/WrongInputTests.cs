using System.Net;
using System.Net.Http.Json;
using System.Text;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Whatever is sent, the answer says what is wrong with it, and never 500.</summary>
public sealed class WrongInputTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "not_json", null)]
    [InlineData("{", "not_json", null)]
    [InlineData("{\"text\": \"a\"} x", "not_json", null)]
    [InlineData("null", "invalid_request", null)]
    [InlineData("[]", "invalid_request", null)]
    [InlineData("\"text\"", "invalid_request", null)]
    [InlineData("{}", "invalid_request", "text")]
    [InlineData("{\"text\": 5}", "invalid_request", "text")]
    [InlineData("{\"text\": null}", "invalid_request", "text")]
    [InlineData("{\"text\": \"  \"}", "invalid_request", "text")]
    [InlineData("{\"text\": \"a\\u0000b\"}", "invalid_request", "text")]
    [InlineData("{\"text\": \"a\\ud800b\"}", "invalid_request", "text")]
    [InlineData("{\"messages\": {}}", "invalid_request", "messages")]
    [InlineData("{\"messages\": [null]}", "invalid_request", "messages")]
    [InlineData("{\"messages\": [{\"role\": \"assistant\"}]}", "invalid_request", "messages")]
    [InlineData("{\"messages\": [{\"role\": \"user\", \"parts\": [null]}]}", "invalid_request", "messages[0].parts")]
    [InlineData("{\"messages\": [{\"role\": \"user\", \"parts\": [5]}]}", "invalid_request", "messages[0].parts[0]")]
    public async Task A_wrong_question_is_explained(string body, string code, string? field)
    {
        using var owner = server.Owner();

        using var refused = await owner.PostAsync(
            await server.MessagesAsync(owner), StandaloneServer.Body(body), Cancellation);

        var problem = await ProblemAssert.IsAsync(ProblemKinds.All.Single(kind => kind.Code == code), refused);
        if (field is not null)
            Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
        if (code == "not_json" && body.Length > 0) Assert.True(problem.GetProperty("column").GetInt32() > 0);
    }

    [Theory]
    [InlineData(2000, HttpStatusCode.OK)]
    [InlineData(2001, HttpStatusCode.BadRequest)]
    public async Task A_question_has_at_most_two_thousand_characters(int length, HttpStatusCode status)
    {
        using var owner = server.Owner();

        using var asked = await owner.PostAsJsonAsync(
            await server.MessagesAsync(owner), new { text = new string('é', length) }, Cancellation);

        Assert.Equal(status, asked.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_refused()
    {
        using var owner = server.Owner();
        byte[] body = [.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        using var asked = await owner.PostAsync(
            await server.MessagesAsync(owner), StandaloneServer.Body(body), Cancellation);
        using var imported = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(body), Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.NotUtf8, asked);
        await ProblemAssert.IsAsync(ProblemKinds.NotUtf8, imported);
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_refused()
    {
        using var owner = server.Owner();
        var deep = "{\"a\":" + new string('[', 100) + new string(']', 100) + "}";

        using var asked = await owner.PostAsync(
            await server.MessagesAsync(owner), StandaloneServer.Body(deep), Cancellation);
        using var imported = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(deep), Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.TooDeep, asked);
        await ProblemAssert.IsAsync(ProblemKinds.TooDeep, imported);
    }

    [Theory]
    [InlineData("not json", "not_json")]
    [InlineData("", "not_json")]
    [InlineData("[1, 2]", "not_a_resume")]
    [InlineData("{\"weather\": \"fine\"}", "not_a_resume")]
    public async Task A_wrong_résumé_is_explained(string document, string code)
    {
        using var owner = server.Owner();

        using var refused = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(document), Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.All.Single(kind => kind.Code == code), refused);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8192)]
    [InlineData(9_000_000)]
    public async Task A_résumé_over_a_megabyte_is_refused(int over)
    {
        using var owner = server.Owner();
        var document = new byte[(1024 * 1024) + over];
        Array.Fill(document, (byte)' ');
        "{}"u8.CopyTo(document);

        using var refused = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(document), Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.TooLarge, refused);
    }

    [Fact]
    public async Task A_question_of_more_than_64_KiB_is_refused_also_in_chunks()
    {
        using var owner = server.Owner();
        var body = $"{{\"text\":\"{new string('x', 70_000)}\"}}";
        using var chunked = new HttpRequestMessage(HttpMethod.Post, await server.MessagesAsync(owner));
        chunked.Content = StandaloneServer.Body(body);
        chunked.Headers.TransferEncodingChunked = true;

        using var refused = await owner.PostAsync(
            await server.MessagesAsync(owner), StandaloneServer.Body(body), Cancellation);
        using var refusedInChunks = await owner.SendAsync(chunked, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.TooLarge, refused);
        await ProblemAssert.IsAsync(ProblemKinds.TooLarge, refusedInChunks);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_that_is_not_declared_as_JSON_is_refused(string type)
    {
        using var owner = server.Owner();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("{\"text\":\"a\"}"));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var refused = await owner.PostAsync(await server.MessagesAsync(owner), content, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.UnsupportedMediaType, refused);
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", "not_found")]
    [InlineData("GET", "/v2/sessions", "not_found")]
    [InlineData("GET", "/../../etc/passwd", "not_found")]
    [InlineData("GET", "/%2e%2e/%2e%2e/etc/passwd", "not_found")]
    [InlineData("PATCH", "/v1/resumes", "method_not_allowed")]
    [InlineData("BREW", "/v1/sessions", "method_not_allowed")]
    [InlineData("POST", "/", "method_not_allowed")]
    [InlineData("GET", "/v1/sessions/a%2Fb", "session_not_found")]
    [InlineData("GET", "/v1/sessions/ses_%F0%9F%9A%80/messages", "session_not_found")]
    [InlineData("GET", "/v1/resumes/res_'%3B--", "resume_not_found")]
    [InlineData("DELETE", "/v1/keys/key_%0d%0aX-Evil:1", "key_not_found")]
    public async Task A_wrong_path_or_method_is_explained(string method, string path, string code)
    {
        using var owner = server.Owner();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var refused = await owner.SendAsync(request, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.All.Single(kind => kind.Code == code), refused);
    }

    [Theory]
    [InlineData("/v1/search", "q")]
    [InlineData("/v1/search?q=a&limit=0", "limit")]
    [InlineData("/v1/search?q=a&limit=-1", "limit")]
    [InlineData("/v1/search?q=a&limit=101", "limit")]
    [InlineData("/v1/search?q=a&limit=99999999999999999999", "limit")]
    [InlineData("/v1/search?q=a&limit=ten", "limit")]
    [InlineData("/v1/search?q=a&q=b", "q")]
    [InlineData("/v1/search?q=a%00b", "q")]
    [InlineData("/v1/search?q=a&section=hobbies", "section")]
    [InlineData("/v1/search?q=a&from=yesterday", "from")]
    [InlineData("/v1/search?q=a&from=2024-02-30", "from")]
    [InlineData("/v1/search?q=a&from=2024&to=2023", "to")]
    [InlineData("/v1/sessions/ses_x/messages?after=-1", "after")]
    [InlineData("/v1/sessions/ses_x/messages?limit=501", "limit")]
    [InlineData("/v1/resumes/res_x/analytics?since=soon", "since")]
    public async Task A_wrong_parameter_is_named(string path, string field)
    {
        using var owner = server.Owner();

        using var refused = await owner.GetAsync(path, Cancellation);

        var problem = await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, refused);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Theory]
    [InlineData("http://ü")]
    [InlineData("http://a\u000bb")]
    public async Task An_origin_that_is_none_is_not_reflected(string origin)
    {
        using var raw = new System.Net.Sockets.TcpClient();
        await raw.ConnectAsync(server.Address.Host, server.Address.Port, Cancellation);
        var request = $"GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: {origin}\r\n\r\n";
        await raw.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request), Cancellation);

        using var reader = new StreamReader(raw.GetStream());
        var answer = await reader.ReadToEndAsync(Cancellation);

        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control-Allow-Origin", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"kind\": \"root\"}", "kind")]
    [InlineData("{\"kind\": \"owner\", \"origins\": [\"https://a.example\"]}", "kind")]
    [InlineData("{\"resumeIds\": [\"1; DROP TABLE\"]}", "resumeIds[0]")]
    [InlineData("{\"origins\": [\"https://a.example\", \"https://a.example/path\"]}", "origins[1]")]
    [InlineData("{\"origins\": [\"*\"]}", "origins[0]")]
    [InlineData("{\"origins\": [null]}", "origins[0]")]
    [InlineData("{\"label\": [\"x\"]}", "label")]
    public async Task A_wrong_key_is_not_made(string body, string field)
    {
        using var owner = server.Owner();

        using var refused = await owner.PostAsync("/v1/keys", StandaloneServer.Body(body), Cancellation);

        var problem = await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, refused);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Theory]
    [InlineData("{}", "resumeId")]
    [InlineData("{\"resumeId\": 7}", "resumeId")]
    public async Task A_session_needs_a_résumé(string body, string field)
    {
        using var owner = server.Owner();

        using var refused = await owner.PostAsync("/v1/sessions", StandaloneServer.Body(body), Cancellation);

        var problem = await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, refused);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }
}

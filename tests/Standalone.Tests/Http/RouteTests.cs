using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Each route as it is meant to be used.</summary>
public sealed class RouteTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_résumé_is_imported_listed_read_replaced_and_erased()
    {
        using var owner = server.Owner();
        byte[] sent = [.. Some.Document("Zoë Путник"), 0x0A];

        using var made = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(sent), Cancellation);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var imported = await StandaloneServer.JsonAsync(made);
        var path = $"/v1/resumes/{imported.GetProperty("id").GetString()}";
        Assert.Equal(path, made.Headers.Location?.OriginalString);
        Assert.Equal("Zoë Путник", imported.GetProperty("name").GetString());
        Assert.True(imported.GetProperty("items").GetInt32() > 3);
        Assert.Equal(JsonValueKind.Array, imported.GetProperty("warnings").ValueKind);

        using var read = await owner.GetAsync(path, Cancellation);
        Assert.Equal(sent, await read.Content.ReadAsByteArrayAsync(Cancellation));
        var version = Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(read.Headers.ETag);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(version);
        using var unchanged = await owner.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        using var replaced = await owner.PutAsync(path, StandaloneServer.Body(Some.Document("New Name")), Cancellation);
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Contains("New Name", await owner.GetStringAsync("/v1/resumes", Cancellation), StringComparison.Ordinal);
        using var other = await owner.GetAsync(path, Cancellation);
        Assert.NotEqual(version, other.Headers.ETag);

        using var erased = await owner.DeleteAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        using var gone = await owner.GetAsync(path, Cancellation);
        await ProblemAssert.IsAsync(Api.Problems.ProblemKinds.ResumeNotFound, gone);
    }

    [Fact]
    public async Task A_session_is_opened_asked_read_and_erased()
    {
        using var visitor = await server.VisitorAsync();
        using var opened = await visitor.PostAsJsonAsync(
            "/v1/sessions", new { resumeId = server.ResumeId }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var path = opened.Headers.Location?.OriginalString;
        var session = await visitor.GetFromJsonAsync<JsonElement>(path, Cancellation);
        Assert.Equal(server.ResumeId, session.GetProperty("resumeId").GetString());
        var created = session.GetProperty("createdAt").GetDateTimeOffset();
        Assert.True(session.GetProperty("expiresAt").GetDateTimeOffset() > created);

        using var asked = await visitor.PostAsJsonAsync(
            $"{path}/messages", new { text = "Что она сделала? 🚀" }, Cancellation);
        var answer = await asked.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal("application/json", asked.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Что она сделала? 🚀", JsonDocument.Parse(answer).RootElement.GetProperty("question").GetString());
        await visitor.PostAsJsonAsync($"{path}/messages", new { text = "And with Python?" }, Cancellation);

        var messages = await visitor.GetStringAsync($"{path}/messages", Cancellation);
        Assert.StartsWith($"{{\"messages\":[{answer},{{", messages, StringComparison.Ordinal);
        var later = await visitor.GetFromJsonAsync<JsonElement>($"{path}/messages?after=1&limit=1", Cancellation);
        Assert.Equal(2, Assert.Single(later.GetProperty("messages").EnumerateArray()).GetProperty("seq").GetInt32());

        using var erased = await visitor.DeleteAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        using var gone = await visitor.GetAsync($"{path}/messages", Cancellation);
        await ProblemAssert.IsAsync(Api.Problems.ProblemKinds.SessionNotFound, gone);
    }

    [Fact]
    public async Task The_last_question_of_the_user_counts_in_the_AI_SDKs_form()
    {
        using var visitor = await server.VisitorAsync();
        const string body = """
            {"id":"x","trigger":"submit-message","messages":[
              {"id":"1","role":"user","parts":[{"type":"text","text":"first"}]},
              {"id":"2","role":"assistant","parts":[{"type":"data-a","data":{"a":[1]}},{"type":"text","text":"a"}]},
              {"id":"3","role":"user","parts":[{"type":"text","text":"What has she built?"}]}]}
            """;

        var messages = await server.MessagesAsync(visitor);
        visitor.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var asked = await visitor.PostAsync(messages, StandaloneServer.Body(body), Cancellation);

        var answer = await StandaloneServer.JsonAsync(asked);
        Assert.Equal("What has she built?", answer.GetProperty("question").GetString());
    }

    [Fact]
    public async Task Items_are_found_across_résumés()
    {
        using var owner = server.Owner();

        var found = await owner.GetFromJsonAsync<JsonElement>(
            "/v1/search?q=lighthouses&section=projects&limit=5", Cancellation);

        var item = found.GetProperty("items").EnumerateArray().First(
            hit => hit.GetProperty("resumeId").GetString() == server.ResumeId);
        Assert.Equal("projects/1", item.GetProperty("ref").GetString());
        Assert.Equal("Lantern", item.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Analytics_count_what_visitors_asked()
    {
        using var owner = server.Owner();
        using var made = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(Some.Document()), Cancellation);
        var resumeId = (await StandaloneServer.JsonAsync(made)).GetProperty("id").GetString();
        using var opened = await owner.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);
        var messages = opened.Headers.Location?.OriginalString + "/messages";
        await owner.PostAsJsonAsync(messages, new { text = "What has she built with Python?" }, Cancellation);

        JsonElement counted;
        do counted = await owner.GetFromJsonAsync<JsonElement>($"/v1/resumes/{resumeId}/analytics", Cancellation);
        while (counted.GetProperty("questions").GetInt32() == 0);

        Assert.Equal(1, counted.GetProperty("questions").GetInt32());
        Assert.Equal(1, counted.GetProperty("decisions").EnumerateObject().Sum(decision => decision.Value.GetInt32()));
        var none = await owner.GetFromJsonAsync<JsonElement>(
            $"/v1/resumes/{resumeId}/analytics?since=2999-01-01", Cancellation);
        Assert.Equal(0, none.GetProperty("questions").GetInt32());
    }

    [Theory]
    [InlineData("/livez", "ok")]
    [InlineData("/readyz", "ok")]
    [InlineData("/health", "ok")]
    public async Task A_running_server_is_well(string path, string status)
    {
        using var anyone = server.Client(null);

        var health = await anyone.GetFromJsonAsync<JsonElement>(path, Cancellation);

        Assert.Equal(status, health.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/docs", "text/html")]
    [InlineData("/resume-voice.js", "text/javascript")]
    [InlineData("/page.css", "text/css")]
    [InlineData("/docs/problems.md", "text/plain")]
    public async Task The_page_is_served_under_a_strict_policy(string path, string type)
    {
        using var anyone = server.Client(null);

        using var page = await anyone.GetAsync(path, Cancellation);

        Assert.Equal(type, page.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(
            "default-src 'none'",
            page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(page.Headers.ETag ?? throw new InvalidOperationException("No ETag."));
        using var unchanged = await anyone.SendAsync(again, Cancellation);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }
}

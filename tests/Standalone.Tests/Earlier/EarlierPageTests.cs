using System.Net;
using System.Text.Json;
using ResumeVoice.Api.Problems;
using ResumeVoice.Standalone.Tests.Http;

namespace ResumeVoice.Standalone.Tests.Earlier;

/// <summary>The earlier page's visit from its load on, request by request.</summary>
public sealed class EarlierPageTests(EarlierServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visit_gets_cards_of_the_kinds_that_the_page_shows()
    {
        using var page = server.Page();
        await page.LoadAsync();

        var projects = await page.AskAsync("What projects has he done?");
        var work = await page.AskAsync("Where has he worked?");
        var skills = await page.AskAsync("What are his skills?");
        var weather = await page.AskAsync("What is the weather in Paris?");

        Assert.Equal("projects", projects.GetProperty("item_type").GetString());
        Assert.Equal(["proj-dosewatch", "proj-pillow"], EarlierPage.Headings(projects));
        Assert.Equal("experience", work.GetProperty("item_type").GetString());
        Assert.Equal("skills", skills.GetProperty("item_type").GetString());
        Assert.Equal("off_topic", weather.GetProperty("item_type").GetString());
        Assert.Empty(weather.GetProperty("items").EnumerateArray());
        Assert.Equal("web_user", projects.GetProperty("user_id").GetString());
        Assert.Equal(page.SessionId, projects.GetProperty("session_id").GetString());
        Assert.Equal(JsonValueKind.Null, projects.GetProperty("llm_enhancement").ValueKind);
    }

    [Fact]
    public async Task Cards_say_what_the_earlier_résumé_says()
    {
        using var page = server.Page();
        await page.LoadAsync();

        var answer = await page.AskAsync("Tell me about the DoseWatch project");

        var item = answer.GetProperty("items")[0];
        Assert.Equal("proj-dosewatch", item.GetProperty("id").GetString());
        Assert.Equal("DoseWatch", item.GetProperty("title").GetString());
        Assert.Equal("Mar 2024", item.GetProperty("dates").GetString());
        Assert.Equal("https://code.example/tokafor/dosewatch", item.GetProperty("github").GetString());
        Assert.Equal("https://dosewatch.example", item.GetProperty("demo").GetString());
        Assert.Contains("9,000", item.GetProperty("metrics").GetString(), StringComparison.Ordinal);
        var technologies = item.GetProperty("technologies").EnumerateArray().Select(text => text.GetString());
        Assert.Contains("PyTorch", technologies);
    }

    [Fact]
    public async Task The_session_resolves_a_spoken_follow_up()
    {
        using var page = server.Page();
        await page.LoadAsync();
        await page.SpeakAsync("What projects has he done?");

        var second = await page.SpeakAsync("Tell me more about the second one");

        Assert.Equal(["proj-pillow"], EarlierPage.Headings(second));
        Assert.True(second.GetProperty("metadata").GetProperty("is_followup").GetBoolean());
    }

    [Fact]
    public async Task The_history_resolves_a_follow_up_after_a_reload()
    {
        using var page = server.Page();
        await page.LoadAsync();
        var first = await page.AskAsync("What projects has he done?");
        var before = page.SessionId;
        await page.LoadAsync();

        var second = await page.AskAsync("Tell me more about the second one");

        Assert.NotEqual(before, page.SessionId);
        Assert.Equal(["proj-pillow"], EarlierPage.Headings(second));
        Assert.True(second.GetProperty("metadata").GetProperty("is_followup").GetBoolean());
        Assert.False(first.GetProperty("metadata").GetProperty("is_followup").GetBoolean());
    }

    [Fact]
    public async Task A_new_visitor_without_history_is_asked_what_is_meant()
    {
        using var page = server.Page();
        await page.LoadAsync();

        var lost = await page.AskAsync("Tell me more about the second one");

        Assert.Empty(lost.GetProperty("items").EnumerateArray());
        Assert.Equal("none", lost.GetProperty("item_type").GetString());
    }

    [Fact]
    public async Task View_more_turns_the_page_until_everything_was_seen()
    {
        using var page = server.Page();
        await page.LoadAsync();
        var first = await page.AskAsync("What has he done since 2010?");
        var total = first.GetProperty("metadata").GetProperty("total_results").GetInt32();
        Assert.True(total > 4, $"The question was to find more than fits, not {total}.");

        var seen = EarlierPage.Headings(first).ToList();
        var answer = first;
        while (answer.GetProperty("metadata").GetProperty("total_results").GetInt32()
            > answer.GetProperty("items").GetArrayLength())
        {
            var original = answer.GetProperty("metadata").GetProperty("original_query").GetString();
            Assert.Equal("What has he done since 2010?", original);
            answer = await page.AskAsync($"Show me all available results for: {original}");
            seen.AddRange(EarlierPage.Headings(answer));
        }

        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_technology_that_is_missing_is_named_with_the_nearest()
    {
        using var page = server.Page();
        await page.LoadAsync();

        var answer = await page.AskAsync("Does he know TensorFlow?");

        var metadata = answer.GetProperty("metadata");
        Assert.True(metadata.GetProperty("tech_not_found").GetBoolean());
        var similar = metadata.GetProperty("similar_technologies_found").EnumerateArray();
        Assert.Equal(["PyTorch"], similar.Select(technology => technology.GetString()));
    }

    [Theory]
    [InlineData("ses_00000000000000000000000000000000")]
    [InlineData("3f0f8d1e-6f1b-4b2e-9d6e-2a8a4a5b6c7d")]
    [InlineData("")]
    public async Task A_session_of_another_time_is_replaced_by_a_new_one(string sessionId)
    {
        using var page = server.Page();
        using var request = Query($$"""{"text": "Where has he worked?", "session_id": "{{sessionId}}"}""");

        using var response = await page.SendAsync(request);

        var answer = await EarlierPage.JsonAsync(response);
        EarlierPage.CheckAnswer(answer);
        Assert.NotEqual(sessionId, answer.GetProperty("session_id").GetString());
        Assert.Equal("experience", answer.GetProperty("item_type").GetString());
    }

    [Fact]
    public async Task Past_the_limit_the_answer_is_one_that_the_page_can_show()
    {
        var folder = Directory.CreateTempSubdirectory("resumevoice-limit-");
        await using var app = await EarlierServer.StartAsync(folder, "2");
        using var page = new EarlierPage(new Uri(app.Urls.Single()), EarlierServer.Origin);
        await page.LoadAsync();

        await page.AskAsync("Where has he worked?");
        await page.AskAsync("What has he studied?");
        var third = await page.AskAsync("What are his skills?");

        Assert.Equal("rate_limit", third.GetProperty("item_type").GetString());
        Assert.Equal(page.SessionId, third.GetProperty("session_id").GetString());
        await app.StopAsync(Cancellation);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_wrong_question_counts_as_one()
    {
        var folder = Directory.CreateTempSubdirectory("resumevoice-limit-");
        await using var app = await EarlierServer.StartAsync(folder, "1");
        using var page = new EarlierPage(new Uri(app.Urls.Single()), EarlierServer.Origin);

        using var wrong = await page.SendAsync(Query("""{"text": "Show me all available results for: "}"""));
        using var next = await page.SendAsync(Query("""{"text": "Where has he worked?"}"""));

        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, wrong);
        Assert.Equal("rate_limit", (await EarlierPage.JsonAsync(next)).GetProperty("item_type").GetString());
        await app.StopAsync(Cancellation);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"text": null}""")]
    [InlineData("""{"text": 5}""")]
    [InlineData("""{"text": ["What?"]}""")]
    [InlineData("""{"text": "  "}""")]
    [InlineData("""{"text": "Show me all available results for: "}""")]
    [InlineData("""{"text": "\ud800"}""")]
    [InlineData("""{"text": "a\u0000b"}""")]
    public async Task A_wrong_question_is_refused_with_a_reason(string body)
    {
        using var page = server.Page();
        using var request = Query(body);

        using var response = await page.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(Problem.ContentType, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("\"a\"")]
    [InlineData("{}")]
    [InlineData("[null, 5, [], \"a\"]")]
    [InlineData("""[{"role": "user"}, {"role": "user", "content": null}, {"role": 5, "content": {"a": 1}}]""")]
    [InlineData("""[{"role": "user", "content": "\ud800"}, {"role": "assistant", "structuredData": 7}]""")]
    [InlineData("""[{"role": "user", "content": "a"}, {"role": "b", "structuredData": {"items": [3, {"id": 5}]}}]""")]
    public async Task Whatever_a_history_holds_the_question_is_answered(string history)
    {
        using var page = server.Page();
        using var request = Query($$"""
            {"text": "Where has he worked?", "session_id": 7, "user_id": {}, "conversation_history": {{history}}}
            """);

        using var response = await page.SendAsync(request);

        EarlierPage.CheckAnswer(await EarlierPage.JsonAsync(response));
    }

    [Fact]
    public async Task A_question_is_as_long_as_elsewhere_and_a_body_bounded()
    {
        using var page = server.Page();
        using var longest = Query(JsonSerializer.Serialize(new { text = new string('a', 2001) }));
        using var refused = await page.SendAsync(longest);
        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, refused);

        using var heavy = Query(JsonSerializer.Serialize(new { text = "a", rest = new string('a', 1024 * 1024) }));
        using var dropped = await page.SendAsync(heavy);
        await ProblemAssert.IsAsync(ProblemKinds.TooLarge, dropped);
    }

    [Theory]
    [InlineData("/session/create")]
    [InlineData("/smart/query")]
    [InlineData("/smart/enhancement/x")]
    public async Task Preflights_are_answered_for_the_pages_origin_only(string path)
    {
        using var page = server.Page();
        using var allowed = await page.SendAsync(Preflight(path));
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        var headers = allowed.Headers.GetValues("Access-Control-Allow-Headers").Single();
        Assert.Contains("content-type", headers, StringComparison.Ordinal);
        Assert.Contains("cache-control", headers, StringComparison.Ordinal);
        var methods = allowed.Headers.GetValues("Access-Control-Allow-Methods").Single();
        Assert.Contains("GET", methods, StringComparison.Ordinal);
        Assert.Contains("POST", methods, StringComparison.Ordinal);

        using var stranger = new HttpClient { BaseAddress = server.Address };
        using var request = Preflight(path);
        request.Headers.Add("Origin", "https://stranger.example");
        using var refused = await stranger.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.False(refused.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("GET", "/smart/query", 405)]
    [InlineData("DELETE", "/session/create", 405)]
    [InlineData("GET", "/smart/nothing", 404)]
    public async Task Errors_can_be_read_by_the_page_too(string method, string path, int status)
    {
        using var page = server.Page();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await page.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task An_earlier_session_is_no_ones_key()
    {
        using var page = server.Page();
        await page.LoadAsync();

        using var response = await page.Client.GetAsync($"/v1/sessions/{page.SessionId}/messages", Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, response);
    }

    private static HttpRequestMessage Query(string body) => new(HttpMethod.Post, "/smart/query")
    {
        Content = StandaloneServer.Body(body),
    };

    private static HttpRequestMessage Preflight(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "cache-control,content-type");
        return request;
    }
}

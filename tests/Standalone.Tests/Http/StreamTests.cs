using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Turns as server-sent events.</summary>
public sealed class StreamTests(StandaloneServer server)
{
    private const string Question = "What has she built with Python?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_turn_is_streamed_in_the_parts_of_the_ui_message_stream()
    {
        using var visitor = await server.VisitorAsync();
        var messages = await server.MessagesAsync(visitor);

        using var response = await StreamAsync(visitor, messages);
        var events = await ReadAsync(response);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["v1"], response.Headers.GetValues("x-vercel-ai-ui-message-stream"));
        Assert.Equal("[DONE]", events[^1].Data);
        var parts = events[..^1].Select(one => JsonDocument.Parse(one.Data).RootElement).ToList();
        var types = parts.Select(part => part.GetProperty("type").GetString()).ToList();
        string[] ends = ["text-delta", "text-end", "data-answer", "finish"];
        Assert.Equal(["start", "data-turn", "source-document"], types[..3]);
        Assert.Equal(["text-start", .. ends], types[^5..]);
        var answer = parts[^2].GetProperty("data");
        Assert.Equal(answer.GetProperty("text").GetString(), parts[^4].GetProperty("delta").GetString());
        Assert.Equal(answer.GetProperty("id").GetString(), parts[0].GetProperty("messageId").GetString());
        Assert.Equal(
            answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("ref").GetString()),
            parts.Where(part => part.TryGetProperty("sourceId", out _)).Select(
                part => part.GetProperty("sourceId").GetString()));
        var read = await visitor.GetFromJsonAsync<JsonElement>(messages, Cancellation);
        Assert.True(JsonElement.DeepEquals(answer, Assert.Single(read.GetProperty("messages").EnumerateArray())));
    }

    [Theory]
    [InlineData("text/event-stream", "{\"text\":\"jobs?\"}", true)]
    [InlineData("application/json, text/event-stream;q=0.5", "{\"text\":\"jobs?\"}", true)]
    [InlineData(null, "{\"text\":\"jobs?\"}", false)]
    [InlineData("*/*", "{\"text\":\"jobs?\"}", false)]
    [InlineData("*/*", SdkBody, true)]
    [InlineData(null, SdkBody, true)]
    [InlineData("application/json", SdkBody, false)]
    public async Task A_stream_goes_to_who_reads_one(string? accept, string body, bool isStreamed)
    {
        using var visitor = await server.VisitorAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, await server.MessagesAsync(visitor));
        request.Content = StandaloneServer.Body(body);
        if (accept is not null) request.Headers.Add("Accept", accept);

        using var response = await visitor.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var expected = isStreamed ? "text/event-stream" : "application/json";
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("GET", "/stream")]
    [InlineData("POST", "/messages")]
    public async Task A_broken_stream_is_read_on_after_the_last_event(string method, string route)
    {
        using var visitor = await server.VisitorAsync();
        var messages = await server.MessagesAsync(visitor);
        using var response = await StreamAsync(visitor, messages);
        var whole = await ReadAsync(response);
        var begun = whole.FindIndex(one => one.EventId is "1.0");
        Assert.True(begun > 0);

        var path = messages.Replace("/messages", route, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST") request.Content = JsonContent.Create(new { text = Question });
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("Last-Event-ID", "1.0");
        using var resumed = await visitor.SendAsync(request, Cancellation);

        var rest = await ReadAsync(resumed);
        Assert.Equal(whole[(begun + 1)..].Select(one => one.Data), rest.Select(one => one.Data));
        var read = await visitor.GetFromJsonAsync<JsonElement>(messages, Cancellation);
        Assert.Single(read.GetProperty("messages").EnumerateArray());
    }

    [Fact]
    public async Task Who_comes_back_after_the_end_is_told_that_there_is_no_more()
    {
        using var visitor = await server.VisitorAsync();
        var messages = await server.MessagesAsync(visitor);
        using var response = await StreamAsync(visitor, messages);
        var end = (await ReadAsync(response))[^1].EventId;
        visitor.DefaultRequestHeaders.Add("Last-Event-ID", end);

        var path = messages.Replace("/messages", "/stream", StringComparison.Ordinal);
        using var over = await visitor.GetAsync(path, Cancellation);
        using var foreign = await visitor.GetAsync("/v1/sessions/ses_nowhere/stream", Cancellation);

        Assert.Equal("1.2147483647", end);
        Assert.Equal(HttpStatusCode.NoContent, over.StatusCode);
        await ProblemAssert.IsAsync(Api.Problems.ProblemKinds.SessionNotFound, foreign);
    }

    [Fact]
    public async Task Where_nothing_is_being_answered_there_is_nothing_to_resume()
    {
        using var visitor = await server.VisitorAsync();
        var messages = await server.MessagesAsync(visitor);

        var path = messages.Replace("/messages", "/stream", StringComparison.Ordinal);
        using var response = await visitor.GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("0.1")]
    [InlineData("1.-1")]
    [InlineData("1.99999999999")]
    public async Task A_wrong_event_id_is_said_to_be_wrong(string id)
    {
        using var visitor = await server.VisitorAsync();
        var messages = await server.MessagesAsync(visitor);
        var path = messages.Replace("/messages", "/stream", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Last-Event-ID", id);

        using var response = await visitor.SendAsync(request, Cancellation);

        await ProblemAssert.IsAsync(Api.Problems.ProblemKinds.InvalidRequest, response);
    }

    [Fact]
    public async Task A_stream_that_cannot_begin_is_a_problem()
    {
        using var visitor = await server.VisitorAsync();

        using var response = await StreamAsync(visitor, "/v1/sessions/ses_nowhere/messages");
        using var resumed = await visitor.GetAsync("/v1/sessions/ses_nowhere/stream", Cancellation);

        await ProblemAssert.IsAsync(Api.Problems.ProblemKinds.SessionNotFound, response);
        await ProblemAssert.IsAsync(Api.Problems.ProblemKinds.SessionNotFound, resumed);
    }

    private const string SdkBody =
        """
        {"id":"chat-1","trigger":"submit-message","messages":[
          {"id":"m1","role":"user","parts":[{"type":"text","text":"jobs?"}]}]}
        """;

    private static async Task<HttpResponseMessage> StreamAsync(HttpClient client, string messages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, messages);
        request.Content = JsonContent.Create(new { text = Question });
        request.Headers.Add("Accept", "text/event-stream");
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
    }

    private static async Task<List<SseItem<string>>> ReadAsync(HttpResponseMessage response)
    {
        var events = new List<SseItem<string>>();
        var stream = await response.Content.ReadAsStreamAsync(Cancellation);
        await foreach (var one in SseParser.Create(stream).EnumerateAsync(Cancellation)) events.Add(one);
        return events;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>What every answer keeps to: repeatable requests, limits, and a document that tells the truth.</summary>
public sealed class PromiseTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_repeated_request_gets_the_stored_answer_again()
    {
        using var visitor = await server.VisitorAsync();
        var messages = await server.MessagesAsync(visitor);

        using var first = await AskAsync(visitor, messages, "What has she built?", "k-1");
        using var second = await AskAsync(visitor, messages, "What has she built?", "k-1");
        using var other = await AskAsync(visitor, messages, "Where does she work?", "k-1");

        Assert.Equal(
            await first.Content.ReadAsByteArrayAsync(Cancellation),
            await second.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
        Assert.True(second.Headers.Contains("Idempotent-Replayed"));
        await ProblemAssert.IsAsync(ProblemKinds.KeyReused, other);
    }

    [Theory]
    [InlineData(255, HttpStatusCode.OK)]
    [InlineData(256, HttpStatusCode.BadRequest)]
    public async Task An_idempotency_key_has_at_most_255_characters(int length, HttpStatusCode status)
    {
        using var visitor = await server.VisitorAsync();

        using var asked = await AskAsync(
            visitor, await server.MessagesAsync(visitor), "What has she built?", new string('k', length));

        Assert.Equal(status, asked.StatusCode);
    }

    [Fact]
    public async Task A_visitor_who_asks_too_much_is_told_when_to_come_again()
    {
        using var visitor = await server.VisitorAsync();
        var messages = await server.MessagesAsync(visitor);
        using var first = await AskAsync(visitor, messages, "What has she built?", null);
        Assert.Equal("\"questions\";q=30;w=60", first.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("\"questions\";r=29;t=2", first.Headers.GetValues("RateLimit").Single());

        HttpResponseMessage last;
        do last = await AskAsync(visitor, messages, "What has she built?", null);
        while (last.IsSuccessStatusCode);

        using (last)
        {
            await ProblemAssert.IsAsync(ProblemKinds.QuotaExceeded, last);
            Assert.InRange(last.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 2);
            Assert.StartsWith(
                "\"questions\";r=0;t=", last.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        }

        using var reading = await visitor.GetAsync(messages, Cancellation);
        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
        using var another = await server.VisitorAsync();
        using var asked = await AskAsync(another, await server.MessagesAsync(another), "What has she built?", null);
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
    }

    [Theory]
    [InlineData("/v1/nothing")]
    [InlineData("/V1/nothing")]
    [InlineData("/v1/resumes")]
    public async Task Refusals_say_where_the_caller_stands_too(string path)
    {
        using var anyone = server.Client(null);

        using var refused = await anyone.GetAsync(path, Cancellation);

        Assert.Equal("\"requests\";q=600;w=60", refused.Headers.GetValues("RateLimit-Policy").Single());
    }

    [Fact]
    public async Task The_OpenAPI_document_lists_every_route_and_no_other()
    {
        using var anyone = server.Client(null);
        var document = await anyone.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation);
        var listed = document.GetProperty("paths").EnumerateObject().SelectMany(
            path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));

        var mapped = server.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => $"{method} /{endpoint.RoutePattern.RawText?.Trim('/')}"));

        Assert.Equal("3.1", document.GetProperty("openapi").GetString()?[..3]);
        Assert.Equal(mapped.Order(), listed.Order());
        Assert.Contains("POST /v1/sessions/{id}/messages", listed);
    }

    [Fact]
    public async Task Every_operation_says_how_it_answers_and_fails()
    {
        using var anyone = server.Client(null);
        var document = await anyone.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation);

        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(
            path => path.Name.StartsWith("/v1", StringComparison.Ordinal)))
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var responses = operation.Value.GetProperty("responses");
                // A WebSocket's success is a switch of protocols.
                Assert.Contains(responses.EnumerateObject(), response => response.Name is ['2', ..] or "101");
                Assert.True(responses.TryGetProperty("429", out _), path.Name);
                Assert.NotEmpty(operation.Value.GetProperty("summary").GetString() ?? "");
                // A link to an answer's sound is signed, and needs no key.
                if (path.Name == "/v1/audio/{id}") continue;
                Assert.True(responses.TryGetProperty("401", out _), path.Name);
                Assert.NotEmpty(operation.Value.GetProperty("security").EnumerateArray());
            }
        }
    }

    [Fact]
    public async Task The_documents_answer_has_the_members_that_answers_have()
    {
        using var visitor = await server.VisitorAsync();
        using var asked = await AskAsync(visitor, await server.MessagesAsync(visitor), "What has she built?", null);
        var answer = await StandaloneServer.JsonAsync(asked);
        var document = await visitor.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation);

        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("Answer");

        // Only an answer that was interrupted aloud says how much of it was heard.
        Assert.Equal(
            answer.EnumerateObject().Select(member => member.Name).Append("heard").Order(),
            schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order());
    }

    [Fact]
    public async Task The_document_describes_names_and_numbers_as_they_are_on_the_wire()
    {
        using var anyone = server.Client(null);
        var document = await anyone.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation);

        var schemas = document.GetProperty("components").GetProperty("schemas");

        Assert.Equal(
            ["answer", "not_in_resume", "off_topic", "unsafe", "small_talk", "clarify"],
            schemas.GetProperty("Decision").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
        var seq = schemas.GetProperty("Answer").GetProperty("properties").GetProperty("seq");
        Assert.Equal("integer", seq.GetProperty("type").GetString());
        Assert.False(seq.TryGetProperty("pattern", out _));
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient client, string messages, string text, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, messages);
        request.Content = JsonContent.Create(new { text });
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Cancellation);
    }
}

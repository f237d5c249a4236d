using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Who may do what.</summary>
[Collection("Owner keys are made and counted")]
public sealed class AuthTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> OwnerRoutes =>
        ["/v1/resumes", "/v1/resumes/res_x", "/v1/resumes/res_x/analytics", "/v1/search?q=x", "/v1/keys"];

    [Theory]
    [MemberData(nameof(OwnerRoutes))]
    [InlineData("/v1/sessions/ses_x")]
    [InlineData("/v1/sessions/ses_x/messages")]
    public async Task Without_a_key_nothing_is_to_be_had(string path)
    {
        using var anyone = server.Client(null);

        using var refused = await anyone.GetAsync(path, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Theory]
    [InlineData("Bearer rv_sk_")]
    [InlineData("Bearer rv_sk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Bearer rv_sk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3JfMSIsIm93biI6Im93bl9sb2NhbCIsImtleSI6ImtleV8xIn0.")]
    public async Task A_key_that_is_not_known_is_refused(string header)
    {
        using var anyone = server.Client(null);
        anyone.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        using var refused = await anyone.GetAsync("/v1/resumes", Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
    }

    [Theory]
    [MemberData(nameof(OwnerRoutes))]
    public async Task Publishable_keys_and_visitors_may_not_do_what_owners_do(string path)
    {
        using var publishable = server.Client((await server.PublishableAsync()).Key);
        using var visitor = await server.VisitorAsync();

        foreach (var client in new[] { publishable, visitor })
        {
            using var refused = await client.GetAsync(path, Cancellation);
            await ProblemAssert.IsAsync(ProblemKinds.Forbidden, refused);
        }
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once()
    {
        var key = await server.PublishableAsync();
        using var holder = server.Client(key.Key);
        using var owner = server.Owner();
        var messages = await server.MessagesAsync(holder);

        using var revoked = await owner.DeleteAsync($"/v1/keys/{key.Id}", Cancellation);
        using var refused = await holder.GetAsync(messages, Cancellation);
        using var again = await owner.DeleteAsync($"/v1/keys/{key.Id}", Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
        await ProblemAssert.IsAsync(ProblemKinds.KeyNotFound, again);
    }

    [Fact]
    public async Task A_key_is_shown_once_and_listed_by_its_first_characters()
    {
        var key = await server.PublishableAsync();
        using var owner = server.Owner();

        var list = await owner.GetStringAsync("/v1/keys", Cancellation);

        Assert.Contains(key.Id, list, StringComparison.Ordinal);
        Assert.Contains(key.Hint, list, StringComparison.Ordinal);
        Assert.DoesNotContain(key.Key, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_owner_key_cannot_be_revoked()
    {
        using var owner = server.Owner();
        var keys = await owner.GetFromJsonAsync<JsonElement>("/v1/keys", Cancellation);
        var last = Assert.Single(
            keys.GetProperty("keys").EnumerateArray(), key => key.GetProperty("kind").GetString() == "owner");

        using var refused = await owner.DeleteAsync($"/v1/keys/{last.GetProperty("id").GetString()}", Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.LastOwnerKey, refused);
    }

    [Fact]
    public async Task A_session_is_not_there_for_anyone_but_its_opener()
    {
        using var opener = await server.VisitorAsync();
        using var stranger = await server.VisitorAsync();
        using var owner = server.Owner();
        var messages = await server.MessagesAsync(opener);

        foreach (var client in new[] { stranger, owner })
        {
            using var read = await client.GetAsync(messages, Cancellation);
            await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, read);
            using var asked = await client.PostAsJsonAsync(messages, new { text = "Hello?" }, Cancellation);
            await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, asked);
            using var erased = await client.DeleteAsync(messages[..^"/messages".Length], Cancellation);
            await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, erased);
        }
    }

    [Fact]
    public async Task A_key_talks_to_the_résumés_that_it_names_alone()
    {
        using var narrow = server.Client((await server.PublishableAsync(["res_another"])).Key);

        using var refused = await narrow.PostAsJsonAsync(
            "/v1/sessions", new { resumeId = server.ResumeId }, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.ResumeNotFound, refused);
    }

    [Theory]
    [InlineData("https://example.org", true)]
    [InlineData("https://example.org.evil.example", false)]
    [InlineData("http://example.org", false)]
    [InlineData(null, false)]
    public async Task A_key_is_good_from_the_origins_that_it_names_alone(string? origin, bool isGood)
    {
        var key = await server.PublishableAsync(origins: ["https://example.org"]);
        using var page = server.Client(key.Key);
        if (origin is not null) page.DefaultRequestHeaders.Add("Origin", origin);

        using var answer = await page.PostAsJsonAsync("/v1/sessions", new { resumeId = server.ResumeId }, Cancellation);

        if (isGood) Assert.Equal(origin, answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        else await ProblemAssert.IsAsync(ProblemKinds.OriginNotAllowed, answer);
        Assert.Equal(isGood, answer.IsSuccessStatusCode);
        Assert.Equal(isGood, answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task A_preflight_is_answered_without_a_key()
    {
        using var browser = server.Client(null);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v1/sessions");
        preflight.Headers.Add("Origin", "https://example.org");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,x-stainless-os,mcp-protocol-version");

        using var allowed = await browser.SendAsync(preflight, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("https://example.org", allowed.Headers.GetValues("Access-Control-Allow-Origin").Single());
        // Whatever a client sends besides: no credentials are allowed anyway.
        Assert.Equal(
            "authorization,x-stainless-os,mcp-protocol-version",
            allowed.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }
}

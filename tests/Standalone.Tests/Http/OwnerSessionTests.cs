using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>The owner's cookie: what it opens, and for whom it does not.</summary>
[Collection("Owner keys are made and counted")]
public sealed class OwnerSessionTests(StandaloneServer server)
{
    private const string Session = "/owner/session";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_owner_key_becomes_a_cookie_that_opens_the_owners_routes_until_it_is_given_back()
    {
        using var browser = Browser();
        Assert.False(await IsSignedInAsync(browser));

        using var signedIn = await browser.PostAsJsonAsync(Session, new { key = server.OwnerKey }, Cancellation);

        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.True(await IsSignedInAsync(browser));
        using var listed = await browser.GetAsync("/v1/resumes", Cancellation);
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
        using var made = await SendAsync(browser, "Sec-Fetch-Site", "same-origin");
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);

        using var signedOut = await browser.DeleteAsync(Session, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, signedOut.StatusCode);
        Assert.False(await IsSignedInAsync(browser));
        using var refused = await browser.GetAsync("/v1/resumes", Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("https://resume.example", true)]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites(string? origin, bool isSecure)
    {
        using var anyone = server.Client(null);
        using var request = new HttpRequestMessage(HttpMethod.Post, Session)
        {
            Content = JsonContent.Create(new { key = server.OwnerKey }),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
            request.Headers.Host = new Uri(origin).Authority;
        }

        using var signedIn = await anyone.SendAsync(request, Cancellation);

        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=43200", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(isSecure, cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(server.OwnerKey, cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task What_changes_anything_must_come_from_a_page_of_the_server(string? header, string? value)
    {
        using var browser = await SignedInAsync();

        using var refused = await SendAsync(browser, header, value);

        var problem = await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
        Assert.Contains("own pages", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_browsers_origin_serves_as_well()
    {
        using var browser = await SignedInAsync();

        using var made = await SendAsync(browser, "Origin", server.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_page_reads_nothing_with_the_cookie(string site)
    {
        using var browser = await SignedInAsync();
        browser.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);

        using var refused = await browser.GetAsync("/v1/resumes", Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
        Assert.False(await IsSignedInAsync(browser));
        using var again = await browser.PostAsJsonAsync(Session, new { key = server.OwnerKey }, Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.OriginNotAllowed, again);
    }

    [Fact]
    public async Task A_session_ends_with_its_key()
    {
        using var owner = server.Owner();
        using var made = await owner.PostAsJsonAsync("/v1/keys", new { kind = "owner" }, Cancellation);
        var key = await StandaloneServer.JsonAsync(made);
        using var browser = await SignedInAsync(key.GetProperty("key").GetString());

        await owner.DeleteAsync($"/v1/keys/{key.GetProperty("id").GetString()}", Cancellation);

        Assert.False(await IsSignedInAsync(browser));
    }

    [Fact]
    public async Task A_visitors_token_is_no_owners_session_nor_the_other_way_round()
    {
        using var owner = server.Owner();
        using var minted = await owner.PostAsync("/v1/tokens", null, Cancellation);
        var token = (await StandaloneServer.JsonAsync(minted)).GetProperty("token").GetString();
        using var anyone = server.Client(null);
        using var signedIn = await anyone.PostAsJsonAsync(Session, new { key = server.OwnerKey }, Cancellation);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

        using var forged = Browser();
        forged.DefaultRequestHeaders.Add("Cookie", $"rv_owner={token}");
        Assert.False(await IsSignedInAsync(forged));
        using var bearer = server.Client(cookie.Split('=', 2)[1]);
        using var refused = await bearer.GetAsync("/v1/resumes", Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
    }

    [Fact]
    public async Task Only_an_owner_key_signs_in()
    {
        using var browser = Browser();
        var publishable = (await server.PublishableAsync()).Key;
        string[] others = ["rv_sk_" + new string('A', 43), publishable, "🔑", new('x', 9999)];

        foreach (var other in others)
        {
            using var refused = await browser.PostAsJsonAsync(Session, new { key = other }, Cancellation);
            await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
        }

        using var missing = await browser.PostAsJsonAsync(Session, new { }, Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, missing);
        Assert.False(await IsSignedInAsync(browser));
    }

    /// <summary>A client that keeps cookies, as browsers do.</summary>
    private HttpClient Browser() => new(new HttpClientHandler { UseCookies = true }) { BaseAddress = server.Address };

    private async Task<HttpClient> SignedInAsync(string? key = null)
    {
        var browser = Browser();
        using var signedIn = await browser.PostAsJsonAsync(
            Session, new { key = key ?? server.OwnerKey }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        return browser;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string? header, string? value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/keys")
        {
            Content = JsonContent.Create(new { label = "from the desk" }),
        };
        if (header is not null) request.Headers.Add(header, value);
        return await browser.SendAsync(request, Cancellation);
    }

    private static async Task<bool> IsSignedInAsync(HttpClient browser) =>
        (await browser.GetFromJsonAsync<JsonElement>(Session, Cancellation)).GetProperty("signedIn").GetBoolean();
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>Visitors' tokens from minting to renewal.</summary>
public sealed class TokenTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_renewed_token_keeps_its_subject_and_sessions()
    {
        using var page = server.Client((await server.PublishableAsync()).Key);
        var first = await MintAsync(page, "");
        using var visitor = server.Client(first.Token);
        var messages = await server.MessagesAsync(visitor);

        var second = await MintAsync(visitor, "");

        using var renewed = server.Client(second.Token);
        Assert.Equal(first.Subject, second.Subject);
        using var read = await renewed.GetAsync(messages, Cancellation);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Fact]
    public async Task Two_visitors_of_one_key_are_two_subjects()
    {
        using var page = server.Client((await server.PublishableAsync()).Key);

        Assert.NotEqual((await MintAsync(page, "")).Subject, (await MintAsync(page, "")).Subject);
    }

    [Fact]
    public async Task An_owners_name_for_a_visitor_always_means_the_same_subject()
    {
        using var owner = server.Owner();

        var first = await MintAsync(owner, """{"subject":"ada@example.org"}""");
        var second = await MintAsync(owner, """{"subject":"ada@example.org"}""");

        Assert.Equal(first.Subject, second.Subject);
        Assert.DoesNotContain("ada", first.Subject, StringComparison.Ordinal);
        Assert.NotEqual(first.Subject, (await MintAsync(owner, """{"subject":"bob@example.org"}""")).Subject);
    }

    [Fact]
    public async Task Only_an_owner_names_a_visitor()
    {
        using var page = server.Client((await server.PublishableAsync()).Key);

        using var refused = await page.PostAsync(
            "/v1/tokens", StandaloneServer.Body("""{"subject":"me"}"""), Cancellation);

        var problem = await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, refused);
        Assert.True(problem.GetProperty("errors").TryGetProperty("subject", out _));
    }

    [Fact]
    public async Task A_token_can_be_narrowed_to_a_résumé_and_not_widened()
    {
        using var owner = server.Owner();
        var narrow = await MintAsync(owner, """{"resumeId":"res_another"}""");
        using var visitor = server.Client(narrow.Token);

        using var opened = await visitor.PostAsJsonAsync(
            "/v1/sessions", new { resumeId = server.ResumeId }, Cancellation);
        using var widened = await visitor.PostAsJsonAsync(
            "/v1/tokens", new { resumeId = server.ResumeId }, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.ResumeNotFound, opened);
        await ProblemAssert.IsAsync(ProblemKinds.ResumeNotFound, widened);
    }

    [Fact]
    public async Task A_token_of_a_revoked_key_is_not_renewed()
    {
        var key = await server.PublishableAsync();
        using var page = server.Client(key.Key);
        var token = await MintAsync(page, "");
        using var owner = server.Owner();
        using var revoked = await owner.DeleteAsync($"/v1/keys/{key.Id}", Cancellation);

        using var visitor = server.Client(token.Token);
        using var refused = await visitor.PostAsync("/v1/tokens", null, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.Unauthenticated, refused);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData((24 * 30) + 2, false)]
    public async Task An_expired_token_is_good_for_nothing_but_a_fresh_one(int hoursAgo, bool isRenewed)
    {
        using var owner = server.Owner();
        var keys = await owner.GetFromJsonAsync<JsonElement>("/v1/keys", Cancellation);
        var keyId = keys.GetProperty("keys")[0].GetProperty("id").GetString() ?? "";
        using var visitor = server.Client(Expired(keyId, TimeSpan.FromHours(hoursAgo)));

        using var refused = await visitor.GetAsync("/v1/sessions/ses_x", Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.TokenExpired, refused);

        using var renewed = await visitor.PostAsync("/v1/tokens", null, Cancellation);
        Assert.Equal(isRenewed ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, renewed.StatusCode);
        if (!isRenewed) return;
        var token = await StandaloneServer.JsonAsync(renewed);
        Assert.Equal("usr_late", token.GetProperty("subject").GetString());
    }

    [Fact]
    public async Task A_token_of_the_biggest_key_is_taken()
    {
        var host = string.Join('.', Enumerable.Repeat(new string('a', 59), 3));
        string[] resumeIds = [.. Enumerable.Range(10, 50).Select(at => $"res_{at}".PadRight(64, 'x'))];
        string[] origins = [.. Enumerable.Range(10, 50).Select(at => $"https://o{at}.{host}.ab:65535")];
        Assert.All(origins, origin => Assert.Equal(200, origin.Length));
        using var page = server.Client((await server.PublishableAsync(resumeIds, origins)).Key);
        page.DefaultRequestHeaders.Add("Origin", origins[^1]);

        var minted = await MintAsync(page, "");

        using var visitor = server.Client(minted.Token);
        visitor.DefaultRequestHeaders.Add("Origin", origins[^1]);
        using var found = await visitor.GetAsync("/v1/models", Cancellation);
        using var live = server.Client(null);
        live.DefaultRequestHeaders.Add("Origin", origins[^1]);
        using var beside = await live.GetAsync($"/v1/realtime?access_token={minted.Token}", Cancellation);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        // Known, and told what is wrong with the request.
        Assert.Equal(HttpStatusCode.BadRequest, beside.StatusCode);
    }

    [Fact]
    public async Task A_key_takes_origins_as_browsers_send_them_alone()
    {
        using var owner = server.Owner();

        using var refused = await owner.PostAsJsonAsync(
            "/v1/keys", new { origins = new[] { "https://bücher.example" } }, Cancellation);

        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, refused);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_that_does_not_tell_its_keys_reach_has_it_all_the_same(bool isOwners)
    {
        using var owner = server.Owner();
        using var made = await owner.PostAsync(
            "/v1/resumes?public=false", StandaloneServer.Body(Some.Document()), Cancellation);
        var hidden = (await StandaloneServer.JsonAsync(made)).GetProperty("id").GetString();
        var keys = await owner.GetFromJsonAsync<JsonElement>("/v1/keys", Cancellation);
        var keyId = isOwners
            ? keys.GetProperty("keys")[0].GetProperty("id").GetString()
            : (await server.PublishableAsync()).Id;
        using var visitor = server.Client(Reachless(keyId ?? ""));

        using var opened = await visitor.PostAsJsonAsync("/v1/sessions", new { resumeId = hidden }, Cancellation);
        using var renewed = server.Client((await MintAsync(visitor, "")).Token);
        using var again = await renewed.PostAsJsonAsync("/v1/sessions", new { resumeId = hidden }, Cancellation);

        var status = isOwners ? HttpStatusCode.Created : HttpStatusCode.NotFound;
        Assert.Equal((status, status), (opened.StatusCode, again.StatusCode));
    }

    /// <summary>A genuine token as servers minted it that did not tell what its key is good for.</summary>
    private string Reachless(string keyId)
    {
        var signing = TokenSigning.For(server.App.Services.GetRequiredService<TokenSecret>(), "resumevoice");
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "resumevoice",
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(10),
            SigningCredentials = signing.Credentials,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "usr_early", ["own"] = "own_local", ["key"] = keyId,
                ["res"] = Array.Empty<string>(), ["org"] = Array.Empty<string>(),
            },
        });
    }

    /// <summary>A genuine token that the server's own secret signed so long ago.</summary>
    private string Expired(string keyId, TimeSpan mintedAgo)
    {
        var then = new ManualTime();
        then.Advance(TimeProvider.System.GetUtcNow() - mintedAgo - then.GetUtcNow());
        var tokens = new VisitorTokens(server.App.Services.GetRequiredService<TokenSecret>(), then);
        var caller = Some.Visitor("usr_late") with { OwnerId = "own_local", KeyId = keyId };
        return tokens.Mint(caller with { Kind = CallerKind.Visitor }, []).Token;
    }

    private static async Task<(string Token, string Subject)> MintAsync(HttpClient client, string body)
    {
        using var content = body.Length == 0 ? null : StandaloneServer.Body(body);
        using var minted = await client.PostAsync("/v1/tokens", content, Cancellation);
        var json = await StandaloneServer.JsonAsync(minted);
        return (json.GetProperty("token").GetString() ?? "", json.GetProperty("subject").GetString() ?? "");
    }
}

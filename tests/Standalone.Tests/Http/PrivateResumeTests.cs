using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>What a private résumé is to those who have only what stands in public pages.</summary>
public sealed class PrivateResumeTests(StandaloneServer server)
{
    private const string Question = "What has she built with Python?";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("key", null)]
    [InlineData("token", null)]
    [InlineData("token for it", null)]
    [InlineData("renewed token", null)]
    [InlineData("key", "own")]
    public async Task With_the_key_of_a_page_a_private_résumé_is_not_there(string shown, string? key)
    {
        var id = await ImportAsync(server, isPublic: false);
        var bearer = key is null ? await PageKeyAsync(server) : (await server.PublishableAsync()).Key;
        using var anyone = await ShowingAsync(shown, bearer, id);

        using var model = await anyone.GetAsync($"/v1/models/{id}", Cancellation);
        using var opened = await OpenAsync(anyone, id);
        using var completed = await anyone.PostAsJsonAsync(
            "/v1/chat/completions",
            new { model = id, messages = new[] { new { role = "user", content = Question } } }, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, model.StatusCode);
        await ProblemAssert.IsAsync(ProblemKinds.ResumeNotFound, opened);
        Assert.Equal(HttpStatusCode.NotFound, completed.StatusCode);
        Assert.DoesNotContain(id, await anyone.GetStringAsync("/v1/models", Cancellation), StringComparison.Ordinal);
        foreach (var request in McpRequests(id))
        {
            using var told = await anyone.PostAsync("/mcp", StandaloneServer.Body(request), Cancellation);
            var answer = await StandaloneServer.JsonAsync(told);
            Assert.DoesNotContain("Harbor", answer.GetRawText(), StringComparison.Ordinal);
            if (!request.Contains(id, StringComparison.Ordinal))
                Assert.DoesNotContain(id, answer.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("key")]
    [InlineData("token")]
    [InlineData("token for it")]
    public async Task A_key_that_names_a_private_résumé_talks_to_it(string shown)
    {
        var id = await ImportAsync(server, isPublic: false);
        using var named = await ShowingAsync(shown, (await server.PublishableAsync([id])).Key, id);

        using var opened = await OpenAsync(named, id);

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Contains(id, await named.GetStringAsync("/v1/models", Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_the_owner_minted_talks_to_all_of_theirs()
    {
        var id = await ImportAsync(server, isPublic: false);
        using var visitor = await server.VisitorAsync();

        using var opened = await OpenAsync(visitor, id);

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
    }

    [Fact]
    public async Task A_conversation_rests_while_its_résumé_is_private()
    {
        var id = await ImportAsync(server, isPublic: true);
        using var visitor = await ShowingAsync("token", await PageKeyAsync(server), id);
        using var opened = await OpenAsync(visitor, id);
        var session = $"/v1/sessions/{(await StandaloneServer.JsonAsync(opened)).GetProperty("id").GetString()}";
        using var before = await visitor.PostAsJsonAsync($"{session}/messages", new { text = Question }, Cancellation);

        await ShowAsync(server, id, isPublic: false);
        using var refused = await visitor.PostAsJsonAsync($"{session}/messages", new { text = Question }, Cancellation);
        using var streamed = new HttpRequestMessage(HttpMethod.Post, $"{session}/messages");
        streamed.Content = JsonContent.Create(new { text = Question });
        streamed.Headers.Accept.ParseAdd("text/event-stream");
        using var refusedStream = await visitor.SendAsync(streamed, Cancellation);
        var read = await visitor.GetFromJsonAsync<JsonElement>($"{session}/messages", Cancellation);
        await ShowAsync(server, id, isPublic: true);
        using var after = await visitor.PostAsJsonAsync($"{session}/messages", new { text = Question }, Cancellation);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, refused);
        await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, refusedStream);
        // What was said stays said, to who heard it.
        Assert.Equal(1, read.GetProperty("messages").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_private_default_gives_its_place_to_the_first_public_résumé()
    {
        await using var own = new StandaloneServer();
        await own.InitializeAsync();
        await ImportAsync(own, isPublic: false);
        var second = await ImportAsync(own, isPublic: true);

        using var anyone = own.Client(null);
        var session = await EarlierSessionAsync(anyone);

        await ShowAsync(own, own.ResumeId, isPublic: false);

        var page = await anyone.GetFromJsonAsync<JsonElement>("/page.json", Cancellation);
        Assert.Equal(second, page.GetProperty("resumeId").GetString());
        using var asked = await AskEarlierAsync(anyone, session);
        // A session on what is private now is replaced by one on the new default.
        Assert.NotEqual(session, (await StandaloneServer.JsonAsync(asked)).GetProperty("session_id").GetString());

        await ShowAsync(own, second, isPublic: false);
        using var none = await anyone.GetAsync("/page.json", Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.NoResumeYet, none);
        using var noSession = await anyone.PostAsync("/session/create", StandaloneServer.Body(""), Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.NoResumeYet, noSession);
        using var unasked = await AskEarlierAsync(anyone, session);
        await ProblemAssert.IsAsync(ProblemKinds.NoResumeYet, unasked);
    }

    private static string[] McpRequests(string id) =>
    [
        """{"jsonrpc":"2.0","id":1,"method":"resources/list"}""",
        $$$"""{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"resumevoice://resumes/{{{id}}}"}}""",
        """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_resumes"}}""",
        $$$"""
        {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{
          "name":"ask_resume","arguments":{"question":"{{{Question}}}","resumeId":"{{{id}}}"} } }
        """,
    ];

    /// <summary>A client that shows the key itself, or a token minted from it.</summary>
    private async Task<HttpClient> ShowingAsync(string shown, string key, string resumeId)
    {
        if (shown == "key") return server.Client(key);
        var token = await MintAsync(key, shown == "token for it" ? resumeId : null);
        return server.Client(shown == "renewed token" ? await MintAsync(token, resumeId) : token);
    }

    private async Task<string> MintAsync(string bearer, string? resumeId)
    {
        using var client = server.Client(bearer);
        using var minted = await client.PostAsJsonAsync("/v1/tokens", new { resumeId }, Cancellation);
        return (await StandaloneServer.JsonAsync(minted)).GetProperty("token").GetString() ?? "";
    }

    private static async Task<string> PageKeyAsync(StandaloneServer of)
    {
        using var anyone = of.Client(null);
        var page = await anyone.GetFromJsonAsync<JsonElement>("/page.json", Cancellation);
        return page.GetProperty("key").GetString() ?? "";
    }

    private static Task<HttpResponseMessage> OpenAsync(HttpClient client, string resumeId) =>
        client.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);

    private static async Task<string> EarlierSessionAsync(HttpClient anyone)
    {
        using var created = await anyone.PostAsync("/session/create", StandaloneServer.Body(""), Cancellation);
        return (await StandaloneServer.JsonAsync(created)).GetProperty("session_id").GetString() ?? "";
    }

    private static Task<HttpResponseMessage> AskEarlierAsync(HttpClient anyone, string session) =>
        anyone.PostAsJsonAsync("/smart/query", new { text = Question, session_id = session }, Cancellation);

    private static async Task<string> ImportAsync(StandaloneServer into, bool isPublic)
    {
        using var owner = into.Owner();
        var path = isPublic ? "/v1/resumes?public=true" : "/v1/resumes?public=false";
        using var made = await owner.PostAsync(path, StandaloneServer.Body(Some.Document()), Cancellation);
        return (await StandaloneServer.JsonAsync(made)).GetProperty("id").GetString() ?? "";
    }

    private static async Task ShowAsync(StandaloneServer of, string resumeId, bool isPublic)
    {
        using var owner = of.Owner();
        using var set = await owner.PutAsJsonAsync(
            $"/v1/resumes/{resumeId}/visibility", new { @public = isPublic }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
    }
}

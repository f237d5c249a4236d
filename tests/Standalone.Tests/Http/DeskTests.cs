using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Api.Problems;
using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>What the owner's desk reads: analytics and conversations of a résumé.</summary>
public sealed class DeskTests(StandaloneServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Analytics_tell_what_is_asked_and_what_stayed_unanswered()
    {
        using var owner = server.Owner();
        var resumeId = await ImportAsync(owner);
        await AskAsync(
            owner, resumeId, "What has she built with Python?", "Does she know Kubernetes?", "does she know kubernetes",
            "Write me a poem about the sea");

        JsonElement counted;
        do counted = await owner.GetFromJsonAsync<JsonElement>($"/v1/resumes/{resumeId}/analytics", Cancellation);
        while (counted.GetProperty("questions").GetInt32() < 4);

        Assert.Equal(1, counted.GetProperty("sessions").GetInt32());
        var days = counted.GetProperty("days").EnumerateArray().ToList();
        Assert.InRange(days.Count, 31, 32);
        Assert.Equal(4, days.Sum(day => day.GetProperty("questions").GetInt32()));
        Assert.Equal(2, days.Sum(day => day.GetProperty("unanswered").GetInt32()));
        var topics = counted.GetProperty("topics").EnumerateArray().ToDictionary(
            topic => topic.GetProperty("name").GetString() ?? "", StringComparer.OrdinalIgnoreCase);
        Assert.Equal(2, topics["Kubernetes"].GetProperty("asked").GetInt32());
        Assert.False(topics["Kubernetes"].GetProperty("inResume").GetBoolean());
        Assert.True(topics["Python"].GetProperty("inResume").GetBoolean());
        var unanswered = Assert.Single(counted.GetProperty("unanswered").EnumerateArray());
        Assert.Equal("does she know kubernetes", unanswered.GetProperty("question").GetString());
        Assert.Equal("not_in_resume", unanswered.GetProperty("decision").GetString());
        Assert.Equal(2, unanswered.GetProperty("asked").GetInt32());
        Assert.All(
            counted.GetProperty("topItems").EnumerateArray(),
            item => Assert.NotEmpty(item.GetProperty("title").GetString() ?? ""));
        var latency = counted.GetProperty("latency");
        Assert.True(latency.GetProperty("p50Ms").GetDouble() <= latency.GetProperty("p99Ms").GetDouble());
        Assert.True(latency.GetProperty("p99Ms").GetDouble() <= latency.GetProperty("maxMs").GetDouble());
    }

    [Fact]
    public async Task The_owner_pages_through_the_conversations_and_reads_and_erases_one()
    {
        using var owner = server.Owner();
        var resumeId = await ImportAsync(owner);
        using var visitor = await server.VisitorAsync();
        var sessions = $"/v1/resumes/{resumeId}/sessions";
        foreach (var question in new[] { "First one?", "What has she built?", "Does she know Go?" })
            await AskAsync(visitor, resumeId, question, "And Python?");
        await visitor.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);

        var first = await owner.GetFromJsonAsync<JsonElement>($"{sessions}?limit=2", Cancellation);
        var next = first.GetProperty("next").GetInt64();
        var second = await owner.GetFromJsonAsync<JsonElement>($"{sessions}?limit=2&before={next}", Cancellation);

        Assert.Equal(["Does she know Go?", "What has she built?"], FirstQuestions(first));
        Assert.Equal(["First one?"], FirstQuestions(second));
        Assert.False(second.TryGetProperty("next", out _));
        var session = second.GetProperty("sessions")[0];
        Assert.Equal(2, session.GetProperty("questions").GetInt32());
        Assert.True(session.GetProperty("lastAskedAt").GetDateTimeOffset()
            >= session.GetProperty("createdAt").GetDateTimeOffset());

        var path = $"{sessions}/{session.GetProperty("id").GetString()}";
        var read = await owner.GetFromJsonAsync<JsonElement>($"{path}/messages?after=1", Cancellation);
        Assert.Equal("And Python?", Assert.Single(read.GetProperty("messages").EnumerateArray())
            .GetProperty("question").GetString());
        using var erased = await owner.DeleteAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, erased.StatusCode);
        using var gone = await owner.GetAsync($"{path}/messages", Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, gone);
    }

    [Fact]
    public async Task A_conversation_is_found_below_its_own_résumé_only()
    {
        using var owner = server.Owner();
        var (one, other) = (await ImportAsync(owner), await ImportAsync(owner));
        var session = await AskAsync(owner, one, "What has she built?");

        string[] paths = [$"/v1/resumes/{other}/sessions/{session}", $"/v1/resumes/{one}/sessions/ses_none",
            $"/v1/resumes/{one}/sessions/%F0%9F%92%A9", $"/v1/resumes/res_none/sessions/{session}"];
        foreach (var path in paths)
        {
            using var read = await owner.GetAsync($"{path}/messages", Cancellation);
            await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, read);
            using var erased = await owner.DeleteAsync(path, Cancellation);
            await ProblemAssert.IsAsync(ProblemKinds.SessionNotFound, erased);
        }

        using var none = await owner.GetAsync("/v1/resumes/res_none/sessions", Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.ResumeNotFound, none);
        using var wrong = await owner.GetAsync($"/v1/resumes/{one}/sessions?before=x&limit=0", Cancellation);
        await ProblemAssert.IsAsync(ProblemKinds.InvalidRequest, wrong);
    }

    private static async Task<string> ImportAsync(HttpClient owner)
    {
        using var made = await owner.PostAsync("/v1/resumes", StandaloneServer.Body(Some.Document()), Cancellation);
        return (await StandaloneServer.JsonAsync(made)).GetProperty("id").GetString() ?? "";
    }

    /// <summary>Asks the questions in one session; its id.</summary>
    private static async Task<string> AskAsync(HttpClient client, string resumeId, params string[] questions)
    {
        using var opened = await client.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);
        var session = (await StandaloneServer.JsonAsync(opened)).GetProperty("id").GetString() ?? "";
        foreach (var text in questions)
        {
            using var asked = await client.PostAsJsonAsync(
                $"/v1/sessions/{session}/messages", new { text }, Cancellation);
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        }

        return session;
    }

    private static IEnumerable<string?> FirstQuestions(JsonElement page) =>
        page.GetProperty("sessions").EnumerateArray().Select(
            session => session.GetProperty("firstQuestion").GetString());
}

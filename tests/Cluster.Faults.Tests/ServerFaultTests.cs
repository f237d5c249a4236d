using System.Net;
using System.Net.Http.Json;

namespace ResumeVoice.Cluster.Faults.Tests;

/// <summary>What goes on while PostgreSQL or Redis is down, and that it heals by itself.</summary>
public sealed class ServerFaultTests(FaultFixture shared) : FaultTest(shared)
{
    [Fact(Timeout = TimeoutMs)]
    public async Task Without_Redis_talks_go_on_and_with_it_again_silos_join()
    {
        var visitors = await VisitorsAsync(10);

        await TalkingAsync(visitors, async () =>
        {
            await Shared.Redis.StopAsync();
            await AskAsync(await VisitorsAsync(10), 5);
            await Shared.Redis.StartAgainAsync();
        });
        await Cluster.AddSiloAsync();
        await Shared.UntilActiveAsync(FaultFixture.Silos + 1, Cancellation);
        await Cluster.StopAsync(Cluster.Silos[^1]);
        await AskAsync(visitors, 2);

        Assert.Empty(visitors.SelectMany(visitor => visitor.Failures));
        await AssertKeptAsync(visitors);
    }

    [Fact(Timeout = TimeoutMs)]
    public async Task Without_PostgreSQL_questions_are_put_off_and_nothing_is_acknowledged_that_is_not_stored()
    {
        var visitors = await VisitorsAsync(10);
        var silent = await VisitorsAsync(3);

        await TalkingAsync(visitors, async () =>
        {
            await Shared.Postgres.StopAsync();
            // The grains of the latter do not wake without the database.
            foreach (var visitor in visitors.Concat(silent)) await AssertPutOffAsync(visitor.Session);
            await Shared.Postgres.StartAgainAsync();
        });

        Assert.All(visitors.SelectMany(visitor => visitor.Failures), failure => Assert.Equal("503", failure));
        await AssertKeptAsync(visitors);
    }

    [Fact(Timeout = TimeoutMs)]
    public async Task Once_PostgreSQL_is_back_no_question_fails_for_the_connections_that_died_with_it()
    {
        var visitors = await VisitorsAsync(20);
        await AskAsync(visitors, 3);

        await Shared.Postgres.StopAsync();
        await Shared.Postgres.StartAgainAsync();
        await AskAsync(visitors, 2);
        var late = await VisitorsAsync(20);
        await AskAsync(late, 2);

        Assert.Empty(visitors.Concat(late).SelectMany(visitor => visitor.Failures));
        await AssertKeptAsync(visitors);
    }

    private async Task AssertPutOffAsync(string session)
    {
        var messages = new Uri(Cluster.Gateways[0].Address, $"/v1/sessions/{session}/messages");
        using var asked = await Shared.Http.PostAsJsonAsync(messages, new { text = "And then?" }, Cancellation);
        using var read = await Shared.Http.GetAsync(messages, Cancellation);
        Assert.All([asked, read], response =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        });
    }
}

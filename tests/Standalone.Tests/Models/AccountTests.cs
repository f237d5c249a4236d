using ResumeVoice.Contract;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>A provider is held to account for its whole answer, not for the first word alone.</summary>
public sealed class AccountTests : ModelServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cut")]
    [InlineData("error")]
    [InlineData("no end")]
    [InlineData("stall")]
    public async Task A_provider_that_keeps_failing_after_its_first_word_is_left_alone(string fault)
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync("She built ");
            if (fault == "cut") reply.Cut();
            if (fault == "error") await reply.RawAsync("data: {\"error\":{\"message\":\"No.\"}}\n\n");
            if (fault == "stall") await reply.StallAsync();
        });
        await using var client = ModelClient.Of(
            Models, ("BreakerFailures", "2"), ("StallTimeout", fault == "stall" ? "00:00:00.2" : "00:01:00"));

        for (var asked = 0; asked < 3; asked++) await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);

        Assert.Equal(2, Models.Requests("one"));
        Assert.Equal(2, client.Kept.Lines.Count(IsOfAFailure));
    }

    [Fact]
    public async Task A_whole_answer_makes_up_for_failures_before()
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync("She built Harbor.");
            if (reply.Number % 2 == 0) await reply.EndAsync();
        });
        await using var client = ModelClient.Of(Models, ("BreakerFailures", "2"));

        for (var asked = 1; asked <= 3; asked++)
        {
            await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
            Assert.Equal(["She built Harbor."], await client.ListenAsync());
        }
    }

    [Fact]
    public async Task Whoever_stops_reading_leaves_the_trial_to_the_next()
    {
        Models.Script("one", async reply =>
        {
            if (reply.Number == 1) await reply.FailAsync(500);
            await reply.SayAsync("She built ", "Harbor.");
            if (reply.Number == 2) await reply.StallAsync();
            await reply.EndAsync();
        });
        await using var client = ModelClient.Of(Models, ("BreakerFailures", "1"));
        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
        client.Clock.Advance(TimeSpan.FromMinutes(1));

        await foreach (var piece in client.PiecesAsync())
            if (piece == "Harbor.") break;

        Assert.Equal(["She built ", "Harbor."], await client.ListenAsync());
        Assert.Equal(3, Models.Requests("one"));
        Assert.Single(client.Kept.Lines, IsOfAFailure);
    }

    [Fact]
    public async Task Whoever_leaves_takes_no_trial_along_but_its_own()
    {
        Models.Script("one", async reply =>
        {
            if (reply.Number == 2) await reply.FailAsync(500);
            await reply.SayAsync("She built ");
            await reply.StallAsync();
        });
        await using var client = ModelClient.Of(Models, ("BreakerFailures", "1"));
        await using var early = client.PiecesAsync().GetAsyncEnumerator(Cancellation);
        await early.MoveNextAsync();
        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
        client.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var trial = client.PiecesAsync().GetAsyncEnumerator(Cancellation);
        await trial.MoveNextAsync();

        await early.DisposeAsync();

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
        Assert.Equal(3, Models.Requests("one"));
    }

    private static bool IsOfAFailure(string line) => line.Contains("127.0.0.1 failed", StringComparison.Ordinal);
}

using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>What counts as a provider's time, and what as its reader's.</summary>
public sealed class WaitingTests : ModelServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("FirstTokenTimeout", "00:00:03", 1)]
    [InlineData("StallTimeout", "00:00:01", 2)]
    public async Task A_slow_reader_is_no_silence_of_the_provider(string limit, string time, int slowAt)
    {
        using var taken = new SemaphoreSlim(0);
        Models.Script("one", async reply =>
        {
            foreach (var piece in (string[])["She ", "built ", "Harbor."])
            {
                await reply.SayAsync(piece);
                await taken.WaitAsync(reply.Gone);
            }

            await reply.EndAsync();
        });
        await using var client = ModelClient.Of(Models, (limit, time));
        var pieces = new List<string>();

        await foreach (var piece in client.PiecesAsync())
        {
            pieces.Add(piece);
            // The limit is in real time, and passing it is what is tested.
            if (pieces.Count == slowAt) await Task.Delay(TimeSpan.Parse(time) * 1.5, Cancellation);
            taken.Release();
        }

        Assert.Equal(["She ", "built ", "Harbor."], pieces);
        Assert.DoesNotContain(client.Kept.Lines, IsOfAFailure);
    }

    [Fact]
    public async Task What_a_reader_takes_does_not_count_to_a_whole_answers_time()
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync("She ", "built ", "Harbor.");
            await reply.EndAsync();
        });
        await using var client = ModelClient.Of(Models, ("TotalTimeout", "00:02:00"));
        var pieces = new List<string>();

        await foreach (var piece in client.PiecesAsync())
        {
            pieces.Add(piece);
            client.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(["She ", "built ", "Harbor."], pieces);
    }

    [Fact]
    public async Task What_a_provider_takes_between_pieces_counts_to_a_whole_answers_time()
    {
        await using var client = ModelClient.Of(Models, ("TotalTimeout", "00:02:00"));
        Models.Script("one", async reply =>
        {
            for (var said = 0; said < 100; said++)
            {
                // Pieces come well within the limit between two; the reader has begun to wait for each.
                await reply.PauseAsync(TimeSpan.FromMilliseconds(50));
                client.Clock.Advance(TimeSpan.FromSeconds(30));
                await reply.SayAsync("on ");
            }

            await reply.EndAsync();
        });

        var failure = await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);

        Assert.Equal(DependencyFailure.Timeout, failure.Failure);
        Assert.Equal(1, Models.Requests("one"));
    }

    private static bool IsOfAFailure(string line) => line.Contains("127.0.0.1 failed", StringComparison.Ordinal);
}

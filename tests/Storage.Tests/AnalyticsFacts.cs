using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What every engine owes to <see cref="IAnalyticsStore"/>.</summary>
public abstract class AnalyticsFacts(ITestEngine engine) : StoreFacts(engine)
{
    private IAnalyticsStore Analytics => Store.Analytics;

    [Fact]
    public async Task Recorded_turns_are_read_newest_first_from_a_time_on_and_up_to_a_limit()
    {
        await StoreTurnsAsync(Some.Turn(1), Some.Turn(2), Some.Turn(3), Some.Turn(4));
        await Analytics.RecordAsync([Some.Finished(1), Some.Finished(2), Some.Finished(3), Some.Finished(4)], Token);

        var read = await Analytics.ReadAsync("res_1", Some.Finished(2).At, 2, Token);

        Assert.Equal([Some.Finished(4), Some.Finished(3)], read);
        Assert.Equal(3, (await Analytics.ReadAsync("res_1", Some.Finished(2).At, 10, Token)).Count);
        Assert.Empty(await Analytics.ReadAsync("res_2", DateTimeOffset.MinValue, 10, Token));
    }

    [Fact]
    public async Task Recording_a_turn_twice_counts_once()
    {
        await StoreTurnsAsync(Some.Turn(1));

        await Analytics.RecordAsync([Some.Finished(1), Some.Finished(1)], Token);
        await Analytics.RecordAsync([Some.Finished(1)], Token);
        Assert.Equal(0, await Analytics.RecordNewAsync(10, Token));

        Assert.Equal([Some.Finished(1)], await RecordedAsync());
    }

    [Fact]
    public async Task Turns_that_are_not_stored_are_passed_over()
    {
        await StoreTurnsAsync(Some.Turn(1));

        await Analytics.RecordAsync([Some.Finished(1, "ses_gone"), Some.Finished(2), Some.Finished(1)], Token);
        await Analytics.RecordAsync([], Token);

        Assert.Equal([Some.Finished(1)], await RecordedAsync());
    }

    [Fact]
    public async Task New_turns_are_recorded_oldest_first_until_none_is_left()
    {
        await StoreTurnsAsync(Some.Turn(1), Some.Turn(2), Some.Turn(1, "ses_2"), Some.Turn(3));

        while (await Analytics.RecordNewAsync(3, Token) >= 3)
        {
        }

        FinishedTurn[] all = [Some.Finished(3), Some.Finished(2), Some.Finished(1, "ses_2"), Some.Finished(1)];
        Assert.Equal(all, await RecordedAsync());
        Assert.Equal(0, await Analytics.RecordNewAsync(3, Token));

        await StoreTurnsAsync(Some.Turn(4));
        Assert.Equal(1, await Analytics.RecordNewAsync(3, Token));
        Assert.Equal([Some.Finished(4), .. all], await RecordedAsync());
    }

    [Fact]
    public async Task Turns_after_erased_ones_are_recorded()
    {
        await StoreTurnsAsync(Some.Turn(1), Some.Turn(1, "ses_2"));
        await Analytics.RecordNewAsync(10, Token);
        await Store.Conversations.EraseSessionAsync("ses_2", Token);

        await StoreTurnsAsync(Some.Turn(2));

        Assert.Equal(1, await Analytics.RecordNewAsync(10, Token));
        Assert.Equal([Some.Finished(2), Some.Finished(1)], await RecordedAsync());
    }

    [Fact]
    public async Task Turns_that_analytics_lacks_are_found_oldest_first_holes_included()
    {
        await StoreTurnsAsync(Some.Turn(1), Some.Turn(2), Some.Turn(1, "ses_2"), Some.Turn(3));
        await Analytics.RecordAsync([Some.Finished(2)], Token);

        Assert.Equal(
            [Some.Finished(1), Some.Finished(1, "ses_2"), Some.Finished(3)],
            await Analytics.FindUnrecordedAsync(10, Token));
        Assert.Equal(2, (await Analytics.FindUnrecordedAsync(2, Token)).Count);

        await Analytics.RecordAsync(await Analytics.FindUnrecordedAsync(10, Token), Token);
        Assert.Empty(await Analytics.FindUnrecordedAsync(10, Token));
    }

    private async Task StoreTurnsAsync(params NewTurn[] turns)
    {
        if (await Store.Conversations.LoadAsync("ses_1", Token) is null)
            await Store.WithSessionAsync("ses_1", "ses_2");
        foreach (var turn in turns)
            Assert.Equal(AppendOutcome.Appended, await Store.Conversations.AppendAsync(turn, Token));
    }

    private Task<IReadOnlyList<FinishedTurn>> RecordedAsync() =>
        Analytics.ReadAsync("res_1", DateTimeOffset.MinValue, 10, Token);
}

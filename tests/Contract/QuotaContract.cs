using ResumeVoice.Core.Quotas;

namespace ResumeVoice.Contract;

/// <summary>What every edition's <see cref="IQuotas"/> does.</summary>
public abstract class QuotaContract : EditionContract
{
    private static readonly QuotaPolicy Policy = new("questions", 50, TimeSpan.FromMinutes(1));

    [Fact]
    public async Task Two_hundred_takes_at_once_get_no_more_than_there_is()
    {
        var decisions = await Task.WhenAll(Enumerable.Range(0, 200).Select(
            _ => Task.Run(() => TakeAsync("usr_one"), Cancellation)));

        Assert.Equal(50, decisions.Count(decision => decision.Allowed));
        Assert.Equal(
            Enumerable.Range(0, 50),
            decisions.Where(decision => decision.Allowed).Select(decision => decision.Remaining).Order());
    }

    [Fact]
    public async Task A_refusal_says_when_to_come_again_and_keeps_its_word()
    {
        await EmptyAsync("usr_one");

        var refused = await TakeAsync("usr_one");
        Assert.False(refused.Allowed);
        Edition.Time.Advance(refused.RetryAfter - TimeSpan.FromTicks(1));
        Assert.False((await TakeAsync("usr_one")).Allowed);
        Edition.Time.Advance(TimeSpan.FromTicks(1));

        Assert.True((await TakeAsync("usr_one")).Allowed);
        Assert.False((await TakeAsync("usr_one")).Allowed);
    }

    [Fact]
    public async Task Users_and_policies_do_not_share_a_bucket()
    {
        await EmptyAsync("usr_one");

        Assert.True((await TakeAsync("usr_two")).Allowed);
        var other = Policy with { Name = "requests" };
        Assert.True((await Edition.Quotas.TakeAsync(other, "usr_one", Cancellation)).Allowed);
    }

    [Fact]
    public async Task A_bucket_left_alone_for_long_holds_no_more_than_a_full_one()
    {
        await EmptyAsync("usr_one");
        Edition.Time.Advance(TimeSpan.FromDays(1));

        await EmptyAsync("usr_one");

        Assert.False((await TakeAsync("usr_one")).Allowed);
    }

    private async Task EmptyAsync(string user)
    {
        for (var taken = 0; taken < Policy.Capacity; taken++) Assert.True((await TakeAsync(user)).Allowed);
    }

    private async Task<QuotaDecision> TakeAsync(string user) =>
        await Edition.Quotas.TakeAsync(Policy, user, Cancellation);
}

using ResumeVoice.Core.Quotas;

namespace ResumeVoice.Core.Tests.Quotas;

public class TokenBucketTests
{
    private static readonly QuotaPolicy Policy = new("turns", 3, TimeSpan.FromSeconds(30));
    private static readonly DateTimeOffset Now = new(2025, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_full_bucket_gives_its_capacity_and_no_more()
    {
        var decisions = Take(4, Now).Select(taken => (taken.Allowed, taken.Remaining));

        Assert.Equal([(true, 2), (true, 1), (true, 0), (false, 0)], decisions);
    }

    [Fact]
    public void A_refusal_says_when_the_next_token_comes() =>
        Assert.Equal(TimeSpan.FromSeconds(10), Take(4, Now)[^1].RetryAfter);

    [Fact]
    public void A_refusal_costs_nothing()
    {
        var bucket = Drained();

        var (_, next) = bucket.Take(Policy, Now);

        Assert.Equal(bucket, next);
    }

    [Fact]
    public void A_token_comes_back_at_its_time_and_not_before()
    {
        var bucket = Drained();

        Assert.False(bucket.Take(Policy, Now.AddSeconds(10).AddTicks(-1)).Decision.Allowed);
        Assert.True(bucket.Take(Policy, Now.AddSeconds(10)).Decision.Allowed);
    }

    [Fact]
    public void A_bucket_never_holds_more_than_its_capacity()
    {
        var (decision, _) = Drained().Take(Policy, Now.AddDays(1));

        Assert.Equal(new QuotaDecision(true, 2, TimeSpan.Zero), decision);
    }

    private static TokenBucket Drained()
    {
        var bucket = default(TokenBucket);
        for (var taken = 0; taken < Policy.Capacity; taken++) bucket = bucket.Take(Policy, Now).Next;
        return bucket;
    }

    private static List<QuotaDecision> Take(int times, DateTimeOffset now)
    {
        var bucket = default(TokenBucket);
        var decisions = new List<QuotaDecision>();
        for (var taken = 0; taken < times; taken++)
        {
            (var decision, bucket) = bucket.Take(Policy, now);
            decisions.Add(decision);
        }

        return decisions;
    }
}

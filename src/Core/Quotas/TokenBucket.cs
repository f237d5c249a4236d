namespace ResumeVoice.Core.Quotas;

/// <summary>
/// A token bucket as a value (the generic cell rate algorithm, ITU-T I.371): all it keeps is when the bucket will be
/// full again, so an untouched bucket needs no timer and a full one need not be kept.
/// </summary>
/// <param name="FullAt">When the bucket is full again; the past means full now.</param>
public readonly record struct TokenBucket(DateTimeOffset FullAt)
{
    /// <summary>Takes one token at <paramref name="now"/>; gives the decision and the bucket after it.</summary>
    public (QuotaDecision Decision, TokenBucket Next) Take(QuotaPolicy policy, DateTimeOffset now)
    {
        var perToken = policy.Window / policy.Capacity;
        var filled = FullAt > now ? FullAt : now;
        var next = filled + perToken;
        var room = policy.Window - (next - now);
        if (room < TimeSpan.Zero) return (new QuotaDecision(false, 0, -room), this);
        return (new QuotaDecision(true, (int)(room / perToken), TimeSpan.Zero), new TokenBucket(next));
    }
}

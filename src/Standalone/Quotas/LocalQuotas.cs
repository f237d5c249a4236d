using System.Collections.Concurrent;
using ResumeVoice.Core.Quotas;

namespace ResumeVoice.Standalone.Quotas;

/// <summary>
/// The quotas of the one-process edition: a bucket per policy and user in memory. Full buckets are dropped, for they
/// say no more than none; beyond <see cref="BucketsMax"/> new users share one bucket, so a flood of addresses fills no
/// memory.
/// </summary>
internal sealed class LocalQuotas(TimeProvider clock) : IQuotas
{
    public const int BucketsMax = 200_000;
    public static readonly TimeSpan SweptEvery = TimeSpan.FromMinutes(1);

    private const string Crowd = "";

    private readonly ConcurrentDictionary<BucketKey, Bucket> _buckets = new();
    private long _sweepAt;
    private int _count;

    /// <summary>How many buckets are held.</summary>
    public int Count => Volatile.Read(ref _count);

    public ValueTask<QuotaDecision> TakeAsync(QuotaPolicy policy, string user, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        SweepIfDue(now.UtcTicks);
        while (true)
        {
            if (Find(policy, user).TryTake(policy, now, out var decision)) return ValueTask.FromResult(decision);
        }
    }

    private Bucket Find(QuotaPolicy policy, string user)
    {
        var key = new BucketKey(policy.Name, user);
        if (_buckets.TryGetValue(key, out var bucket)) return bucket;
        if (Count >= BucketsMax && user.Length > 0) return Find(policy, Crowd);
        var added = new Bucket();
        bucket = _buckets.GetOrAdd(key, added);
        if (ReferenceEquals(bucket, added)) Interlocked.Increment(ref _count);
        return bucket;
    }

    private void SweepIfDue(long now)
    {
        var due = Volatile.Read(ref _sweepAt);
        if (now < due || Interlocked.CompareExchange(ref _sweepAt, now + SweptEvery.Ticks, due) != due) return;
        foreach (var (key, bucket) in _buckets)
        {
            if (!bucket.TryClose(now)) continue;
            if (_buckets.TryRemove(KeyValuePair.Create(key, bucket))) Interlocked.Decrement(ref _count);
        }
    }

    private readonly record struct BucketKey(string Policy, string User);

    /// <summary>A <see cref="TokenBucket"/> that many threads take from without a lock.</summary>
    private sealed class Bucket
    {
        private const long Closed = -1;

        private long _fullAt;

        /// <summary>False where the bucket was swept away meanwhile: take from a new one.</summary>
        public bool TryTake(QuotaPolicy policy, DateTimeOffset now, out QuotaDecision decision)
        {
            while (true)
            {
                var seen = Volatile.Read(ref _fullAt);
                if (seen == Closed)
                {
                    decision = default;
                    return false;
                }

                (decision, var next) = new TokenBucket(new DateTimeOffset(seen, TimeSpan.Zero)).Take(policy, now);
                if (!decision.Allowed) return true;
                if (Interlocked.CompareExchange(ref _fullAt, next.FullAt.UtcTicks, seen) == seen) return true;
            }
        }

        /// <summary>
        /// Closes a full bucket for good, so that no token is taken from one that is no longer counted.
        /// </summary>
        public bool TryClose(long now)
        {
            var seen = Volatile.Read(ref _fullAt);
            return seen != Closed && seen <= now && Interlocked.CompareExchange(ref _fullAt, Closed, seen) == seen;
        }
    }
}

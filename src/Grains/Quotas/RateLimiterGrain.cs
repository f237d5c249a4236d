using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Quotas;

namespace ResumeVoice.Grains.Quotas;

/// <summary>
/// One bucket. It lives in memory, for a write a request would cost more than what it guards; a bucket that is not full
/// when its grain moves or rests is stored, so neither a rolling restart nor a pause fills it. A crash does. What was
/// stored goes when the grain wakes, or some minutes later where it does not.
/// </summary>
[CollectionAgeLimit(Minutes = 5)]
internal sealed class RateLimiterGrain(
    [PersistentState("bucket", ClusterNames.Storage)] IPersistentState<BucketState> state,
    [FromKeyedServices(GrainClock.Key)] TimeProvider clock)
    : Grain, IRateLimiterGrain
{
    private TokenBucket _bucket;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _bucket = new TokenBucket(state.State.FullAt);
        if (state.RecordExists) await state.ClearStateAsync(cancellationToken);
    }

    public Task<QuotaReply> TakeAsync(QuotaCommand command, CancellationToken cancellationToken)
    {
        var policy = new QuotaPolicy(command.Policy, command.Capacity, command.Window);
        (var decision, _bucket) = _bucket.Take(policy, clock.GetUtcNow());
        return Task.FromResult(new QuotaReply
        {
            IsAllowed = decision.Allowed,
            Remaining = decision.Remaining,
            RetryAfter = decision.RetryAfter,
        });
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_bucket.FullAt <= clock.GetUtcNow()) return;
        state.State = new BucketState { FullAt = _bucket.FullAt };
        await state.WriteStateAsync(cancellationToken);
    }
}

/// <summary>What is stored of a bucket that is not full.</summary>
[GenerateSerializer, Immutable, Alias("rv.BucketState")]
internal sealed record BucketState
{
    [Id(0)]
    public DateTimeOffset FullAt { get; init; }
}

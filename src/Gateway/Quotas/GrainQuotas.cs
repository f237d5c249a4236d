using ResumeVoice.Core.Quotas;
using ResumeVoice.Grains.Interfaces.Quotas;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Gateway.Quotas;

/// <summary>The quotas of the cluster: one grain a policy and user, however many gateways the user knocks at.</summary>
internal sealed class GrainQuotas(IGrainFactory grains, GrainCalls calls, LostSilos lost, TimeProvider clock) : IQuotas
{
    /// <summary>What a request waits for its quota where a silo was lost, which may be the one that counted.</summary>
    private static readonly TimeSpan UnsettledPatience = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Where a silo was lost just now no request is held up until another counts: it passes, and is counted then. The
    /// bucket that was lost was full anyway when it came back.
    /// </summary>
    public async ValueTask<QuotaDecision> TakeAsync(
        QuotaPolicy policy, string user, CancellationToken cancellationToken)
    {
        var taking = TakeFromGrainAsync(policy, user);
        try
        {
            return await taking.WaitAsync(UnsettledPatience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It may have been answered just now.
            return lost.IsUnsettled && !taking.IsCompleted
                ? new QuotaDecision(Allowed: true, Remaining: 0, TimeSpan.Zero)
                : await taking;
        }
    }

    /// <summary>Also for a request that is answered or gone meanwhile.</summary>
    private async Task<QuotaDecision> TakeFromGrainAsync(QuotaPolicy policy, string user)
    {
        var command = new QuotaCommand { Policy = policy.Name, Capacity = policy.Capacity, Window = policy.Window };
        // With the policy before it no user's name is bare hex, which the storage would take for a number.
        var grain = grains.GetGrain<IRateLimiterGrain>($"{policy.Name}/{user}");
        var reply = await calls.RunAsync(token => grain.TakeAsync(command, token), CancellationToken.None);
        return new QuotaDecision(reply.IsAllowed, reply.Remaining, reply.RetryAfter);
    }
}

using ResumeVoice.Core.Quotas;
using ResumeVoice.Grains.Interfaces.Quotas;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Gateway.Quotas;

/// <summary>The quotas of the cluster: one grain a policy and user, however many gateways the user knocks at.</summary>
internal sealed class GrainQuotas(IGrainFactory grains, GrainCalls calls) : IQuotas
{
    public async ValueTask<QuotaDecision> TakeAsync(
        QuotaPolicy policy, string user, CancellationToken cancellationToken)
    {
        var command = new QuotaCommand { Policy = policy.Name, Capacity = policy.Capacity, Window = policy.Window };
        // With the policy before it no user's name is bare hex, which the storage would take for a number.
        var grain = grains.GetGrain<IRateLimiterGrain>($"{policy.Name}/{user}");
        var reply = await calls.RunAsync(token => grain.TakeAsync(command, token), cancellationToken);
        return new QuotaDecision(reply.IsAllowed, reply.Remaining, reply.RetryAfter);
    }
}

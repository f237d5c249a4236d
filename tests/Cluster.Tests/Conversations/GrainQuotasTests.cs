using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Gateway.Quotas;
using ResumeVoice.Grains.Interfaces.Quotas;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>A quota whose answer comes late.</summary>
public sealed class GrainQuotasTests
{
    private static readonly QuotaReply Full = new()
    {
        IsAllowed = false,
        Remaining = 0,
        RetryAfter = TimeSpan.FromSeconds(3),
    };

    [Fact]
    public async Task An_answer_in_the_moment_that_the_patience_ends_counts()
    {
        var grain = new LateGrain();
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var lost = new LostSilos(TimeProvider.System);
        var calls = new GrainCalls(
            new CallLimits(TimeSpan.FromSeconds(30)), lost,
            new CallMetrics(services.GetRequiredService<IMeterFactory>()), TimeProvider.System,
            NullLogger<GrainCalls>.Instance);
        var quotas = new GrainQuotas(
            OneGrain.Factory(grain), calls, lost, new EndingClock(() => grain.Reply.SetResult(Full)));

        var decision = await quotas.TakeAsync(
            new QuotaPolicy("questions", 1, TimeSpan.FromMinutes(1)), "user", TestContext.Current.CancellationToken);

        Assert.Equal(new QuotaDecision(Allowed: false, Remaining: 0, Full.RetryAfter), decision);
    }

    private sealed class LateGrain : IRateLimiterGrain
    {
        public TaskCompletionSource<QuotaReply> Reply { get; } = new();

        public Task<QuotaReply> TakeAsync(QuotaCommand command, CancellationToken cancellationToken) => Reply.Task;
    }

    /// <summary>A clock on which all waiting is over at once, and that tells so afterwards.</summary>
    private sealed class EndingClock(Action ended) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            ended();
            return System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}

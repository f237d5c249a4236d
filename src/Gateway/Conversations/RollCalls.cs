using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Membership;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Gateway.Conversations;

/// <summary>
/// Has a silo look who is still there whenever a connection to one broke. Where that fails, the signs of life that a dead
/// silo misses tell it some seconds later.
/// </summary>
internal sealed partial class RollCalls(
    LostSilos lost, GrainCalls calls, IGrainFactory grains, ILogger<RollCalls> logger) : BackgroundService
{
    /// <summary>Soon: until somebody has looked, the dead silo's conversations stand still.</summary>
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var next = lost.Next;
        while (await IsLostAsync(next, stoppingToken))
        {
            // One that breaks from now on has it looked again.
            next = lost.Next;
            try
            {
                await CallAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DependencyException or OrleansException)
            {
                LogFailed(exception);
            }
        }
    }

    private Task<bool> CallAsync(CancellationToken cancellationToken) => calls.RunAsync(
        async token =>
        {
            // Each time another silo is asked: one may lead nowhere.
            var rollCall = grains.GetGrain<IRollCallGrain>(0);
            await rollCall.CallAsync(token).WaitAsync(AskAgainAfter, TimeProvider.System, token);
            return true;
        },
        cancellationToken);

    /// <summary>True once a connection breaks, false where the gateway stops before.</summary>
    private static async Task<bool> IsLostAsync(CancellationToken next, CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(next, stoppingToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, either.Token).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing);
        return !stoppingToken.IsCancellationRequested;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Nobody looked who is still there after a lost connection.")]
    private partial void LogFailed(Exception exception);
}

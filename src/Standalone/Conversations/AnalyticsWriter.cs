using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// Lets the store record finished turns for analytics, in batches and off the visitor's path. At the start the store is
/// asked for turns that a crash kept out, wherever they stand.
/// </summary>
internal sealed partial class AnalyticsWriter(
    FinishedTurns finished, IAnalyticsStore store, TimeProvider clock, ILogger<AnalyticsWriter> logger)
    : BackgroundService
{
    /// <summary>Bounds how long a turn that is being stored may wait for a batch, to a few milliseconds.</summary>
    public const int BatchMax = 500;

    /// <summary>How far analytics may lag: late batches are large ones, and cost the turns little.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private bool _recovered;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The server has stopped answering: this is the rest. A failure costs nothing, the next start finds the turns.
        await RecordAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
            {
                if (!await RecordAsync(stoppingToken)) await Task.Delay(RetryAfter, clock, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Records what there is; false where the store failed, and the next round tries again.</summary>
    private async Task<bool> RecordAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!_recovered) await RecoverAsync(cancellationToken);
            if (!finished.TakeAny()) return true;
            while (await store.RecordNewAsync(BatchMax, cancellationToken) >= BatchMax)
            {
            }

            return true;
        }
        catch (DependencyException exception)
        {
            finished.Add();
            LogFailed(exception.Failure, exception);
            return false;
        }
    }

    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        while (await store.FindUnrecordedAsync(BatchMax, cancellationToken) is { Count: > 0 } turns)
            await store.RecordAsync(turns, cancellationToken);
        _recovered = true;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Finished turns were not recorded ({Failure}); they are looked for again.")]
    private partial void LogFailed(DependencyFailure failure, Exception exception);
}

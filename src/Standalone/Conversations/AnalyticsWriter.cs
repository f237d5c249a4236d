using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// Records finished turns in batches, off the visitor's path. What a crash, a full channel or a failing store kept out
/// is looked for in the store at the start and whenever something was missed.
/// </summary>
internal sealed partial class AnalyticsWriter(
    FinishedTurns finished, IAnalyticsStore store, TimeProvider clock, ILogger<AnalyticsWriter> logger)
    : BackgroundService
{
    public const int BatchMax = 500;

    /// <summary>
    /// How long a batch gathers: analytics may lag a moment, and fewer commits leave the disk to the turns.
    /// </summary>
    public static readonly TimeSpan GatheredFor = TimeSpan.FromMilliseconds(250);

    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly List<FinishedTurn> _batch = new(BatchMax);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // The server has stopped answering: this is the rest. A failure costs nothing, the next start finds the turns.
        await RecordWaitingAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        finished.Miss();
        try
        {
            while (await finished.Reader.WaitToReadAsync(stoppingToken)) await GatherAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task GatherAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(GatheredFor, clock, cancellationToken);
        var isWell = await RecordWaitingAsync(cancellationToken);
        while (isWell && finished.TakeMissed()) isWell = await RecoverAsync(cancellationToken);
        if (!isWell) await Task.Delay(RetryAfter, clock, cancellationToken);
    }

    /// <summary>Records the turns that wait, a batch at a time; false where the store failed.</summary>
    private async Task<bool> RecordWaitingAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            _batch.Clear();
            while (_batch.Count < BatchMax && finished.Reader.TryRead(out var turn)) _batch.Add(turn);
            if (_batch.Count == 0) return true;
            if (!await TryAsync(() => store.RecordAsync(_batch, cancellationToken))) return false;
        }
    }

    /// <summary>Records the turns that the store has and analytics lacks; false where the store failed.</summary>
    private Task<bool> RecoverAsync(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        while (await store.FindUnrecordedAsync(BatchMax, cancellationToken) is { Count: > 0 } turns)
        {
            await store.RecordAsync(turns, cancellationToken);
            if (turns.Count < BatchMax) return;
        }
    });

    private async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (DependencyException exception)
        {
            LogFailed(exception.Failure, exception);
            finished.Miss();
            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Finished turns were not recorded ({Failure}); they are looked for later.")]
    private partial void LogFailed(DependencyFailure failure, Exception exception);
}

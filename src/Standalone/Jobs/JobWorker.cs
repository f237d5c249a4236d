using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Standalone.Jobs;

/// <summary>
/// Works off the table of jobs. What an earlier process had begun is begun again: this one is the only one, so whatever
/// was running when it started has nobody any more.
/// </summary>
internal sealed partial class JobWorker(
    LocalJobs jobs, IJobStore store, SpokenJobWork spoken, TimeProvider clock, ILogger<JobWorker> logger)
    : BackgroundService
{
    /// <summary>Jobs that run at once; they share the recogniser with those who wait for their answer.</summary>
    public const int AtOnce = 2;

    private const int ErasedMax = 500;

    private static readonly TimeSpan EraseEvery = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = clock.GetUtcNow();
        try
        {
            await Task.WhenAll(
                Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(started, stoppingToken))
                    .Append(EraseAsync(stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task WorkAsync(DateTimeOffset started, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                while (await store.TakeAsync(clock.GetUtcNow(), started, cancellationToken) is { } job)
                    await RunAsync(job, cancellationToken);
            }
            catch (DependencyException exception)
            {
                LogStoreFailed(exception.Failure, exception);
                await Task.Delay(JobEnd.RunAgainAfter, clock, cancellationToken);
                continue;
            }

            await jobs.WaitForNewsAsync(cancellationToken);
        }
    }

    private async Task RunAsync(Job job, CancellationToken cancellationToken)
    {
        var end = await EndAsync(job, cancellationToken);
        while (!await TryFinishAsync(job, end, cancellationToken))
            await Task.Delay(JobEnd.RunAgainAfter, clock, cancellationToken);
        if (end.State == JobState.Waiting) await Task.Delay(JobEnd.RunAgainAfter, clock, cancellationToken);
        else await spoken.CleanUpAsync(job, cancellationToken);
    }

    private async Task<JobEnd> EndAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            return await spoken.RunAsync(job, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogBroken(job.Id, exception);
            return SpokenJobWork.Failed(SpokenJobFault.Broken);
        }
    }

    /// <summary>What is not recorded would stay as running until the next start, so it is tried until it is.</summary>
    private async Task<bool> TryFinishAsync(Job job, JobEnd end, CancellationToken cancellationToken)
    {
        try
        {
            await store.FinishAsync(job.Id, end.State, end.Result, clock.GetUtcNow(), cancellationToken);
            return true;
        }
        catch (DependencyException exception)
        {
            LogStoreFailed(exception.Failure, exception);
            return false;
        }
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(EraseEvery, clock);
        do
        {
            try
            {
                var before = clock.GetUtcNow() - JobEnd.KeptFor;
                while (await store.EraseEndedAsync(before, ErasedMax, cancellationToken) == ErasedMax)
                {
                }
            }
            catch (DependencyException exception)
            {
                LogStoreFailed(exception.Failure, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The table of jobs did not serve ({Failure}); it is tried again.")]
    private partial void LogStoreFailed(DependencyFailure failure, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {JobId} failed unexpectedly.")]
    private partial void LogBroken(string jobId, Exception exception);
}

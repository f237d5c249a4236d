using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;
using ResumeVoice.Grains.Interfaces.Jobs;
using ResumeVoice.Grains.Ports.Jobs;

namespace ResumeVoice.Grains.Jobs;

/// <summary>
/// Runs a job from the table of jobs. The reminder is there before the job is, so there is no job that nobody would come
/// back to; it goes once the job has its end.
/// </summary>
internal sealed partial class JobGrain(
    IJobStore store, SpokenJobWork spoken, [FromKeyedServices(GrainClock.Key)] TimeProvider clock,
    ILogger<JobGrain> logger)
    : Grain, IJobGrain, IRemindable, IDisposable
{
    /// <summary>How long a job whose silo died waits at most; Orleans has no shorter reminders.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private const string Reminder = "run";

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    private string JobId => this.GetPrimaryKeyString();

    public async Task<BeginJobReply> BeginAsync(JobRecord job, CancellationToken cancellationToken)
    {
        await this.RegisterOrUpdateReminder(Reminder, LookEvery, LookEvery, cancellationToken);
        var isNew = await store.AddAsync(JobRecords.Job(job), IJobs.WaitingMax, cancellationToken);
        var standing = isNew ? job : await FindAsync(cancellationToken);
        if (standing is null) await ForgetAsync(cancellationToken);
        else Continue();
        return new BeginJobReply { Job = standing };
    }

    public Task ContinueAsync(CancellationToken cancellationToken)
    {
        Continue();
        return Task.CompletedTask;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => ContinueAsync(CancellationToken.None);

    /// <summary>The next silo runs it again: what it did so far it finds done.</summary>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public void Dispose() => _stopping.Dispose();

    private void Continue()
    {
        if (_running.IsCompleted && !_stopping.IsCancellationRequested) _running = RunToTheEndAsync();
    }

    /// <summary>Beside the grain's calls: whoever asks how the job stands does not wait for it.</summary>
    private async Task RunToTheEndAsync()
    {
        try
        {
            while (await store.TakeAsync(JobId, clock.GetUtcNow(), _stopping.Token) is { } job)
            {
                DelayDeactivation(LookEvery * 2);
                var end = await EndAsync(job);
                await store.FinishAsync(job.Id, end.State, end.Result, clock.GetUtcNow(), CancellationToken.None);
                if (end.State == JobState.Waiting) await Task.Delay(JobEnd.RunAgainAfter, clock, _stopping.Token);
                else await spoken.CleanUpAsync(job, CancellationToken.None);
            }

            await ForgetAsync(CancellationToken.None);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The reminder, or whoever asks, wakes it elsewhere.
        }
        catch (Exception exception) when (exception is DependencyException or OrleansException or TimeoutException)
        {
            // The next tick of the reminder goes on.
            LogLeft(JobId, exception);
        }
    }

    private async Task<JobEnd> EndAsync(Job job)
    {
        try
        {
            return await spoken.RunAsync(job, clock, _stopping.Token);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            return job.Attempts < JobEnd.AttemptsMax ? JobEnd.Again : SpokenJobWork.Failed(SpokenJobFault.Unavailable);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogBroken(JobId, exception);
            return SpokenJobWork.Failed(SpokenJobFault.Broken);
        }
    }

    private async Task<JobRecord?> FindAsync(CancellationToken cancellationToken) =>
        await store.FindAsync(JobId, cancellationToken) is { } job ? JobRecords.Of(job) : null;

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        if (await this.GetReminder(Reminder, cancellationToken) is { } reminder)
            await this.UnregisterReminder(reminder, cancellationToken);
        DeactivateOnIdle();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The job {JobId} was left for later.")]
    private partial void LogLeft(string jobId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {JobId} failed unexpectedly.")]
    private partial void LogBroken(string jobId, Exception exception);
}

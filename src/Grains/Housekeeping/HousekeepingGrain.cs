using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Housekeeping;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Housekeeping;

/// <summary>
/// Makes up for what crashes swallowed: turns that models were wording, turns that stand in the state of a grain that
/// nobody has woken since, and saved turns whose event was lost. Then erases what has expired. Each step goes on where
/// the last round got to, and does again what a round did not finish; one that fails stops no other.
/// </summary>
internal sealed partial class HousekeepingGrain(
    [PersistentState("housekeeping", ClusterNames.Storage)] IPersistentState<HousekeepingState> state,
    IHistoryStore history, HousekeepingStores stores, [FromKeyedServices(GrainClock.Key)] TimeProvider clock,
    ILogger<HousekeepingGrain> logger)
    : Grain, IHousekeepingGrain, IRemindable
{
    public const int SessionsMax = 500;
    public const int ExpiredMax = 200;

    /// <summary>Batches of a kind that one round erases; the rest is the next round's.</summary>
    public const int SweepsMax = 50;

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>What is younger is on its way. States are dated to the minute, which is part of this.</summary>
    public static readonly TimeSpan SettledAfter = TimeSpan.FromMinutes(2);

    /// <summary>A bucket is full again long before, and a rehearsal over.</summary>
    public static readonly TimeSpan PassedAfter = TimeSpan.FromMinutes(10);

    private const string Reminder = "round";

    public Task BeginAsync(CancellationToken cancellationToken) =>
        this.RegisterOrUpdateReminder(Reminder, Every, Every, cancellationToken);

    public Task ReceiveReminder(string reminderName, TickStatus status) => RunAsync(CancellationToken.None);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var settled = clock.GetUtcNow() - SettledAfter;
        await TryAsync(() => FinishDraftsAsync(settled, cancellationToken), cancellationToken);
        await TryAsync(() => SaveAsync(settled, cancellationToken), cancellationToken);
        await TryAsync(() => RecordAsync(settled, cancellationToken), cancellationToken);
        await SweepAsync(
            now => stores.Conversations.EraseExpiredAsync(now, ExpiredMax, cancellationToken), cancellationToken);
        await SweepAsync(
            now => stores.Jobs.EraseEndedAsync(now - JobEnd.KeptFor, ExpiredMax, cancellationToken),
            cancellationToken);
        await SweepAsync(
            now => stores.Passing.EraseAsync(now - PassedAfter, ExpiredMax, cancellationToken), cancellationToken);
    }

    private async Task TryAsync(Func<Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception);
            // Somebody else has kept house meanwhile: the next round begins with what is stored.
            if (exception is InconsistentStateException) DeactivateOnIdle();
        }
    }

    /// <summary>Turns that a model was wording when their silo died, and that no visitor has come back for.</summary>
    private async Task FinishDraftsAsync(DateTimeOffset settled, CancellationToken cancellationToken)
    {
        var drafts = await stores.Drafts.ListAsync(SessionsMax, cancellationToken);
        await SaveAsync(
            drafts.Where(draft => draft.At < settled).Select(draft => draft.SessionId), cancellationToken);
    }

    private async Task SaveAsync(DateTimeOffset settled, CancellationToken cancellationToken)
    {
        var from = state.State.SavedUntil;
        while (await history.FindUnsavedAsync(from, settled, SessionsMax, cancellationToken) is { Count: > 0 } sessions)
        {
            LogUnsaved(sessions.Count);
            // What was not saved is found again by the next round, which begins at the same time.
            if (!await SaveAsync(sessions, cancellationToken)) return;
            if (sessions.Count < SessionsMax) break;
        }

        await KeepAsync(state.State with { SavedUntil = settled });
    }

    /// <summary>Has the sessions save what they hold; false where one of them could not.</summary>
    private async Task<bool> SaveAsync(IEnumerable<string> sessions, CancellationToken cancellationToken)
    {
        var areSaved = await Task.WhenAll(sessions.Select(session => TrySaveAsync(session, cancellationToken)));
        return Array.TrueForAll(areSaved, static isSaved => isSaved);
    }

    private async Task<bool> TrySaveAsync(string sessionId, CancellationToken cancellationToken)
    {
        try
        {
            await GrainFactory.GetGrain<ISessionGrain>(sessionId).SaveAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotSaved(sessionId, exception);
            return false;
        }
    }

    private async Task RecordAsync(DateTimeOffset settled, CancellationToken cancellationToken)
    {
        var mark = await history.RecordMissingAsync(state.State.RecordedUpTo, settled, cancellationToken);
        await KeepAsync(state.State with { RecordedUpTo = mark });
    }

    private Task SweepAsync(Func<DateTimeOffset, Task<int>> eraseSome, CancellationToken cancellationToken) =>
        TryAsync(
            async () =>
            {
                for (var sweep = 0; sweep < SweepsMax; sweep++)
                    if (await eraseSome(clock.GetUtcNow()) < ExpiredMax) return;
            },
            cancellationToken);

    private Task KeepAsync(HousekeepingState next)
    {
        state.State = next;
        return state.WriteStateAsync(CancellationToken.None);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Sessions} sessions kept turns that the history lacked; a silo has died.")]
    private partial void LogUnsaved(int sessions);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What {SessionId} holds was not saved; it is tried again.")]
    private partial void LogNotSaved(string sessionId, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "A step of housekeeping was not finished; the next round goes on with it.")]
    private partial void LogFailed(Exception exception);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Housekeeping;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Housekeeping;

/// <summary>
/// Makes up for what crashes swallowed: turns that models were wording, turns that stand in the state of a grain that
/// nobody has woken since, and saved turns whose event was lost. Then erases what has expired. Each step goes on where
/// the last round got to, and does again what a round did not finish.
/// </summary>
internal sealed partial class HousekeepingGrain(
    [PersistentState("housekeeping", ClusterNames.Storage)] IPersistentState<HousekeepingState> state,
    IHistoryStore history, HousekeepingStores stores, [FromKeyedServices(GrainClock.Key)] TimeProvider clock,
    ILogger<HousekeepingGrain> logger)
    : Grain, IHousekeepingGrain, IRemindable
{
    public const int SessionsMax = 500;
    public const int ExpiredMax = 200;

    /// <summary>Expired batches that one round erases; the rest is the next round's.</summary>
    public const int SweepsMax = 50;

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>What is younger is on its way. States are dated to the minute, which is part of this.</summary>
    public static readonly TimeSpan SettledAfter = TimeSpan.FromMinutes(2);

    private const string Reminder = "round";

    public Task BeginAsync(CancellationToken cancellationToken) =>
        this.RegisterOrUpdateReminder(Reminder, Every, Every, cancellationToken);

    public Task ReceiveReminder(string reminderName, TickStatus status) => RunAsync(CancellationToken.None);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var settled = clock.GetUtcNow() - SettledAfter;
            await FinishDraftsAsync(settled, cancellationToken);
            await SaveAsync(settled, cancellationToken);
            var mark = await history.RecordMissingAsync(state.State.RecordedUpTo, settled, cancellationToken);
            await KeepAsync(state.State with { RecordedUpTo = mark });
            await SweepAsync(cancellationToken);
            await stores.Jobs.EraseEndedAsync(clock.GetUtcNow() - JobEnd.KeptFor, ExpiredMax, cancellationToken);
        }
        catch (Exception exception) when (exception is DependencyException or OrleansException or TimeoutException)
        {
            LogFailed(exception);
        }
    }

    /// <summary>Turns that a model was wording when their silo died, and that no visitor has come back for.</summary>
    private async Task FinishDraftsAsync(DateTimeOffset settled, CancellationToken cancellationToken)
    {
        var drafts = await stores.Drafts.ListAsync(SessionsMax, cancellationToken);
        await Task.WhenAll(drafts.Where(draft => draft.At < settled).Select(
            draft => GrainFactory.GetGrain<ISessionGrain>(draft.SessionId).SaveAsync(cancellationToken)));
    }

    private async Task SaveAsync(DateTimeOffset settled, CancellationToken cancellationToken)
    {
        var from = state.State.SavedUntil;
        while (await history.FindUnsavedAsync(from, settled, SessionsMax, cancellationToken) is { Count: > 0 } sessions)
        {
            LogUnsaved(sessions.Count);
            await Task.WhenAll(sessions.Select(
                session => GrainFactory.GetGrain<ISessionGrain>(session).SaveAsync(cancellationToken)));
            if (sessions.Count < SessionsMax) break;
        }

        await KeepAsync(state.State with { SavedUntil = settled });
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        for (var sweep = 0; sweep < SweepsMax; sweep++)
        {
            var erased = await stores.Conversations.EraseExpiredAsync(
                clock.GetUtcNow(), ExpiredMax, cancellationToken);
            if (erased < ExpiredMax) return;
        }
    }

    private Task KeepAsync(HousekeepingState next)
    {
        state.State = next;
        return state.WriteStateAsync(CancellationToken.None);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Sessions} sessions kept turns that the history lacked; a silo has died.")]
    private partial void LogUnsaved(int sessions);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of housekeeping was not finished; the next goes on.")]
    private partial void LogFailed(Exception exception);
}

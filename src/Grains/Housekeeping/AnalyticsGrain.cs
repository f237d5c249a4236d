using Orleans.Streams;
using Orleans.Streams.Core;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Housekeeping;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Housekeeping;

/// <summary>
/// Copies saved turns to analytics, all that have come since the last time in one go. An event may come twice and counts
/// once. Where the store fails the event is not accepted, and the stream brings it again.
/// </summary>
[ImplicitStreamSubscription(ClusterNames.SavedTurns)]
internal sealed class AnalyticsGrain(IHistoryStore history)
    : Grain, IAnalyticsGrain, IStreamSubscriptionObserver, IAsyncBatchObserver<TurnsSaved>
{
    public async Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        await handleFactory.Create<TurnsSaved>().ResumeAsync(this);

    public Task OnNextAsync(IList<SequentialItem<TurnsSaved>> items)
    {
        var turns = items.SelectMany(
            item => item.Item.SessionIds.Zip(item.Item.Seqs, (sessionId, seq) => new TurnKey(sessionId, seq)));
        return history.RecordAsync([.. turns], CancellationToken.None);
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}

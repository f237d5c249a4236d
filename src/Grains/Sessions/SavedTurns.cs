using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// Puts turns that reached the history onto the stream that analytics reads. An event that a crash swallows is made up
/// for from the history itself, by <see cref="Housekeeping.HousekeepingGrain"/>.
/// </summary>
internal sealed partial class SavedTurns(IServiceProvider services, ILogger<SavedTurns> logger)
{
    /// <summary>How many consumers share the work.</summary>
    public const int Partitions = 4;

    private int _next;

    /// <summary>Never fails.</summary>
    public void Announce(IReadOnlyList<NewTurn> turns)
    {
        var partition = Interlocked.Increment(ref _next) & (Partitions - 1);
        _ = PublishAsync(StreamId.Create(ClusterNames.SavedTurns, $"part-{partition}"), new TurnsSaved
        {
            SessionIds = [.. turns.Select(turn => turn.SessionId)],
            Seqs = [.. turns.Select(turn => turn.Seq)],
        });
    }

    private async Task PublishAsync(StreamId part, TurnsSaved saved)
    {
        try
        {
            var streams = services.GetRequiredKeyedService<IStreamProvider>(ClusterNames.Streams);
            await streams.GetStream<TurnsSaved>(part).OnNextAsync(saved);
        }
        catch (Exception exception)
        {
            // Whatever it was, no turn is lost by it.
            LogNotAnnounced(saved.Seqs.Length, exception);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "{Turns} saved turns were not announced; analytics gets them later.")]
    private partial void LogNotAnnounced(int turns, Exception exception);
}

using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// Brings the turns of this silo's sessions to the history, in batches: what comes while one batch is being written, and
/// a moment longer, goes with the next. Turns wait here only after they are stored in their grains' states.
/// </summary>
internal sealed partial class HistoryWriter(
    IHistoryStore history, SavedTurns saved, TimeProvider clock, ILogger<HistoryWriter> logger)
{
    /// <summary>Sessions whose turns go in one batch.</summary>
    public const int BatchMax = 500;

    /// <summary>Nobody waits for the history, and a fuller batch costs less a turn.</summary>
    public static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly Queue<Handed> _handed = new();
    private bool _isWriting;

    /// <summary>
    /// Returns once the turns are in the history; throws <see cref="DependencyException"/> where they may not be.
    /// </summary>
    public Task SaveAsync(string sessionId, IEnumerable<TurnRecord> turns)
    {
        var handed = new Handed([.. turns.Select(turn => turn.ToTurn(sessionId))]);
        lock (_gate)
        {
            _handed.Enqueue(handed);
            if (_isWriting) return handed.Done.Task;
            _isWriting = true;
        }

        // Off the grain's scheduler: this loop serves all grains.
        _ = Task.Run(WriteAllAsync);
        return handed.Done.Task;
    }

    private async Task WriteAllAsync()
    {
        while (true)
        {
            await Task.Delay(GatherFor, clock);
            var batch = TakeBatch();
            if (batch.Count == 0) return;
            // Where a batch fails the turns of one session may be to blame: each is tried alone, and tells its grain.
            if (!await TryWriteAsync(batch))
                foreach (var handed in batch) await WriteAsync(handed);
        }
    }

    private List<Handed> TakeBatch()
    {
        lock (_gate)
        {
            var batch = new List<Handed>(Math.Min(_handed.Count, BatchMax));
            while (batch.Count < BatchMax && _handed.TryDequeue(out var handed)) batch.Add(handed);
            _isWriting = batch.Count > 0;
            return batch;
        }
    }

    private async Task<bool> TryWriteAsync(List<Handed> batch)
    {
        try
        {
            List<NewTurn> turns = [.. batch.SelectMany(handed => handed.Turns)];
            await history.SaveAsync(turns, CancellationToken.None);
            saved.Announce(turns);
            foreach (var handed in batch) handed.Done.SetResult();
            return true;
        }
        catch (Exception exception)
        {
            // Whatever it was: this loop serves all sessions of the silo, and no other takes its place.
            LogBatchFailed(batch.Count, Failure(exception).Failure, exception);
            return false;
        }
    }

    private async Task WriteAsync(Handed handed)
    {
        try
        {
            await history.SaveAsync(handed.Turns, CancellationToken.None);
            saved.Announce(handed.Turns);
            handed.Done.SetResult();
        }
        catch (Exception exception)
        {
            handed.Done.SetException(Failure(exception));
        }
    }

    /// <summary>What nobody foresaw as a failure that a grain waits out.</summary>
    private static DependencyException Failure(Exception exception) => exception as DependencyException
        ?? new DependencyException("store", DependencyFailure.Unavailable, "The history was not written.", exception);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The turns of {Sessions} sessions did not reach the history ({Failure}); each is tried alone.")]
    private partial void LogBatchFailed(int sessions, DependencyFailure failure, Exception exception);

    private sealed record Handed(IReadOnlyList<NewTurn> Turns)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

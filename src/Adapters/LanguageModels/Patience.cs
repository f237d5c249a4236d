namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>
/// The time that providers may take for one answer. Only what is waited for them counts: its reader may take its own.
/// Not safe to use concurrently.
/// </summary>
internal sealed class Patience(TimeSpan total, TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource _over = new(Timeout.InfiniteTimeSpan, clock);
    private TimeSpan _left = total;
    private long _since;

    /// <summary>Cancelled when a wait has taken too long.</summary>
    public CancellationToken Over => _over.Token;

    /// <summary>A wait begins that may take so long, and no longer than is left of the whole.</summary>
    public void Begin(TimeSpan most)
    {
        _since = clock.GetTimestamp();
        var time = _left < most ? _left : most;
        _over.CancelAfter(time > TimeSpan.Zero ? time : TimeSpan.Zero);
    }

    /// <summary>What was waited for is there.</summary>
    public void End()
    {
        _left -= clock.GetElapsedTime(_since);
        _over.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _over.Dispose();
}

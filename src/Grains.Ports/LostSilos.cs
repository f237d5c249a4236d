namespace ResumeVoice.Grains.Ports;

/// <summary>
/// Notices when the connection to a silo breaks: at once where a process died, long before the other silos agree that
/// it has.
/// </summary>
/// <param name="clock">Tells how long ago one broke.</param>
public sealed class LostSilos(TimeProvider clock) : IClusterConnectionStatusObserver, IDisposable
{
    /// <summary>So long after a silo was lost the others settle who holds what, and the next one starts.</summary>
    public static readonly TimeSpan SettledAfter = TimeSpan.FromSeconds(10);

    private CancellationTokenSource _next = new();
    private long _lostAt = long.MinValue;
    private bool _isDisposed;

    /// <summary>Is cancelled when the next connection breaks.</summary>
    public CancellationToken Next => _isDisposed ? CancellationToken.None : Volatile.Read(ref _next).Token;

    /// <summary>Whether one was lost so lately that calls may still go where nobody is.</summary>
    public bool IsUnsettled =>
        Volatile.Read(ref _lostAt) is not long.MinValue and var at && clock.GetElapsedTime(at) < SettledAfter;

    public void NotifyGatewayCountChanged(
        int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered)
    {
        if (currentNumberOfGateways < previousNumberOfGateways) Tell();
    }

    public void NotifyClusterConnectionLost() => Tell();

    public void Dispose()
    {
        _isDisposed = true;
        _next.Dispose();
    }

    private void Tell()
    {
        // The client's own end breaks connections too.
        if (_isDisposed) return;
        Volatile.Write(ref _lostAt, clock.GetTimestamp());
        // The source is left to the collector: somebody may be looking at it right now.
        Interlocked.Exchange(ref _next, new CancellationTokenSource()).Cancel();
    }
}

namespace ResumeVoice.Grains.Ports;

/// <summary>
/// Notices when the connection to a silo breaks: at once where a process died, long before the other silos agree that
/// it has.
/// </summary>
public sealed class LostSilos : IClusterConnectionStatusObserver, IDisposable
{
    private CancellationTokenSource _next = new();
    private bool _isDisposed;

    /// <summary>Is cancelled when the next connection breaks.</summary>
    public CancellationToken Next => _isDisposed ? CancellationToken.None : Volatile.Read(ref _next).Token;

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
        // The source is left to the collector: somebody may be looking at it right now.
        Interlocked.Exchange(ref _next, new CancellationTokenSource()).Cancel();
    }
}

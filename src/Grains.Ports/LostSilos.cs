namespace ResumeVoice.Grains.Ports;

/// <summary>
/// Notices when the connection to a silo breaks: at once where a process died, long before the other silos agree that
/// it has.
/// </summary>
public sealed class LostSilos : IClusterConnectionStatusObserver, IDisposable
{
    private CancellationTokenSource _next = new();

    /// <summary>Is cancelled when the next connection breaks.</summary>
    public CancellationToken Next => Volatile.Read(ref _next).Token;

    public void NotifyGatewayCountChanged(
        int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered)
    {
        if (currentNumberOfGateways < previousNumberOfGateways) Tell();
    }

    public void NotifyClusterConnectionLost() => Tell();

    public void Dispose() => _next.Dispose();

    // The source is left to the collector: somebody may be looking at it right now.
    private void Tell() => Interlocked.Exchange(ref _next, new CancellationTokenSource()).Cancel();
}

namespace ResumeVoice.Core.Ports;

/// <summary>
/// Leaves a dependency alone after failures in a row, or for as long as it asked to be; then lets one request try. Safe
/// to use concurrently.
/// </summary>
public sealed class CircuitBreaker(int failuresMax, TimeSpan pause, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private int _failures;
    private DateTimeOffset _closedUntil;
    private bool _isTrying;

    /// <summary>Whether a request may go to it now.</summary>
    public bool MayTry()
    {
        lock (_gate)
        {
            if (clock.GetUtcNow() < _closedUntil) return false;
            if (_failures < failuresMax) return true;
            if (_isTrying) return false;
            _isTrying = true;
            return true;
        }
    }

    public void Succeeded()
    {
        lock (_gate)
        {
            _failures = 0;
            _isTrying = false;
        }
    }

    public void Failed()
    {
        lock (_gate)
        {
            _isTrying = false;
            if (++_failures >= failuresMax) _closedUntil = clock.GetUtcNow() + pause;
        }
    }

    /// <summary>Whoever was asked was left before it could answer: that says nothing about it.</summary>
    public void Left()
    {
        lock (_gate) _isTrying = false;
    }

    /// <summary>It said when to come again.</summary>
    public void Rest(TimeSpan wait)
    {
        lock (_gate)
        {
            _isTrying = false;
            var until = clock.GetUtcNow() + wait;
            if (until > _closedUntil) _closedUntil = until;
        }
    }
}

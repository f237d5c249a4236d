namespace ResumeVoice.Core.Ports;

/// <summary>
/// Leaves a dependency alone after failures in a row, or for as long as it asked to be; then lets one request try,
/// which alone may end its trial. Safe to use concurrently.
/// </summary>
public sealed class CircuitBreaker(int failuresMax, TimeSpan pause, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private int _failures;
    private DateTimeOffset _closedUntil;
    private Trial _trying;
    private long _trials;

    /// <summary>Whether a request may go to it now; what comes of it is told with its trial.</summary>
    public bool MayTry(out Trial trial)
    {
        lock (_gate)
        {
            trial = default;
            if (clock.GetUtcNow() < _closedUntil) return false;
            if (_failures < failuresMax) return true;
            if (_trying != default) return false;
            trial = _trying = new Trial(++_trials);
            return true;
        }
    }

    public void Succeeded(Trial trial)
    {
        lock (_gate)
        {
            _failures = 0;
            End(trial);
        }
    }

    public void Failed(Trial trial)
    {
        lock (_gate)
        {
            End(trial);
            if (++_failures >= failuresMax) _closedUntil = clock.GetUtcNow() + pause;
        }
    }

    /// <summary>Whoever was asked was left before it could answer: that says nothing about it.</summary>
    public void Left(Trial trial)
    {
        lock (_gate) End(trial);
    }

    /// <summary>It said when to come again.</summary>
    public void Rest(Trial trial, TimeSpan wait)
    {
        lock (_gate)
        {
            End(trial);
            var until = clock.GetUtcNow() + wait;
            if (until > _closedUntil) _closedUntil = until;
        }
    }

    private void End(Trial trial)
    {
        if (trial == _trying) _trying = default;
    }

    /// <summary>A request that tries what was left alone; the default is one of many.</summary>
    public readonly record struct Trial(long Number);
}

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// Where a client is in the sound that was sent to it, taking it to play at once what it gets; and the pace at which
/// more is sent. Safe to use concurrently.
/// </summary>
internal sealed class Playback(TimeProvider clock, TimeSpan aheadMax)
{
    private readonly Lock _gate = new();
    private long _endsAt;
    private TimeSpan _sent;

    /// <summary>How much of what was sent is not played yet.</summary>
    public TimeSpan Ahead
    {
        get
        {
            lock (_gate) return AheadNow();
        }
    }

    /// <summary>How much is played.</summary>
    public TimeSpan Played
    {
        get
        {
            lock (_gate) return _sent - AheadNow();
        }
    }

    /// <summary>Waits until the next piece may be sent.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate) wait = AheadNow() - aheadMax;
            if (wait <= TimeSpan.Zero) return;
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>A piece was sent.</summary>
    public void Sent(TimeSpan length)
    {
        lock (_gate)
        {
            var ahead = AheadNow() + length;
            _sent += length;
            _endsAt = clock.GetTimestamp() + (long)(ahead.TotalSeconds * clock.TimestampFrequency);
        }
    }

    private TimeSpan AheadNow()
    {
        if (_sent == TimeSpan.Zero) return TimeSpan.Zero;
        var left = -clock.GetElapsedTime(_endsAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}

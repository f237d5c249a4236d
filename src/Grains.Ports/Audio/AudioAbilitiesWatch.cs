using ResumeVoice.Grains.Interfaces.Audio;

namespace ResumeVoice.Grains.Ports.Audio;

/// <summary>
/// Knows what the silos can hear and say. Whoever asks gets what was last known and, where that is old, has it asked for
/// anew; nobody waits. Safe to use concurrently.
/// </summary>
public sealed class AudioAbilitiesWatch(IGrainFactory grains, TimeProvider clock)
{
    /// <summary>How old an answer may get while it is used.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(10);

    private static readonly AudioAbilities Nothing = new()
    {
        Recogniser = "none",
        CanHear = false,
        Languages = [],
        Synthesiser = "none",
        CanSpeak = false,
        Voice = "",
    };

    private readonly Lock _gate = new();

    private AudioAbilities _now = Nothing;
    private long _askedAt;
    private Task _asking = Task.CompletedTask;

    public AudioAbilities Now
    {
        get
        {
            var known = Volatile.Read(ref _now);
            if (clock.GetElapsedTime(Volatile.Read(ref _askedAt)) > GoodFor) _ = AskAsync(CancellationToken.None);
            return known;
        }
    }

    /// <summary>
    /// Asks now, or waits with who already does; a cluster that does not answer can do what it could.
    /// </summary>
    public Task AskAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_asking.IsCompleted) _asking = AskNowAsync();
            return _asking.WaitAsync(cancellationToken);
        }
    }

    private async Task AskNowAsync()
    {
        try
        {
            var abilities = await grains.GetGrain<IAudioGrain>(0).DescribeAsync(CancellationToken.None);
            Volatile.Write(ref _now, abilities);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException or ArgumentException)
        {
            // Asked again soon. Where all silos are of a version that has no such grain, that is a wrong argument.
        }
        finally
        {
            Volatile.Write(ref _askedAt, clock.GetTimestamp());
        }
    }
}

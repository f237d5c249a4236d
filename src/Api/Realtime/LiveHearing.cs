using ResumeVoice.Api.Quotas;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// What of a visitor's sound is being made out: so much at once, and each turn against the quota of questions, because
/// recognising it costs memory, time or money whether it is answered or not. Asked by one event at a time.
/// </summary>
internal sealed class LiveHearing(LiveSession live, CancellationToken ending)
{
    /// <summary>Recognitions of one connection that may be under way, each with a turn's sound at most.</summary>
    public const int UnderWayMax = 4;

    /// <summary>So many may be under way where another one begins in a pause, so that the turn's end finds room.</summary>
    public const int UnderWayInPauseMax = 2;

    private int _underWay;

    /// <summary>Whether what is being said may be made out in a pause already.</summary>
    public bool HasRoomInPause => Volatile.Read(ref _underWay) < UnderWayInPauseMax;

    /// <summary>Makes room for a turn; why there is none, or the quota is spent.</summary>
    /// <param name="isCounted">The turn was taken from the quota before.</param>
    public async Task<RealtimeFault?> EnterAsync(bool isCounted)
    {
        if (Volatile.Read(ref _underWay) >= UnderWayMax)
            return new RealtimeFault(
                RealtimeFault.RateLimit, "recogniser_busy",
                $"{UnderWayMax} turns of this connection are being made out; wait for the words of one.");
        return isCounted ? null : await TakeAsync();
    }

    /// <summary>Makes out what was said, off the connection's own path, which has more to read.</summary>
    public Task<HeardWords> HearAsync(Sound sound)
    {
        Interlocked.Increment(ref _underWay);
        return Task.Run(() => HearOffPathAsync(sound), CancellationToken.None);
    }

    private async Task<HeardWords> HearOffPathAsync(Sound sound)
    {
        try
        {
            return await LiveQuestion.HearAsync(live, sound, ending);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private async Task<RealtimeFault?> TakeAsync()
    {
        var quotas = live.Services.Quotas;
        try
        {
            var taken = await quotas.TakeAsync(QuotaKind.Questions, live.Caller, live.Connection, ending);
            return taken.Problem is { } exceeded ? RealtimeFault.Of(exceeded) : null;
        }
        catch (DependencyException exception)
        {
            return new RealtimeFault(
                "server_error", "dependency_unavailable", $"The {exception.Dependency} does not answer.");
        }
    }
}

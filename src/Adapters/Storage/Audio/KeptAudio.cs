using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Storage.Audio;

/// <summary>What sessions leave behind besides rows, so that the store erases it with them.</summary>
public sealed class KeptAudio(IAudioStore files, TimeProvider clock)
{
    /// <summary>Sessions whose audio is erased at once; each is a few requests where it lies in a bucket.</summary>
    private const int ErasedAtOnce = 8;

    /// <summary>What was kept before this time is gone by itself.</summary>
    public DateTimeOffset Since => clock.GetUtcNow() - AudioLimits.KeptFor;

    public Task EraseAsync(IReadOnlyList<string> sessionIds, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            sessionIds,
            new ParallelOptions { MaxDegreeOfParallelism = ErasedAtOnce, CancellationToken = cancellationToken },
            async (sessionId, token) => await files.EraseSessionAsync(sessionId, token));
}

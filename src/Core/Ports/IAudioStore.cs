using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Ports;

/// <summary>
/// Recordings and spoken answers, kept for <see cref="AudioLimits.KeptFor"/> and no longer. Safe to call concurrently. Throws <see
/// cref="DependencyException"/> named <c>audio store</c> where it cannot be reached.
/// </summary>
public interface IAudioStore
{
    /// <summary>Keeps a WAV file under its name, in the place of one that is there.</summary>
    Task PutAsync(AudioFile file, ReadOnlyMemory<byte> wav, CancellationToken cancellationToken);

    /// <summary>The file's bytes, or null where there is none (any more).</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(AudioFile file, CancellationToken cancellationToken);

    /// <summary>
    /// A link that gives the file to whoever has it and stops working after <paramref name="goodFor"/>; null where the
    /// store has no links of its own, so that the host serves the file under a link that it signs.
    /// </summary>
    Uri? LinkTo(AudioFile file, TimeSpan goodFor);

    /// <summary>
    /// Where the store's own links lead (scheme, host and port), so that pages may play what is there; null where it
    /// has none.
    /// </summary>
    string? LinkOrigin { get; }

    /// <summary>Erases one file; one that is not there is no matter.</summary>
    Task EraseAsync(AudioFile file, CancellationToken cancellationToken);

    /// <summary>Erases all that a session said and heard.</summary>
    Task EraseSessionAsync(string sessionId, CancellationToken cancellationToken);
}

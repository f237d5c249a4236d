using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Ports;

/// <summary>
/// Writes sound in the forms that clients ask for, piece by piece as it is made. Safe to call concurrently. Throws <see
/// cref="DependencyException"/> named <c>encoder</c> where the program that a form needs is missing or hangs; what the
/// sound's own source throws comes through.
/// </summary>
public interface IAudioEncoder
{
    /// <summary>The slowest and the fastest that speech may be told.</summary>
    const double SpeedMin = 0.25;

    const double SpeedMax = 4;

    /// <param name="sounds">Pieces of any rate.</param>
    /// <param name="format">Its form.</param>
    /// <param name="speed">1 as it was spoken; between <see cref="SpeedMin"/> and <see cref="SpeedMax"/>.</param>
    /// <param name="cancellationToken">Ends the work at once.</param>
    /// <returns>Bytes, each piece good until the next one is asked for.</returns>
    IAsyncEnumerable<ReadOnlyMemory<byte>> EncodeAsync(
        IAsyncEnumerable<Sound> sounds, AudioFormat format, double speed, CancellationToken cancellationToken);
}

using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Ports;

/// <summary>
/// Reads recordings of some forms within the process, for machines without the program that reads them all. Safe to call
/// concurrently; never throws on what it is given.
/// </summary>
public interface ISoundReader
{
    /// <summary>
    /// The recording with its channels mixed into one, up to <paramref name="durationMax"/>; null for a form that it
    /// does not read, and for what is broken.
    /// </summary>
    Sound? Read(ReadOnlyMemory<byte> recording, TimeSpan durationMax);
}

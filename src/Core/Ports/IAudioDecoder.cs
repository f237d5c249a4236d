using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Ports;

/// <summary>What decoding a recording comes to; closed.</summary>
public abstract record DecodeOutcome
{
    private DecodeOutcome()
    {
    }

    /// <summary>Samples at <see cref="Sound.RecognisedRate"/>, within <see cref="AudioLimits"/>.</summary>
    public sealed record Decoded(Sound Sound) : DecodeOutcome;

    public sealed record Refused(AudioFault Fault) : DecodeOutcome;
}

/// <summary>
/// Makes samples of a recording in any of the forms that browsers and phones send. Safe to call concurrently. Throws
/// <see cref="DependencyException"/> named <c>decoder</c> where the program that decodes is missing or hangs; a
/// recording that is no good is never an exception.
/// </summary>
public interface IAudioDecoder
{
    /// <summary>Makes ready for what browsers send, without waiting for it; never fails.</summary>
    void GetReady()
    {
    }

    /// <summary>
    /// Decodes a whole recording of at most <see cref="AudioLimits.BytesMax"/> bytes. What it says of itself (a name,
    /// a media type) plays no part: its bytes decide.
    /// </summary>
    Task<DecodeOutcome> DecodeAsync(ReadOnlyMemory<byte> recording, CancellationToken cancellationToken);
}

using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Contract.Speech;

/// <summary>Decodes WAV alone, without any program.</summary>
public sealed class WavDecoder : IAudioDecoder
{
    public Task<DecodeOutcome> DecodeAsync(ReadOnlyMemory<byte> recording, CancellationToken cancellationToken) =>
        Task.FromResult<DecodeOutcome>(WavFile.Read(recording.Span, AudioLimits.DurationMax) is { } sound
            ? new DecodeOutcome.Decoded(Resampler.Convert(sound, Sound.RecognisedRate))
            : new DecodeOutcome.Refused(AudioFault.UnsupportedMedia));
}

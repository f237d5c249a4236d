using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Speech;

/// <summary>Milliseconds that hearing took: decoding, finding the speech, recognising it.</summary>
public readonly record struct HearingTiming(double DecodeMs, double FindMs, double RecogniseMs);

/// <summary>What listening comes to; closed.</summary>
public abstract record Heard
{
    private Heard()
    {
    }

    /// <summary>What was said. <c>Sound</c> is the speech alone, as the recogniser got it.</summary>
    public sealed record Words(Transcript Transcript, Sound Sound, HearingTiming Timing) : Heard
    {
        /// <summary>How long the whole recording is, and where in it the speech lies.</summary>
        public TimeSpan Duration { get; init; }

        public SpokenStretch Stretch { get; init; }
    }

    public sealed record Refused(AudioFault Fault) : Heard;
}

/// <summary>
/// The use case of hearing: a recording → the speech in it → words. Safe to call concurrently. Throws <see
/// cref="DependencyException"/> where a program or a service that it needs is not there.
/// </summary>
public sealed class Listener(IAudioDecoder decoder, IRecogniser recogniser, TimeProvider clock)
{
    /// <summary>Whether there is a recogniser at all.</summary>
    public bool IsAvailable => recogniser.IsAvailable;

    /// <summary>Whether a language is understood, by its code of two letters (ISO 639-1).</summary>
    public bool Knows(string language) => recogniser.Knows(language);

    /// <summary>Whether hearing something in vain costs little.</summary>
    public bool IsCheap => recogniser.IsCheap;

    /// <summary>The recogniser's short name.</summary>
    public string Recogniser => recogniser.Name;

    /// <summary>Makes ready for what is likely to be said live; never fails.</summary>
    public Task WarmUpAsync(RecognitionHints hints, CancellationToken cancellationToken) =>
        recogniser.WarmUpAsync(hints, mayDisplace: true, cancellationToken);

    /// <summary>
    /// Makes ready for a recording that may come or not, as far as that takes nothing from others; never fails.
    /// </summary>
    public Task GetReadyAsync(RecognitionHints hints, CancellationToken cancellationToken)
    {
        decoder.GetReady();
        return recogniser.WarmUpAsync(hints, mayDisplace: false, cancellationToken);
    }

    /// <summary>A recording as it was sent, whatever its form.</summary>
    public async Task<Heard> HearAsync(
        ReadOnlyMemory<byte> recording, RecognitionHints hints, CancellationToken cancellationToken)
    {
        var prepared = await PrepareAsync(recording, cancellationToken);
        return prepared is Heard.Words words ? await RecogniseAsync(words, hints, cancellationToken) : prepared;
    }

    /// <summary>Sound at <see cref="Sound.RecognisedRate"/> that came as samples.</summary>
    public async Task<Heard> HearAsync(Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        var prepared = Find(sound, decodeMs: 0);
        return prepared is Heard.Words words ? await RecogniseAsync(words, hints, cancellationToken) : prepared;
    }

    /// <summary>
    /// Decodes and finds the speech, and leaves recognising it to later: what is wrong with a recording is known at
    /// once. The words are empty yet.
    /// </summary>
    public async Task<Heard> PrepareAsync(ReadOnlyMemory<byte> recording, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var decoding = await decoder.DecodeAsync(recording, cancellationToken);
        return decoding is DecodeOutcome.Decoded { Sound: var sound }
            ? Find(sound, Milliseconds(started))
            : new Heard.Refused(((DecodeOutcome.Refused)decoding).Fault);
    }

    /// <summary>Recognises what was prepared.</summary>
    public async Task<Heard> RecogniseAsync(
        Heard.Words prepared, RecognitionHints hints, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var transcript = await recogniser.RecogniseAsync(prepared.Sound, hints, cancellationToken);
        if (string.IsNullOrWhiteSpace(transcript.Text)) return new Heard.Refused(AudioFault.NoSpeech);
        var timing = prepared.Timing with { RecogniseMs = Milliseconds(started) };
        return prepared with { Transcript = transcript, Timing = timing };
    }

    private Heard Find(Sound sound, double decodeMs)
    {
        var started = clock.GetTimestamp();
        if (SpeechSpotter.Find(sound) is not { } stretch) return new Heard.Refused(AudioFault.NoSpeech);
        var speech = Loudness.Normalise(sound.Slice(stretch.From, stretch.To));
        var timing = new HearingTiming(decodeMs, Milliseconds(started), 0);
        return new Heard.Words(new Transcript("", null), speech, timing)
        {
            Duration = sound.Duration, Stretch = stretch,
        };
    }

    private double Milliseconds(long started) =>
        Math.Round(clock.GetElapsedTime(started).TotalMilliseconds, 3);
}

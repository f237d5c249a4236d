using System.Runtime.InteropServices;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// Sound that comes in live, kept as far as it may still be part of a turn: all of it where turns are ended by hand,
/// otherwise from a little before somebody spoke. Not safe for concurrent use.
/// </summary>
public sealed class SpeechInput(int rate)
{
    private readonly TurnDetector _detector = new(rate);
    private readonly List<short> _kept = [];

    /// <summary>What came of a frame that is not complete yet.</summary>
    private readonly List<short> _rest = [];

    private long _takenIn;

    /// <summary>How turns are found; null where they are ended by hand.</summary>
    public TurnDetection? Detection { get; set; } = new();

    /// <summary>All that was ever heard.</summary>
    public TimeSpan Heard => TimeSpan.FromSeconds((double)_takenIn / rate);

    /// <summary>What is kept.</summary>
    public TimeSpan Kept => TimeSpan.FromSeconds((double)(_kept.Count + _rest.Count) / rate);

    /// <summary>Whether somebody speaks.</summary>
    public bool IsSpeaking => _detector.IsSpeaking;

    /// <summary>Where the last speech of the turn ended, by <see cref="Heard"/>.</summary>
    public TimeSpan SpokenUntil => _detector.SpokenUntil;

    /// <summary>Whether more would be more than a turn may have; a turn that is found by itself ends there.</summary>
    public bool IsFull(int samples) =>
        Detection is null && Kept + TimeSpan.FromSeconds((double)samples / rate) > AudioLimits.DurationMax;

    /// <summary>
    /// Takes samples in, frame by frame as far as they are enumerated: at each signal, what is kept reaches up to it.
    /// </summary>
    public IEnumerable<TurnSignal> Hear(ReadOnlyMemory<short> samples)
    {
        var at = 0;
        while (samples.Length - at >= _detector.FrameSamples - _rest.Count)
        {
            var missing = _detector.FrameSamples - _rest.Count;
            _rest.AddRange(samples.Span.Slice(at, missing));
            at += missing;
            if (HearFrame() is { } signal) yield return signal;
        }

        _rest.AddRange(samples.Span[at..]);
    }

    /// <summary>What is kept, given away.</summary>
    public Sound Take()
    {
        _kept.AddRange(_rest);
        _takenIn += _rest.Count;
        var sound = new Sound(_kept.ToArray(), rate);
        Clear();
        return sound;
    }

    /// <summary>What is kept, which stays.</summary>
    public Sound Copy() => new(_kept.ToArray(), rate);

    /// <summary>Forgets what is kept.</summary>
    public void Clear()
    {
        _kept.Clear();
        _rest.Clear();
        _detector.EndTurn();
    }

    private TurnSignal? HearFrame()
    {
        var frame = CollectionsMarshal.AsSpan(_rest);
        var signal = Detection is { } detection ? _detector.Hear(frame, detection) : null;
        _kept.AddRange(frame);
        _takenIn += frame.Length;
        _rest.Clear();
        if (Detection is null) return null;
        if (signal is null && !IsSpeaking) Trim(Detection.Prefix);
        if (!IsSpeaking || Kept < AudioLimits.DurationMax) return signal;
        // Nobody's question is that long: what there is of it is taken for all of it.
        _detector.EndTurn();
        return new TurnSignal(TurnMark.Stopped, Heard);
    }

    /// <summary>
    /// Before anybody speaks, only the prefix is kept, and the frames in which a turn that has begun is yet unnoticed.
    /// </summary>
    private void Trim(TimeSpan prefix)
    {
        var samples = (int)(prefix.TotalSeconds * rate) + (4 * _detector.FrameSamples);
        // Trimming in larger steps keeps moving the samples cheap.
        if (_kept.Count > 2 * samples) _kept.RemoveRange(0, _kept.Count - samples);
    }
}

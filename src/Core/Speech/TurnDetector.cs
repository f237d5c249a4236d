namespace ResumeVoice.Core.Speech;

/// <summary>
/// Hears frame by frame whether somebody speaks. Speech is louder than the room (whose noise is followed as it changes)
/// and begins with a voice: most of its power is in low tones, which a hiss, a click or a fan does not have. Not safe
/// for concurrent use.
/// </summary>
public sealed class TurnDetector(int rate)
{
    /// <summary>At the threshold 1 speech stands out of the room by so much, decibels.</summary>
    private const float StandsOutMax = 18;

    private const float StandsOutMin = 3;

    /// <summary>Once somebody speaks, they are still speaking at so many decibels less: words fade.</summary>
    private const float Fades = 3;

    /// <summary>Below this nobody speaks, decibels of full scale.</summary>
    private const float QuietestSpeech = -55;

    /// <summary>What the room is taken for before it was heard, decibels of full scale.</summary>
    private const float UnknownRoom = -50;

    /// <summary>A voice changes less than this from sample to sample, as a share of its power, at 24,000 a second.</summary>
    private const double RoughnessMax = 0.7;

    /// <summary>The room's noise is the quietest frame of this many: between words there is always one.</summary>
    private const int RoomFrames = 100;

    /// <summary>So many voiced frames among the last few begin a turn: a click is shorter.</summary>
    private const int VoicedMin = 3;

    private const int VoicedOf = 4;
    private const int PauseFrames = 10;

    private readonly Loudness.RumbleFilter _filter = new(rate);
    private readonly float[] _room = [.. Enumerable.Repeat(UnknownRoom, RoomFrames)];
    private int _frame;
    private int _voiced;
    private int _startedAt = -1;
    private int _lastSpoken;
    private bool _isLasting;

    /// <summary>Samples in a frame.</summary>
    public int FrameSamples { get; } = (int)(rate * Loudness.Frame.TotalSeconds);

    /// <summary>Whether a turn has begun and not ended.</summary>
    public bool IsSpeaking => _startedAt >= 0;

    /// <summary>Where the last speech of the turn ended, since the beginning of all that was heard.</summary>
    public TimeSpan SpokenUntil => Time(_lastSpoken + 1);

    /// <summary>The next frame; what was noticed in it, if anything.</summary>
    public TurnSignal? Hear(ReadOnlySpan<short> frame, TurnDetection detection)
    {
        var level = _filter.Level(frame);
        var room = MathF.Max(_room.Min(), Loudness.Silence);
        _room[_frame % RoomFrames] = level;
        var margin = Math.Max(StandsOutMin, StandsOutMax * (float)detection.Threshold);
        var threshold = Math.Max(room + margin, QuietestSpeech);
        var isVoiced = level >= threshold && Roughness(frame) < RoughnessMax;
        _voiced = ((_voiced << 1) | (isVoiced ? 1 : 0)) & ((1 << VoicedOf) - 1);
        var at = _frame++;
        if (IsSpeaking) return GoOn(at, level >= threshold - Fades, detection);
        if (int.PopCount(_voiced) < VoicedMin) return null;
        _startedAt = Math.Max(0, at - VoicedOf + 1);
        _lastSpoken = at;
        _isLasting = false;
        return new TurnSignal(TurnMark.Started, Time(_startedAt));
    }

    /// <summary>Ends the turn that has begun, if any; the room is remembered.</summary>
    public void EndTurn() => (_startedAt, _voiced) = (-1, 0);

    private TurnSignal? GoOn(int at, bool isSpoken, TurnDetection detection)
    {
        if (isSpoken) _lastSpoken = at;
        var quiet = at - _lastSpoken;
        var end = SpokenUntil;
        if (quiet * Loudness.Frame >= detection.Silence)
        {
            EndTurn();
            return new TurnSignal(TurnMark.Stopped, end);
        }

        if (quiet == PauseFrames) return new TurnSignal(TurnMark.Paused, end);
        if (_isLasting || !isSpoken || (at + 1 - _startedAt) * Loudness.Frame < detection.Lasting) return null;
        _isLasting = true;
        return new TurnSignal(TurnMark.Lasting, Time(_startedAt));
    }

    /// <summary>How much the sound changes from sample to sample: about 0 for low tones, 2 for white noise.</summary>
    private double Roughness(ReadOnlySpan<short> frame)
    {
        var (power, change) = (1.0, 0.0);
        for (var at = 1; at < frame.Length; at++)
        {
            double step = frame[at] - frame[at - 1];
            power += (double)frame[at] * frame[at];
            change += step * step;
        }

        return change / power * rate / 24_000;
    }

    private static TimeSpan Time(int frame) => frame * Loudness.Frame;
}

using System.Collections.Immutable;

namespace ResumeVoice.Core.Speech;

/// <summary>How loud sound is, and making it as loud as recognisers expect.</summary>
public static class Loudness
{
    /// <summary>What levels are measured over.</summary>
    public static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);

    /// <summary>The level of silence, decibels of full scale.</summary>
    public const float Silence = -100;

    /// <summary>Speech is brought to this level, decibels of full scale over its louder frames.</summary>
    private const float SpeechLevel = -20;

    /// <summary>A whisper is raised by this much at most, or its room's noise would be raised to a shout.</summary>
    private const float GainMax = 30;

    private const float PeakMax = 32_000;
    private const double LouderShare = 0.8;

    /// <summary>
    /// Below this (a hum of the mains, a knock on the table, a bias of the microphone) nothing counts; cycles a second.
    /// </summary>
    private const double LowestCounted = 80;

    /// <summary>The level of each whole frame, decibels of full scale, low rumble left out.</summary>
    public static ImmutableArray<float> Levels(Sound sound)
    {
        var frame = (int)(sound.Rate * Frame.TotalSeconds);
        var levels = ImmutableArray.CreateBuilder<float>(sound.Samples.Length / frame);
        var filter = new RumbleFilter(sound.Rate);
        for (var at = 0; at + frame <= sound.Samples.Length; at += frame)
            levels.Add(filter.Level(sound.Samples.Span.Slice(at, frame)));
        return levels.ToImmutable();
    }

    /// <summary>The sound as loud as speech should be; peaks stay below full scale.</summary>
    public static Sound Normalise(Sound sound)
    {
        var levels = Levels(sound);
        if (levels.IsEmpty) return sound;
        var level = levels.Sort()[(int)(levels.Length * LouderShare)];
        var peak = 1f;
        foreach (var sample in sound.Samples.Span) peak = Math.Max(peak, Math.Abs((float)sample));
        var wanted = MathF.Pow(10, Math.Min(SpeechLevel - level, GainMax) / 20);
        var gain = Math.Min(wanted, PeakMax / peak);
        if (Math.Abs(gain - 1) < 0.01f) return sound;
        var samples = new short[sound.Samples.Length];
        var source = sound.Samples.Span;
        for (var at = 0; at < samples.Length; at++) samples[at] = (short)(source[at] * gain);
        return sound with { Samples = samples };
    }

    /// <summary>A high pass of the first order that remembers where it stands between frames.</summary>
    internal sealed class RumbleFilter(int rate)
    {
        private readonly double _keeps = 1 / (1 + (2 * Math.PI * LowestCounted / rate));
        private double _in;
        private double _out;

        /// <summary>The level of the next frame.</summary>
        public float Level(ReadOnlySpan<short> frame)
        {
            var sum = 0.0;
            foreach (var sample in frame)
            {
                _out = _keeps * (_out + sample - _in);
                _in = sample;
                sum += _out * _out;
            }

            var power = sum / Math.Max(1, frame.Length) / (32768.0 * 32768.0);
            return power <= 1e-10 ? Silence : (float)(10 * Math.Log10(power));
        }
    }
}

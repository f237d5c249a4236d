using System.Numerics;
using System.Runtime.InteropServices;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// Changes the rate of sound by a windowed sinc whose cut-off lies below the lower rate's half, so that nothing folds
/// back into the voice.
/// </summary>
public static class Resampler
{
    /// <summary>Zero crossings of the sinc on either side: enough for speech, at a few microseconds a sample.</summary>
    private const int Crossings = 12;

    /// <summary>How much of the lower rate's band is kept; the rest is where the filter falls.</summary>
    private const double Band = 0.92;

    /// <summary>Samples made at a time, of as much of the source as they need.</summary>
    private const int Block = 2048;

    public static Sound Convert(Sound sound, int rate)
    {
        if (sound.Rate == rate || sound.Samples.IsEmpty) return sound with { Rate = rate };
        var step = (double)sound.Rate / rate;
        var cutOff = Band * Math.Min(1, 1 / step);
        var reach = (int)Math.Ceiling(Crossings / cutOff);
        var samples = new short[(int)((long)sound.Samples.Length * rate / sound.Rate)];
        var kernels = new Kernels(sound.Rate, rate, reach, cutOff);
        var window = new float[(int)Math.Ceiling(Block * step) + (2 * reach) + Vector<float>.Count + 1];
        for (var from = 0; from < samples.Length; from += Block)
        {
            var to = Math.Min(from + Block, samples.Length);
            var first = (int)((long)from * sound.Rate / rate) - reach + 1;
            Fill(window, sound.Samples.Span, first);
            for (var at = from; at < to; at++)
            {
                var place = (long)at * sound.Rate;
                var begin = (int)(place / rate) - reach + 1 - first;
                var sum = Product(window.AsSpan(begin), kernels.At((int)(place % rate)));
                samples[at] = (short)Math.Clamp(MathF.Round(sum), short.MinValue, short.MaxValue);
            }
        }

        return new Sound(samples, rate);
    }

    /// <summary>The source from a sample on; before its first and after its last one there is silence.</summary>
    private static void Fill(float[] window, ReadOnlySpan<short> source, int first)
    {
        for (var at = 0; at < window.Length; at++)
        {
            var from = first + at;
            window[at] = from >= 0 && from < source.Length ? source[from] : 0;
        }
    }

    private static float Product(ReadOnlySpan<float> window, ReadOnlySpan<float> kernel)
    {
        var weights = MemoryMarshal.Cast<float, Vector<float>>(kernel);
        var values = MemoryMarshal.Cast<float, Vector<float>>(window[..kernel.Length]);
        var sum = Vector<float>.Zero;
        for (var at = 0; at < weights.Length; at++) sum += values[at] * weights[at];
        return Vector.Sum(sum);
    }

    /// <summary>The weights around a place between two samples: as many as there are different places.</summary>
    private sealed class Kernels
    {
        private readonly float[]?[] _made;
        private readonly int _rate;
        private readonly int _reach;
        private readonly double _cutOff;
        private readonly int _common;

        public Kernels(int from, int rate, int reach, double cutOff)
        {
            (_rate, _reach, _cutOff) = (rate, reach, cutOff);
            _common = (int)BigInteger.GreatestCommonDivisor(from, rate);
            _made = new float[]?[rate / _common];
        }

        public float[] At(int place) => _made[place / _common] ??= Make((double)place / _rate);

        /// <summary>As long as whole vectors are, the rest zero.</summary>
        private float[] Make(double offset)
        {
            var width = Vector<float>.Count;
            var kernel = new float[((2 * _reach) + width - 1) / width * width];
            var sum = 0.0;
            for (var at = 0; at < 2 * _reach; at++)
            {
                var distance = at - _reach + 1 - offset;
                kernel[at] = (float)(Sinc(distance * _cutOff) * _cutOff * Window(distance / _reach));
                sum += kernel[at];
            }

            // What is silent or steady stays as loud as it was.
            for (var at = 0; at < 2 * _reach; at++) kernel[at] /= (float)sum;
            return kernel;
        }

        private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

        private static double Window(double x) =>
            Math.Abs(x) >= 1 ? 0 : 0.42 + (0.5 * Math.Cos(Math.PI * x)) + (0.08 * Math.Cos(2 * Math.PI * x));
    }
}

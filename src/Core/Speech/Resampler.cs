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

    public static Sound Convert(Sound sound, int rate)
    {
        if (sound.Rate == rate || sound.Samples.IsEmpty) return sound with { Rate = rate };
        var step = (double)sound.Rate / rate;
        var cutOff = Band * Math.Min(1, 1 / step);
        var reach = (int)Math.Ceiling(Crossings / cutOff);
        var samples = new short[(int)((long)sound.Samples.Length * rate / sound.Rate)];
        var kernels = new Kernels(rate, reach, cutOff);
        var source = sound.Samples.Span;
        for (var at = 0; at < samples.Length; at++)
        {
            var place = (long)at * sound.Rate;
            var centre = (int)(place / rate);
            var kernel = kernels.At((int)(place % rate));
            var first = Math.Max(0, centre - reach + 1);
            var last = Math.Min(source.Length - 1, centre + reach);
            var sum = 0f;
            for (var from = first; from <= last; from++) sum += source[from] * kernel[from - centre + reach - 1];
            samples[at] = (short)Math.Clamp(MathF.Round(sum), short.MinValue, short.MaxValue);
        }

        return new Sound(samples, rate);
    }

    /// <summary>The weights around a place between two samples: as many as there are different places.</summary>
    private sealed class Kernels(int rate, int reach, double cutOff)
    {
        private readonly Dictionary<int, float[]> _made = [];

        public float[] At(int place)
        {
            if (_made.TryGetValue(place, out var kernel)) return kernel;
            var offset = (double)place / rate;
            kernel = new float[2 * reach];
            var sum = 0.0;
            for (var at = 0; at < kernel.Length; at++)
            {
                var distance = at - reach + 1 - offset;
                kernel[at] = (float)(Sinc(distance * cutOff) * cutOff * Window(distance / reach));
                sum += kernel[at];
            }

            // What is silent or steady stays as loud as it was.
            for (var at = 0; at < kernel.Length; at++) kernel[at] /= (float)sum;
            return _made[place] = kernel;
        }

        private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

        private static double Window(double x) =>
            Math.Abs(x) >= 1 ? 0 : 0.42 + (0.5 * Math.Cos(Math.PI * x)) + (0.08 * Math.Cos(2 * Math.PI * x));
    }
}

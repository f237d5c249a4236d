namespace ResumeVoice.Core.Speech;

/// <summary>Sound as samples: 16 bit signed, one channel, so many a second.</summary>
/// <param name="Samples">The samples in order; never changed once they are in a sound.</param>
/// <param name="Rate">Samples a second, <see cref="RateMin"/> to <see cref="RateMax"/>.</param>
public readonly record struct Sound(ReadOnlyMemory<short> Samples, int Rate)
{
    public const int RateMin = 4_000;
    public const int RateMax = 192_000;

    /// <summary>What recognisers hear.</summary>
    public const int RecognisedRate = 16_000;

    /// <summary>What speech is given out at: the OpenAI protocol's.</summary>
    public const int SpokenRate = 24_000;

    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / Rate);

    /// <summary>The samples of a stretch of time; what lies outside is left out.</summary>
    public Sound Slice(TimeSpan from, TimeSpan to)
    {
        var first = Math.Clamp((int)(from.TotalSeconds * Rate), 0, Samples.Length);
        var last = Math.Clamp((int)(to.TotalSeconds * Rate), first, Samples.Length);
        return this with { Samples = Samples[first..last] };
    }

    /// <summary>One sound at the rate of the first; an empty one where there is none.</summary>
    public static Sound Join(IReadOnlyList<Sound> parts)
    {
        if (parts is [var only]) return only;
        var rate = parts is [var first, ..] ? first.Rate : RecognisedRate;
        Sound[] alike = [.. parts.Select(part => Resampler.Convert(part, rate))];
        var samples = new short[alike.Sum(part => part.Samples.Length)];
        var at = 0;
        foreach (var part in alike)
        {
            part.Samples.CopyTo(samples.AsMemory(at));
            at += part.Samples.Length;
        }

        return new Sound(samples, rate);
    }
}

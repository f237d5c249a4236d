using ResumeVoice.Core.Speech;

namespace ResumeVoice.Contract.Speech;

/// <summary>Sounds that tests make by themselves.</summary>
public static class Sounds
{
    public static Sound Silence(TimeSpan length, int rate = Sound.RecognisedRate) =>
        new(new short[(int)(length.TotalSeconds * rate)], rate);

    public static Sound Tone(double cycles, TimeSpan length, int rate = Sound.RecognisedRate) => Made(
        length, rate, seconds => 0.3 * Math.Sin(2 * Math.PI * cycles * seconds));

    /// <summary>A hiss that never changes.</summary>
    public static Sound Noise(double loudness, TimeSpan length, int rate = Sound.RecognisedRate)
    {
        var random = new Random(7);
        return Made(length, rate, _ => loudness * ((2 * random.NextDouble()) - 1));
    }

    /// <summary>No words, but the rhythm of them: a buzzing voice, four syllables a second.</summary>
    public static Sound Babble(TimeSpan length, int rate = Sound.RecognisedRate) => Made(
        length, rate, seconds => 0.3 * Math.Max(0, Math.Sin(2 * Math.PI * 4 * seconds))
            * (((seconds * 120) % 1) - 0.5));

    public static Sound Join(params Sound[] parts) =>
        new(parts.SelectMany(part => part.Samples.ToArray()).ToArray(), parts[0].Rate);

    private static Sound Made(TimeSpan length, int rate, Func<double, double> wave)
    {
        var samples = new short[(int)(length.TotalSeconds * rate)];
        for (var at = 0; at < samples.Length; at++) samples[at] = (short)(short.MaxValue * wave((double)at / rate));
        return new Sound(samples, rate);
    }
}

using System.Collections.Immutable;

namespace ResumeVoice.Core.Speech;

/// <summary>Where in a recording somebody speaks, from the first word to the last.</summary>
public readonly record struct SpokenStretch(TimeSpan From, TimeSpan To);

/// <summary>
/// Finds the speech in a whole recording: frames that stand out of the recording's own quiet. A hum or a hiss that
/// stays as loud as it is stands out of nothing, however loud.
/// </summary>
public static class SpeechSpotter
{
    /// <summary>How far speech stands out of the quiet around it, decibels.</summary>
    private const float StandsOut = 9;

    /// <summary>Below this nobody speaks, decibels of full scale: the noise of a sound card.</summary>
    private const float QuietestSpeech = -55;

    /// <summary>The share of frames that are quieter than the quiet is taken to be: gaps between words at least.</summary>
    private const double QuietShare = 0.1;

    /// <summary>Frames of speech that a word has at least.</summary>
    private const int WordFramesMin = 6;

    /// <summary>What is kept around the speech, so that no soft consonant is cut off.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(250);

    /// <summary>The stretch from the first word to the last, or null where nobody speaks.</summary>
    public static SpokenStretch? Find(Sound sound)
    {
        var levels = Loudness.Levels(sound);
        if (levels.IsEmpty) return null;
        var threshold = Math.Max(Quiet(levels) + StandsOut, QuietestSpeech);
        var (first, last, spoken) = (-1, -1, 0);
        for (var at = 0; at < levels.Length; at++)
        {
            if (levels[at] < threshold) continue;
            if (first < 0) first = at;
            last = at;
            spoken++;
        }

        if (spoken < WordFramesMin) return null;
        var from = (first * Loudness.Frame) - Margin;
        var to = ((last + 1) * Loudness.Frame) + Margin;
        return new SpokenStretch(
            from < TimeSpan.Zero ? TimeSpan.Zero : from, to > sound.Duration ? sound.Duration : to);
    }

    private static float Quiet(ImmutableArray<float> levels)
    {
        var sorted = levels.Sort();
        return sorted[(int)(sorted.Length * QuietShare)];
    }
}

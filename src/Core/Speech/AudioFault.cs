namespace ResumeVoice.Core.Speech;

/// <summary>What can be wrong with a recording that someone sends.</summary>
public enum AudioFault
{
    /// <summary>Not audio, or not in a form that is understood here.</summary>
    UnsupportedMedia,

    /// <summary>More bytes than <see cref="AudioLimits.BytesMax"/>.</summary>
    TooLarge,

    /// <summary>Longer than <see cref="AudioLimits.DurationMax"/>.</summary>
    TooLong,

    /// <summary>Shorter than <see cref="AudioLimits.DurationMin"/>: no room for a word.</summary>
    TooShort,

    /// <summary>Sound, but nobody speaks in it, or nothing that could be made out.</summary>
    NoSpeech,
}

/// <summary>How much sound is taken in and given out.</summary>
public static class AudioLimits
{
    /// <summary>Bytes of a recording as sent.</summary>
    public const int BytesMax = 25 * 1024 * 1024;

    /// <summary>Characters of a text that is to be spoken; the same as OpenAI's.</summary>
    public const int SpokenTextMax = 4096;

    /// <summary>Recordings and spoken answers are erased this long after they were kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public static readonly TimeSpan DurationMin = TimeSpan.FromMilliseconds(100);
    public static readonly TimeSpan DurationMax = TimeSpan.FromSeconds(60);
}

namespace ResumeVoice.Core.Speech;

/// <summary>Forms that speech is given out in.</summary>
public enum AudioFormat
{
    /// <summary>A WAV file whose head does not know its length yet.</summary>
    Wav,

    /// <summary>Bare samples at <see cref="Sound.SpokenRate"/>: 16 bit, little end first, one channel.</summary>
    Pcm,

    Mp3,

    /// <summary>In an Ogg stream.</summary>
    Opus,

    /// <summary>In an ADTS stream.</summary>
    Aac,

    Flac,
}

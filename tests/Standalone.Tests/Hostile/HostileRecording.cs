namespace ResumeVoice.Standalone.Tests.Hostile;

/// <summary>Something sent as a recording that is none, and the codes of the problems that it may meet.</summary>
internal sealed record HostileRecording(string Name, byte[] Bytes, params string[] Codes)
{
    /// <summary>No sound could be read from it.</summary>
    public const string Unsupported = "unsupported_media";

    public const string Short = "audio_too_short";
    public const string Long = "too_long";
    public const string Silent = "no_speech";

    /// <summary>What is left of a broken recording may be nothing, too little, or sound without speech.</summary>
    public static readonly string[] Broken = [Unsupported, Short, Silent];
}

namespace ResumeVoice.Adapters.Storage.Audio;

/// <summary>Where recordings and spoken answers are kept.</summary>
public sealed class AudioStorageOptions
{
    public const string Section = "AudioStorage";

    /// <summary>The folder; made where there is none. Default <c>data/audio</c>.</summary>
    public string Path { get; set; } = "data/audio";
}

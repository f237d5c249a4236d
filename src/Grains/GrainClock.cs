namespace ResumeVoice.Grains;

/// <summary>
/// The clock that conversations and quotas go by. Orleans takes the container's own <see cref="TimeProvider"/> to tell
/// who is alive; this one is another, so that tests can move it and no silo takes the others for dead.
/// </summary>
public static class GrainClock
{
    public const string Key = "grains";
}

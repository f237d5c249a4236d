namespace ResumeVoice.Grains.Interfaces.Membership;

/// <summary>
/// Finds silos whose process has ended, at once instead of by the signs of life that they miss. Whoever lost a connection
/// to a silo asks for it; a worker of any silo answers.
/// </summary>
[Alias("rv.IRollCallGrain")]
public interface IRollCallGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Knocks at every other silo's door and declares dead those where the machine says that nobody is there. One that
    /// only does not answer is left to the signs of life.
    /// </summary>
    [AnySilo]
    [Alias("Call")]
    Task CallAsync(CancellationToken cancellationToken = default);
}

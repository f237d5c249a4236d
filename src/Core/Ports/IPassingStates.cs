namespace ResumeVoice.Core.Ports;

/// <summary>
/// What is kept only until its owner wakes again, which may be never: buckets of quotas, and what was rehearsed. Safe to
/// call concurrently; fails as <see cref="IConversationStore"/> does.
/// </summary>
public interface IPassingStates
{
    /// <summary>Erases what was written before a time, at most <paramref name="limit"/>; says how many.</summary>
    Task<int> EraseAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}

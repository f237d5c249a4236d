using System.Collections.Immutable;
using ResumeVoice.Core.Answers;

namespace ResumeVoice.Core.Ports;

/// <summary>A model's words with what they stand on.</summary>
public sealed record CachedWords(string Text, ImmutableArray<Citation> Citations);

/// <summary>
/// Models' answers of the last minutes, by a key that holds all that they depend on, of any length. Safe to call
/// concurrently. A cache that cannot be reached finds nothing and keeps nothing; it never fails but by being cancelled.
/// </summary>
public interface IAnswerCache
{
    ValueTask<CachedWords?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Before the model is asked. Where another process asks it for the same key, waits for a while and gives what that
    /// one kept; null where the caller is to ask, who then calls <see cref="ReleaseAsync"/> whatever comes of it.
    /// </summary>
    ValueTask<CachedWords?> ClaimAsync(string key, CancellationToken cancellationToken);

    ValueTask KeepAsync(string key, CachedWords words, CancellationToken cancellationToken);

    /// <summary>After <see cref="ClaimAsync"/> and <see cref="KeepAsync"/>, or where there is nothing to keep.</summary>
    ValueTask ReleaseAsync(string key);
}

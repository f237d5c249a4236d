using System.Collections.Immutable;
using ResumeVoice.Core.Answers;

namespace ResumeVoice.Core.Ports;

/// <summary>A model's words with what they stand on.</summary>
public sealed record CachedWords(string Text, ImmutableArray<Citation> Citations);

/// <summary>
/// Models' answers of the last minutes, by a key that holds all that they depend on. Safe to call concurrently. A cache
/// that cannot be reached finds nothing and keeps nothing; it never fails.
/// </summary>
public interface IAnswerCache
{
    ValueTask<CachedWords?> FindAsync(string key, CancellationToken cancellationToken);

    ValueTask KeepAsync(string key, CachedWords words, CancellationToken cancellationToken);
}

using System.Collections.Concurrent;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Answers;

/// <summary>An <see cref="IAnswerCache"/> in the process: at most <see cref="AnswersMax"/>, each for <see cref="KeptFor"/>.</summary>
public sealed class MemoryAnswerCache(TimeProvider clock) : IAnswerCache
{
    public const int AnswersMax = 2_000;

    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public ValueTask<CachedWords?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (!_kept.TryGetValue(key, out var kept)) return ValueTask.FromResult<CachedWords?>(null);
        if (clock.GetElapsedTime(kept.At) < KeptFor) return ValueTask.FromResult<CachedWords?>(kept.Words);
        _kept.TryRemove(KeyValuePair.Create(key, kept));
        return ValueTask.FromResult<CachedWords?>(null);
    }

    /// <summary>
    /// What others of the process ask for, <see cref="Conversations.ModelWording"/> knows; their answer may have come
    /// since it was looked for.
    /// </summary>
    public ValueTask<CachedWords?> ClaimAsync(string key, CancellationToken cancellationToken) =>
        FindAsync(key, cancellationToken);

    public ValueTask ReleaseAsync(string key) => ValueTask.CompletedTask;

    public ValueTask KeepAsync(string key, CachedWords words, CancellationToken cancellationToken)
    {
        if (_kept.Count >= AnswersMax) MakeRoom();
        _kept[key] = new Kept(words, clock.GetTimestamp());
        return ValueTask.CompletedTask;
    }

    // What is over goes; where nothing is, the oldest tenth does.
    private void MakeRoom()
    {
        foreach (var kept in _kept)
            if (clock.GetElapsedTime(kept.Value.At) >= KeptFor) _kept.TryRemove(kept);
        if (_kept.Count < AnswersMax) return;
        foreach (var kept in _kept.ToArray().OrderBy(kept => kept.Value.At).Take(AnswersMax / 10))
            _kept.TryRemove(kept);
    }

    private sealed record Kept(CachedWords Words, long At);
}

using System.Collections.Concurrent;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// The compiled résumés in use, at most <see cref="ResumesMax"/>, the longest unused dropped first. Each is loaded
/// once however many ask for it at the same time. A résumé that is already here is a dictionary read: no lock, no
/// allocation, since every turn of every conversation passes through.
/// </summary>
/// <remarks>
/// An old version cannot come back after <see cref="Forget"/>: a slot enters the dictionary before its load begins and
/// never again, so a load that a replacement overtook ends in a slot that nobody finds any more.
/// </remarks>
internal sealed class CompiledResumes
{
    internal const int ResumesMax = 256;

    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly Lock _dropping = new();
    private readonly Func<string, Task<CompiledResume?>> _load;
    private readonly TimeProvider _clock;

    internal CompiledResumes(Func<string, Task<CompiledResume?>> load, TimeProvider clock)
    {
        _load = load;
        _clock = clock;
    }

    internal int Count => _slots.Count;

    internal ValueTask<CompiledResume?> GetAsync(string resumeId, CancellationToken cancellationToken)
    {
        if (_slots.TryGetValue(resumeId, out var slot) && slot.Compiled is { } compiled)
        {
            slot.LastUsed = _clock.GetTimestamp();
            return ValueTask.FromResult<CompiledResume?>(compiled);
        }
        return new ValueTask<CompiledResume?>(JoinLoadAsync(resumeId, cancellationToken));
    }

    internal void Forget(string resumeId) => _slots.TryRemove(resumeId, out _);

    private Task<CompiledResume?> JoinLoadAsync(string resumeId, CancellationToken cancellationToken)
    {
        var slot = _slots.GetOrAdd(resumeId, static _ => new Slot());
        return slot.LoadOnce(() => FillAsync(resumeId, slot)).WaitAsync(cancellationToken);
    }

    private async Task<CompiledResume?> FillAsync(string resumeId, Slot slot)
    {
        // Leaves the slot's lock before any work: whoever else asks meanwhile waits for the task, not for the lock.
        await Task.Yield();
        try
        {
            slot.Compiled = await _load(resumeId);
        }
        finally
        {
            // Neither an absence nor a failure is remembered: the next call looks again.
            if (slot.Compiled is null) _slots.TryRemove(KeyValuePair.Create(resumeId, slot));
        }
        slot.LastUsed = _clock.GetTimestamp();
        if (slot.Compiled is not null) DropLongestUnused();
        return slot.Compiled;
    }

    private void DropLongestUnused()
    {
        lock (_dropping)
        {
            var ready = _slots.Where(entry => entry.Value.Compiled is not null).ToList();
            foreach (var entry in ready.OrderBy(entry => entry.Value.LastUsed).Take(ready.Count - ResumesMax))
                _slots.TryRemove(entry);
        }
    }

    private sealed class Slot
    {
        private readonly Lock _starting = new();
        private volatile CompiledResume? _compiled;
        private long _lastUsed;
        private Task<CompiledResume?>? _loading;

        internal CompiledResume? Compiled
        {
            get => _compiled;
            set => _compiled = value;
        }

        internal long LastUsed
        {
            get => Volatile.Read(ref _lastUsed);
            set => Volatile.Write(ref _lastUsed, value);
        }

        internal Task<CompiledResume?> LoadOnce(Func<Task<CompiledResume?>> load)
        {
            lock (_starting) return _loading ??= load();
        }
    }
}

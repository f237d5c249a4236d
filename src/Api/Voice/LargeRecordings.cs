using System.Collections.Concurrent;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>
/// Room for large recordings: so many at once, each in a buffer that the next one gets. New ones for each would lie in
/// the memory long after their requests, for the collector is in no hurry with what is large. Buffers that nobody
/// needs for a while are its to take.
/// </summary>
internal sealed class LargeRecordings : IDisposable
{
    public const int AtOnce = 4;

    /// <summary>One more than is allowed tells a recording that is too large from one that is just not.</summary>
    public const int BufferBytes = AudioLimits.BytesMax + 1;

    private readonly SemaphoreSlim _room = new(AtOnce, AtOnce);
    private readonly ConcurrentBag<WeakReference<byte[]>> _buffers = [];

    /// <summary>A buffer, once there is room; give it back with <see cref="Leave"/>.</summary>
    public async Task<byte[]> EnterAsync(CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken);
        while (_buffers.TryTake(out var kept))
            if (kept.TryGetTarget(out var buffer)) return buffer;
        return GC.AllocateUninitializedArray<byte>(BufferBytes);
    }

    public void Leave(byte[] buffer)
    {
        _buffers.Add(new WeakReference<byte[]>(buffer));
        _room.Release();
    }

    public void Dispose() => _room.Dispose();
}

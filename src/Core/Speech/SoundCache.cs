namespace ResumeVoice.Core.Speech;

/// <summary>What makes two spoken sentences the same sound.</summary>
public readonly record struct SoundKey(string Synthesiser, string Voice, string Text);

/// <summary>
/// Spoken sentences, kept in memory up to <c>bytesMax</c>; the longest unused goes first. Safe to use concurrently.
/// </summary>
public sealed class SoundCache(int bytesMax)
{
    /// <summary>About twelve minutes of speech.</summary>
    public const int BytesMaxDefault = 32 * 1024 * 1024;

    private const int SampleBytes = 2;

    private readonly Lock _gate = new();
    private readonly Dictionary<SoundKey, LinkedListNode<(SoundKey Key, Sound Sound)>> _byKey = [];
    private readonly LinkedList<(SoundKey Key, Sound Sound)> _byUse = new();
    private int _bytes;

    public Sound? Find(SoundKey key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node)) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Sound;
        }
    }

    public void Keep(SoundKey key, Sound sound)
    {
        var bytes = Bytes(sound);
        if (bytes > bytesMax / 4) return;
        lock (_gate)
        {
            if (_byKey.ContainsKey(key)) return;
            _byKey[key] = _byUse.AddFirst((key, sound));
            _bytes += bytes;
            while (_bytes > bytesMax && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _byKey.Remove(oldest.Value.Key);
                _bytes -= Bytes(oldest.Value.Sound);
            }
        }
    }

    private static int Bytes(Sound sound) => sound.Samples.Length * SampleBytes;
}

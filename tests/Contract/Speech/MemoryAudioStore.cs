using System.Collections.Concurrent;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Contract.Speech;

/// <summary>Audio files in memory; has no links of its own, as a folder has none.</summary>
public sealed class MemoryAudioStore : IAudioStore
{
    private readonly ConcurrentDictionary<AudioFile, ReadOnlyMemory<byte>> _files = new();

    public IReadOnlyCollection<AudioFile> Files => [.. _files.Keys];

    public Task PutAsync(AudioFile file, ReadOnlyMemory<byte> wav, CancellationToken cancellationToken)
    {
        _files[file] = wav.ToArray();
        return Task.CompletedTask;
    }

    public Task<ReadOnlyMemory<byte>?> ReadAsync(AudioFile file, CancellationToken cancellationToken) =>
        Task.FromResult(_files.TryGetValue(file, out var wav) ? wav : (ReadOnlyMemory<byte>?)null);

    public Uri? LinkTo(AudioFile file, TimeSpan goodFor) => null;

    public string? LinkOrigin => null;

    public Task EraseAsync(AudioFile file, CancellationToken cancellationToken)
    {
        _files.TryRemove(file, out _);
        return Task.CompletedTask;
    }

    public Task EraseSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        foreach (var file in _files.Keys.Where(file => file.SessionId == sessionId)) _files.TryRemove(file, out _);
        return Task.CompletedTask;
    }
}

using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Storage.Audio;

/// <summary>Audio files in a folder of this machine, readable by its user alone.</summary>
internal sealed class FolderAudioStore(IOptions<AudioStorageOptions> options, TimeProvider clock) : IAudioStore
{
    private const string PartEnding = ".part";
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly string[] Kinds = [.. Enum.GetValues<AudioKind>().Select(AudioFile.Folder)];

    private readonly string _root = Path.GetFullPath(options.Value.Path);

    public async Task PutAsync(AudioFile file, ReadOnlyMemory<byte> wav, CancellationToken cancellationToken)
    {
        var path = PathOf(file);
        try
        {
            MakeFolder(Path.GetDirectoryName(path) ?? _root);
            // Whole or not at all: nobody is given half a file.
            await File.WriteAllBytesAsync(path + PartEnding, wav, cancellationToken);
            File.Move(path + PartEnding, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failure("A file could not be written.", exception);
        }
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(AudioFile file, CancellationToken cancellationToken)
    {
        var path = PathOf(file);
        try
        {
            // Between two sweeps a file may outlive its day, but nobody is given it.
            if (!File.Exists(path) || IsOld(path)) return null;
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failure("A file could not be read.", exception);
        }
    }

    public Uri? LinkTo(AudioFile file, TimeSpan goodFor) => null;

    public string? LinkOrigin => null;

    public Task EraseAsync(AudioFile file, CancellationToken cancellationToken) =>
        Erase(() => File.Delete(PathOf(file)));

    public Task EraseSessionAsync(string sessionId, CancellationToken cancellationToken) => Erase(() =>
    {
        foreach (var kind in Kinds)
        {
            var folder = Inside(Path.Combine(_root, kind, sessionId));
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    });

    /// <summary>
    /// Erases what is past its day, and folders left empty; says how many files. A folder that cannot be swept keeps
    /// none of the others from it; what was wrong with it is thrown when all are done.
    /// </summary>
    public int Sweep()
    {
        var erased = 0;
        Exception? fault = null;
        foreach (var session in Kinds.Select(kind => Path.Combine(_root, kind)).Where(Directory.Exists)
                     .SelectMany(Directory.GetDirectories))
        {
            try
            {
                foreach (var path in Directory.EnumerateFiles(session).Where(IsOld))
                {
                    File.Delete(path);
                    erased++;
                }

                if (!Directory.EnumerateFileSystemEntries(session).Any()) Directory.Delete(session);
            }
            catch (DirectoryNotFoundException)
            {
                // Its session was erased meanwhile.
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                fault ??= exception;
            }
        }

        if (fault is not null) throw fault;
        return erased;
    }

    private static Task Erase(Action erase)
    {
        try
        {
            erase();
            return Task.CompletedTask;
        }
        catch (DirectoryNotFoundException)
        {
            return Task.CompletedTask;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Task.FromException(Failure("Files could not be erased.", exception));
        }
    }

    private bool IsOld(string path) => File.GetLastWriteTimeUtc(path) + AudioLimits.KeptFor < clock.GetUtcNow();

    private string PathOf(AudioFile file) => Inside(Path.Combine(_root, file.Path));

    /// <summary>Ids are checked long before; a path that leaves the folder all the same is a bug and is not followed.</summary>
    private string Inside(string path) =>
        Path.GetFullPath(path).StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException("The path leaves the audio folder.", nameof(path));

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnFolder);
    }

    private static DependencyException Failure(string message, Exception inner) =>
        new("audio store", DependencyFailure.Unavailable, message, inner);
}

using ResumeVoice.Adapters.Storage;

namespace ResumeVoice.Storage.Tests.Engines;

/// <summary>SQLite on a file in a folder of its own.</summary>
public sealed class SqliteTestEngine : ITestEngine
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-store-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    public Task<StorageOptions> CreateDatabaseAsync() => Task.FromResult(new StorageOptions { Path = Path });

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

using ResumeVoice.Adapters.Storage;

namespace ResumeVoice.Storage.Tests.Engines;

/// <summary>An engine that a suite runs on; each test gets a database of its own.</summary>
public interface ITestEngine : IAsyncDisposable
{
    /// <summary>Options that name a new, empty database. Skips the test where the engine is not to be had.</summary>
    Task<StorageOptions> CreateDatabaseAsync();
}

using ResumeVoice.Adapters.Storage;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What the suites share: an open store on an empty database of the engine under test.</summary>
public abstract class StoreFacts(ITestEngine engine) : IAsyncLifetime
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected Store Store { get; private set; } = null!;

    protected StorageOptions Options { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Options = await engine.CreateDatabaseAsync();
        Store = await Store.OpenAsync(Options, Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null) await Store.DisposeAsync();
        await engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the store and opens it again, as a restart does.</summary>
    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await Store.OpenAsync(Options, Token);
    }
}

using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Adapters.Storage.Postgres;
using ResumeVoice.Adapters.Storage.Sqlite;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>
/// The one store, on the engine that the options name. Start it once before use; disposing finishes what is queued and
/// closes the engine.
/// </summary>
public sealed class Store : IAsyncDisposable
{
    private readonly IDatabase _database;
    private readonly DraftLog? _drafts;

    /// <param name="options">The engine.</param>
    /// <param name="audio">What sessions leave besides rows; erased with them. Null where nothing is kept.</param>
    public Store(StorageOptions options, KeptAudio? audio = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var checkedOptions = new StorageOptionsValidator().Validate(StorageOptions.Section, options);
        if (checkedOptions.Failed)
        {
            throw new OptionsValidationException(
                StorageOptions.Section, typeof(StorageOptions), checkedOptions.Failures);
        }

        if (options.Engine == StorageOptions.Postgres)
        {
            var postgres = new PostgresDatabase(options.ConnectionString ?? "");
            Cluster = new ClusterStore(
                postgres.Source, new PostgresHistory(postgres), new PostgresTexts(postgres),
                new PostgresPassingStates(postgres));
            _database = postgres;
            Drafts = new PostgresDrafts(postgres);
        }
        else
        {
            _database = new SqliteDatabase(options.Path);
            Drafts = _drafts = new DraftLog(options.Path);
        }

        Conversations = new ConversationStore(_database, audio);
        Resumes = new ResumeStore(_database, audio);
        Keys = new KeyStore(_database);
        Analytics = new AnalyticsStore(_database);
        Jobs = new JobStore(_database);
        Tokens = new TokenStore(_database);
    }

    public IConversationStore Conversations { get; }

    public IResumeStore Resumes { get; }

    public IKeyStore Keys { get; }

    public IAnalyticsStore Analytics { get; }

    public IJobStore Jobs { get; }

    /// <summary>What the cluster edition needs besides; null on SQLite.</summary>
    public ClusterStore? Cluster { get; }

    public IDraftStore Drafts { get; }

    public ITokenStore Tokens { get; }

    /// <summary>A store that is open: for tests, benches and tools that have no host.</summary>
    public static async Task<Store> OpenAsync(StorageOptions options, CancellationToken cancellationToken)
    {
        var store = new Store(options);
        try
        {
            await store.StartAsync(cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Opens the engine and brings its tables up to date. Throws <see cref="DependencyException"/> where it cannot be
    /// opened, or was written by a newer version of this program.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _database.StartAsync(cancellationToken);
        _drafts?.Start();
    }

    public async ValueTask DisposeAsync()
    {
        _drafts?.Dispose();
        await _database.DisposeAsync();
    }
}

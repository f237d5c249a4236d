using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Api;
using ResumeVoice.Contract;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Standalone.Conversations;
using ResumeVoice.Standalone.Quotas;

namespace ResumeVoice.Standalone.Tests.Conversations;

/// <summary>
/// The one-process edition over a real SQLite file; the conversation store can be wrapped to make it misbehave.
/// </summary>
internal sealed class StandaloneEdition : IEdition
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-test-");
    private readonly Func<IConversationStore, IConversationStore> _wrap;
    private readonly int _heldMax;
    private Store? _store;
    private LocalConversations? _conversations;
    private ResumeLibrary? _library;
    private LocalQuotas? _quotas;

    private readonly ILanguageModel? _model;

    private StandaloneEdition(Func<IConversationStore, IConversationStore> wrap, int heldMax, ILanguageModel? model)
    {
        _wrap = wrap;
        _heldMax = heldMax;
        _model = model;
    }

    private WhileAnswering Policy { get; init; }

    public ManualTime Time { get; } = new();

    public FinishedTurns Finished { get; private set; } = new();

    public LocalConversations Local => _conversations ?? throw NotOpen();

    public Store Store => _store ?? throw NotOpen();

    public IConversations Conversations => Local;

    public IQuotas Quotas => _quotas ?? throw NotOpen();

    public ResumeLibrary Library => _library ?? throw NotOpen();

    public static async Task<StandaloneEdition> OpenAsync(
        Func<IConversationStore, IConversationStore>? wrap = null, int heldMax = 1000, ILanguageModel? model = null,
        WhileAnswering whileAnswering = WhileAnswering.Reject)
    {
        var edition = new StandaloneEdition(wrap ?? (store => store), heldMax, model) { Policy = whileAnswering };
        await edition.StartAsync();
        return edition;
    }

    public async Task RestartAsync()
    {
        await Store.DisposeAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var options = new StorageOptions { Path = Path.Combine(_folder.FullName, "test.db") };
        _store = await Store.OpenAsync(options, cancellation);
        await _store.Keys.EnsureOwnerAsync(Some.OwnerId, Time.GetUtcNow(), cancellation);
        await _store.Keys.EnsureOwnerAsync(Some.OtherOwnerId, Time.GetUtcNow(), cancellation);
        _library = new ResumeLibrary(_store.Resumes, Time, Ids.New);
        _quotas = new LocalQuotas(Time);
        Finished = new FinishedTurns();
        var settings = new ConversationSettings
        {
            Clock = Time,
            NewSessionId = () => Ids.New(Ids.Session),
            Lifetime = Some.SessionLifetime,
            HeldMax = _heldMax,
            WhileAnswering = Policy,
            LeaveGrace = Some.LeaveGrace,
            Wording = _model is null ? null : new ModelWording(_model, new MemoryAnswerCache(Time), _store.Drafts),
        };
        _conversations = new LocalConversations(
            _wrap(_store.Conversations), _store.Drafts, _library, Finished, settings,
            NullLogger<LocalConversations>.Instance);
        await _conversations.FinishDraftsAsync(cancellation);
    }

    private static InvalidOperationException NotOpen() => new("The edition is not open.");
}

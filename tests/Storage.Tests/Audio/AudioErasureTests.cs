using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Audio;

/// <summary>What sessions said and heard goes with them, however they go.</summary>
public sealed class AudioErasureTests : IAsyncLifetime
{
    private readonly SqliteTestEngine _engine = new();
    private readonly MemoryAudioStore _audio = new();
    private readonly ManualTime _clock = new();
    private Store? _store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Store Store => _store ?? throw new InvalidOperationException("The store is not open.");

    public async ValueTask InitializeAsync()
    {
        _clock.Set(Some.Now);
        _store = new Store(await _engine.CreateDatabaseAsync(), new KeptAudio(_audio, _clock));
        await _store.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task With_the_session()
    {
        var (first, second) = await TwoSessionsAsync();

        Assert.True(await Store.Conversations.EraseSessionAsync(first.SessionId, Token));

        Assert.Equal([second], _audio.Files);
    }

    [Fact]
    public async Task With_the_session_that_has_ended()
    {
        var (_, second) = await TwoSessionsAsync();

        Assert.Equal(1, await Store.Conversations.EraseExpiredAsync(Some.Now.AddDays(10), 10, Token));

        Assert.Equal([second], _audio.Files);
    }

    [Fact]
    public async Task With_the_resume()
    {
        await TwoSessionsAsync();

        Assert.True(await Store.Resumes.EraseAsync("res_1", Token));

        Assert.Empty(_audio.Files);
    }

    private async Task<(AudioFile First, AudioFile Second)> TwoSessionsAsync()
    {
        await Store.Resumes.AddAsync(Some.StoredResume(), Some.Resume(), Token);
        return (await OpenAsync("ses_1", days: 5), await OpenAsync("ses_2", days: 50));
    }

    private async Task<AudioFile> OpenAsync(string sessionId, int days)
    {
        var session = Some.Session(sessionId, "res_1") with { ExpiresAt = Some.Now.AddDays(days) };
        Assert.True(await Store.Conversations.CreateSessionAsync(session, Token));
        var file = new AudioFile(AudioKind.Response, sessionId, "a");
        await _audio.PutAsync(file, new byte[] { 1 }, Token);
        return file;
    }
}

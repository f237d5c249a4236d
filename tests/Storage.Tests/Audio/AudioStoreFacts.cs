using ResumeVoice.Contract;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Storage.Tests.Audio;

/// <summary>What every place for audio files owes to <see cref="IAudioStore"/>.</summary>
public abstract class AudioStoreFacts
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected ManualTime Clock { get; } = new();

    /// <summary>An empty store that dates its files by the machine's clock and reads their age by ours.</summary>
    protected abstract Task<IAudioStore> OpenAsync();

    [Fact]
    public async Task A_file_is_read_back_as_it_was_put()
    {
        var (store, file) = (await OpenAsync(), Answer("ses_1", "a"));
        Clock.Set(TimeProvider.System.GetUtcNow());

        await store.PutAsync(file, new byte[] { 1, 2, 3 }, Token);
        await store.PutAsync(file, new byte[] { 4, 5 }.AsMemory(1), Token);

        Assert.Equal([5], (await store.ReadAsync(file, Token))!.Value.ToArray());
        Assert.Null(await store.ReadAsync(file with { Kind = AudioKind.Transcription }, Token));
        Assert.Null(await store.ReadAsync(Answer("ses_2", "a"), Token));
    }

    [Fact]
    public async Task A_file_past_its_day_is_given_to_nobody()
    {
        var (store, file) = (await OpenAsync(), Answer("ses_1", "a"));
        await store.PutAsync(file, new byte[] { 1 }, Token);

        Clock.Set(TimeProvider.System.GetUtcNow() + AudioLimits.KeptFor - TimeSpan.FromMinutes(1));
        Assert.NotNull(await store.ReadAsync(file, Token));
        Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Null(await store.ReadAsync(file, Token));
    }

    [Fact]
    public async Task A_session_is_erased_with_all_it_said_and_heard_and_no_other()
    {
        var store = await OpenAsync();
        Clock.Set(TimeProvider.System.GetUtcNow());
        AudioFile[] files =
        [
            Answer("ses_1", "a"), Answer("ses_1", "b"), new AudioFile(AudioKind.Transcription, "ses_1", "a"),
            Answer("ses_11", "a"), Answer("ses_2", "a"),
        ];
        foreach (var file in files) await store.PutAsync(file, new byte[] { 1 }, Token);

        await store.EraseSessionAsync("ses_1", Token);
        await store.EraseSessionAsync("ses_1", Token);

        foreach (var file in files)
            Assert.Equal(file.SessionId == "ses_1", await store.ReadAsync(file, Token) is null);
    }

    [Fact]
    public async Task Erasing_one_file_leaves_the_others()
    {
        var store = await OpenAsync();
        Clock.Set(TimeProvider.System.GetUtcNow());
        await store.PutAsync(Answer("ses_1", "a"), new byte[] { 1 }, Token);
        await store.PutAsync(Answer("ses_1", "b"), new byte[] { 1 }, Token);

        await store.EraseAsync(Answer("ses_1", "a"), Token);
        await store.EraseAsync(Answer("ses_1", "never"), Token);

        Assert.Null(await store.ReadAsync(Answer("ses_1", "a"), Token));
        Assert.NotNull(await store.ReadAsync(Answer("ses_1", "b"), Token));
    }

    protected static AudioFile Answer(string session, string id) => new(AudioKind.Response, session, id);
}

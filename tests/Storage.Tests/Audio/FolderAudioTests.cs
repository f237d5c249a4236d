using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Storage.Tests.Audio;

/// <summary>Audio files in a folder.</summary>
public sealed class FolderAudioTests : AudioStoreFacts, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-audio-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Files_lie_where_their_names_say_for_their_user_alone()
    {
        await Folder().PutAsync(Answer("ses_1", "a"), new byte[] { 1 }, Token);

        var session = Path.Combine(_folder.FullName, "responses", "ses_1");
        Assert.Equal([Path.Combine(session, "a.wav")], Directory.GetFiles(session));
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(session));
    }

    [Fact]
    public async Task The_sweep_erases_what_is_past_its_day_and_the_folders_left_empty()
    {
        var store = Folder();
        await store.PutAsync(Answer("ses_old", "a"), new byte[] { 1 }, Token);
        await store.PutAsync(Answer("ses_both", "old"), new byte[] { 1 }, Token);
        await store.PutAsync(Answer("ses_both", "new"), new byte[] { 1 }, Token);
        var now = TimeProvider.System.GetUtcNow();
        Clock.Set(now);
        foreach (var old in (string[])["ses_old/a", "ses_both/old"])
        {
            var path = Path.Combine(_folder.FullName, "responses", old + ".wav");
            File.SetLastWriteTimeUtc(path, (now - AudioLimits.KeptFor).UtcDateTime.AddSeconds(-1));
        }

        Assert.Equal(2, store.Sweep());
        Assert.Equal(0, store.Sweep());

        var left = Directory.GetFileSystemEntries(_folder.FullName, "*", SearchOption.AllDirectories);
        Assert.Equal(
            ["responses", "responses/ses_both", "responses/ses_both/new.wav"],
            left.Select(path => Path.GetRelativePath(_folder.FullName, path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_session_that_is_erased_during_the_sweep_does_not_end_it()
    {
        var store = Folder();
        foreach (var session in (string[])["ses_1", "ses_2", "ses_3"])
            await store.PutAsync(Answer(session, "a"), new byte[] { 1 }, Token);
        var responses = Path.Combine(_folder.FullName, "responses");
        var later = new ErasingTime(
            TimeProvider.System.GetUtcNow() + (2 * AudioLimits.KeptFor), Path.Combine(responses, "ses_2"));

        var erased = new FolderAudioStore(Where, later).Sweep();

        Assert.InRange(erased, 2, 3);
        Assert.Empty(Directory.GetDirectories(responses));
    }

    protected override Task<IAudioStore> OpenAsync() => Task.FromResult<IAudioStore>(Folder());

    private IOptions<AudioStorageOptions> Where => Options.Create(new AudioStorageOptions { Path = _folder.FullName });

    private FolderAudioStore Folder() => new(Where, Clock);

    /// <summary>A clock by whose first look a folder is gone.</summary>
    private sealed class ErasingTime(DateTimeOffset now, string folder) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            return now;
        }
    }
}

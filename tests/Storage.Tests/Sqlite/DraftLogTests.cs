using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Sqlite;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Sqlite;

/// <summary>What a log of drafts owes besides what every <see cref="IDraftStore"/> does.</summary>
public sealed class DraftLogTests : IAsyncDisposable
{
    private readonly SqliteTestEngine _engine = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Log => Assert.Single(DraftLog.LogsBeside(_engine.Path));

    [Fact]
    public async Task Half_a_line_that_a_dying_process_left_takes_nothing_with_it()
    {
        await using (var store = await OpenAsync()) await store.Drafts.SaveAsync(Draft("ses_1", "She built"), Token);
        await File.AppendAllTextAsync(Log, """{"sessionId":"ses_1","draft":{"sessionId":"ses_1","se""", Token);

        await using var again = await OpenAsync();

        Assert.Equal([Draft("ses_1", "She built")], await again.Drafts.ListAsync(10, Token));
    }

    [Fact]
    public async Task A_log_that_has_grown_is_begun_anew_with_the_drafts_that_are_left()
    {
        var words = new string('w', 100_000);
        await using (var store = await OpenAsync())
        {
            await store.Drafts.SaveAsync(Draft("ses_1", "kept"), Token);
            await store.Drafts.SaveAsync(Draft("ses_3", "erased"), Token);
            await store.Drafts.EraseAsync("ses_3", Token);
            for (var written = 0L; written <= DraftLog.LengthMax + words.Length; written += words.Length)
                await store.Drafts.SaveAsync(Draft("ses_2", words), Token);

            Assert.InRange(new FileInfo(Log).Length, 1, DraftLog.LengthMax / 2);
        }

        await using var again = await OpenAsync();
        Assert.Equal(
            [Draft("ses_1", "kept"), Draft("ses_2", words)], await again.Drafts.ListAsync(10, Token));
    }

    [Fact]
    public async Task Where_no_draft_is_left_nothing_of_them_is()
    {
        await using var store = await OpenAsync();
        await store.Drafts.SaveAsync(Draft("ses_1", "She built"), Token);
        await store.Drafts.EraseAsync("ses_1", Token);

        Assert.Equal(0, new FileInfo(Log).Length);
    }

    [Fact]
    public async Task Who_starts_leaves_what_another_still_words_to_it()
    {
        var living = await OpenAsync();
        await living.Drafts.SaveAsync(Draft("ses_1", "She"), Token);
        await using (var beside = await OpenAsync())
        {
            await beside.Drafts.SaveAsync(Draft("ses_2", "He"), Token);
            await living.Drafts.SaveAsync(Draft("ses_1", "She built"), Token);

            Assert.Equal([Draft("ses_2", "He")], await beside.Drafts.ListAsync(10, Token));
            Assert.Equal([Draft("ses_1", "She built")], await living.Drafts.ListAsync(10, Token));
        }

        await living.DisposeAsync();
        await using var after = await OpenAsync();
        Assert.Equal([Draft("ses_1", "She built"), Draft("ses_2", "He")], await after.Drafts.ListAsync(10, Token));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(_engine.Path)!, "*drafts*"));
    }

    [Fact]
    public async Task A_log_that_cannot_be_begun_anew_fails_as_the_store_does_and_loses_nothing()
    {
        var folder = Path.GetDirectoryName(_engine.Path)!;
        await using var store = await OpenAsync();
        var first = Draft("ses_1", new string('w', (int)DraftLog.LengthMax));
        await store.Drafts.SaveAsync(first, Token);

        Directory.Move(folder, folder + "-away");
        var failed = await Assert.ThrowsAsync<DependencyException>(
            () => store.Drafts.SaveAsync(Draft("ses_2", "She built"), Token));
        Directory.Move(folder + "-away", folder);

        Assert.Equal((Failures.Store, DependencyFailure.Unavailable), (failed.Dependency, failed.Failure));
        Assert.Equal([first], await store.Drafts.ListAsync(10, Token));
        await store.Drafts.SaveAsync(Draft("ses_2", "She built"), Token);
        Assert.Equal([first, Draft("ses_2", "She built")], await store.Drafts.ListAsync(10, Token));
    }

    public async ValueTask DisposeAsync() => await _engine.DisposeAsync();

    private async Task<Store> OpenAsync() => await Store.OpenAsync(await _engine.CreateDatabaseAsync(), Token);

    private static Draft Draft(string sessionId, string words) => new()
    {
        SessionId = sessionId,
        Seq = 1,
        Question = "What has she built?",
        At = Some.Now,
        Words = words,
    };
}

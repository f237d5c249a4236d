using System.Text;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Sqlite;

/// <summary>What was erased is in none of the files any more, while the store goes on.</summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private const string Question = "Would Zyxquartz hire Vexberg?";

    // Longer than a page, so that most of it lies in pages of its own.
    private static readonly string Long = "Quillfjord " + new string('x', 100_000) + " Jumboplex";

    private readonly SqliteTestEngine _engine = new();
    private Store? _store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Store Store => _store ?? throw new InvalidOperationException("The store is not open.");

    public async ValueTask InitializeAsync() => _store = await Store.OpenAsync(
        await _engine.CreateDatabaseAsync(), Token);

    public async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task A_session_leaves_no_words_in_the_files()
    {
        await Store.WithSessionAsync("ses_1", "ses_2");
        await TalkAsync("ses_1");
        Assert.True(IsThere("Zyxquartz") && IsThere("Jumboplex"));

        Assert.True(await Store.Conversations.EraseSessionAsync("ses_1", Token));

        Assert.Empty(Left("Zyxquartz", "Vexberg", "Quillfjord", "Jumboplex"));
        Assert.NotNull(await Store.Conversations.LoadAsync("ses_2", Token));
    }

    [Fact]
    public async Task A_resume_leaves_no_words_in_the_files_nor_in_the_index()
    {
        await Store.WithSessionAsync("ses_1");
        await TalkAsync("ses_1");
        await Store.Resumes.AddAsync(
            Some.StoredResume("res_2", document: "{ \"name\": \"Wombatty\" }"),
            Some.Resume(Some.Item("work/0", "Wombatty", "Knows xylotomy")), Token);
        Assert.True(IsThere("Wombatty") && IsThere("ombatti") && IsThere("ylotomi"));

        Assert.True(await Store.Resumes.EraseAsync("res_2", Token));
        Assert.Empty(Left("Wombatty", "wombatty", "ombatti", "xylotomy", "ylotomi"));
        Assert.True(await Store.Resumes.EraseAsync("res_1", Token));
        Assert.Empty(Left("Zyxquartz", "Vexberg", "Quillfjord", "Jumboplex"));
    }

    [Fact]
    public async Task A_resume_that_is_replaced_leaves_nothing_of_what_it_was()
    {
        await Store.Resumes.AddAsync(
            Some.StoredResume(document: "{ \"name\": \"Wombatty\" }"),
            Some.Resume(Some.Item("work/0", "Wombatty", "Knows xylotomy")), Token);

        await Store.Resumes.ReplaceAsync(Some.StoredResume(), Some.Resume(), Token);

        Assert.Empty(Left("Wombatty", "wombatty", "ombatti", "xylotomy", "ylotomi"));
    }

    [Fact]
    public async Task What_is_written_while_much_is_erased_stays()
    {
        string[] erased = [.. Enumerable.Range(0, 20).Select(number => $"ses_{number}")];
        await Store.WithSessionAsync([.. erased, "ses_kept"]);
        foreach (var id in erased) await TalkAsync(id);

        var erasing = Task.WhenAll(erased.Select(id => Store.Conversations.EraseSessionAsync(id, Token)));
        for (var seq = 1; seq <= 50; seq++)
            Assert.Equal(Core.Ports.AppendOutcome.Appended, await Store.Conversations.AppendAsync(
                Some.Turn(seq, "ses_kept"), Token));
        Assert.DoesNotContain(false, await erasing);

        Assert.Equal(50, (await Store.Conversations.LoadAsync("ses_kept", Token))?.LastSeq);
        Assert.Empty(Left("Zyxquartz", "Jumboplex"));
    }

    private async Task TalkAsync(string sessionId) => await Store.Conversations.AppendAsync(
        Some.Turn(1, sessionId, question: Question) with
        {
            AnswerJson = Encoding.UTF8.GetBytes($"{{\"seq\":1,\"text\":\"{Long}\"}}"),
        },
        Token);

    private bool IsThere(string word) => Left(word).Count > 0;

    /// <summary>Which of the words stand in which file.</summary>
    private List<string> Left(params string[] words)
    {
        var found = new List<string>();
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(_engine.Path)!, "store.db*"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            found.AddRange(words.Where(word => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)
                .Select(word => $"{word} in {Path.GetFileName(path)}"));
        }

        return found;
    }
}

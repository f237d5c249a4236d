using System.Text;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What every engine owes to <see cref="IResumeStore"/>, its search apart.</summary>
public abstract class ResumeFacts(ITestEngine engine) : StoreFacts(engine)
{
    private IResumeStore Resumes => Store.Resumes;

    [Fact]
    public async Task A_resume_is_read_back_byte_for_byte()
    {
        const string document = "{ \"basics\" : {\"name\":\"Zoë\\u0000\"},\r\n\t\"x\": 1e2 }";
        await Resumes.AddAsync(Some.StoredResume(document: document), Some.Resume(), Token);

        var found = await Resumes.FindAsync("res_1", Token);

        Assert.NotNull(found);
        Assert.Equal(document, Encoding.UTF8.GetString(found.Document.Span));
        Assert.Equal(Some.StoredResume() with { Document = default }, found with { Document = default });
        Assert.Null(await Resumes.FindAsync("res_2", Token));
    }

    [Fact]
    public async Task An_owners_resumes_are_listed_oldest_first_up_to_a_limit()
    {
        foreach (var (id, day) in ((string, int)[])[("res_b", 2), ("res_a", 3), ("res_c", 1)])
        {
            var stored = Some.StoredResume(id) with { CreatedAt = Some.Now.AddDays(day) };
            await Resumes.AddAsync(stored, Some.Resume(), Token);
        }

        await Resumes.AddAsync(Some.StoredResume("res_x", "own_other"), Some.Resume(), Token);

        Assert.Equal(["res_c", "res_b"], (await Resumes.ListAsync(Some.OwnerId, 2, Token)).Select(resume => resume.Id));
        var first = (await Resumes.ListAsync(Some.OwnerId, 10, Token))[0];
        Assert.Equal(
            new ResumeSummary("res_c", "Ada Example", 1, 2, Some.Now.AddDays(1), Some.Now, Public: false), first);
    }

    [Fact]
    public async Task A_résumé_is_shown_to_everybody_or_not_as_its_owner_says()
    {
        await Resumes.AddAsync(Some.StoredResume() with { IsPublic = true }, Some.Resume(), Token);
        await Resumes.AddAsync(Some.StoredResume("res_2"), Some.Resume(), Token);

        Assert.True((await Resumes.FindAsync("res_1", Token))?.IsPublic);
        Assert.False((await Resumes.FindAsync("res_2", Token))?.IsPublic);
        Assert.True(await Resumes.SetPublicAsync(Some.OwnerId, "res_1", false, Token));
        foreach (var _ in new[] { 1, 2 })
            Assert.True(await Resumes.SetPublicAsync(Some.OwnerId, "res_2", true, Token));
        Assert.False(await Resumes.SetPublicAsync("own_other", "res_2", false, Token));
        Assert.False(await Resumes.SetPublicAsync(Some.OwnerId, "res_none", true, Token));

        await Resumes.ReplaceAsync(Some.StoredResume("res_2", document: "[2]"), Some.Resume(), Token);
        Assert.Equal(
            [("res_1", false), ("res_2", true)],
            (await Resumes.ListAsync(Some.OwnerId, 10, Token)).Select(resume => (resume.Id, resume.Public)));
    }

    [Fact]
    public async Task Replacing_counts_the_version_up_and_searches_find_the_new_text_only()
    {
        await Resumes.AddAsync(
            Some.StoredResume(), Some.Resume(Some.Item("work/0", "Engineer", "Compilers")), Token);
        var replacement = Some.StoredResume(document: "[2]") with { Name = "Ada New", UpdatedAt = Some.Now.AddDays(1) };

        var version = await Resumes.ReplaceAsync(
            replacement, Some.Resume(Some.Item("work/0", "Engineer", "Databases")), Token);

        Assert.Equal(2, version);
        var found = await Resumes.FindAsync("res_1", Token);
        Assert.Equal(("Ada New", 2), (found!.Name, found.Version));
        Assert.Equal((Some.Now, Some.Now.AddDays(1)), (found.CreatedAt, found.UpdatedAt));
        Assert.Equal("[2]", Encoding.UTF8.GetString(found.Document.Span));
        Assert.Empty(await SearchAsync("compilers"));
        Assert.Single(await SearchAsync("databases"));
    }

    [Fact]
    public async Task Replacing_a_resume_that_is_not_there_or_not_the_owners_does_nothing()
    {
        await Resumes.AddAsync(Some.StoredResume(), Some.Resume(), Token);

        Assert.Null(await Resumes.ReplaceAsync(Some.StoredResume("res_2"), Some.Resume(), Token));
        Assert.Null(await Resumes.ReplaceAsync(Some.StoredResume(ownerId: "own_other"), Some.Resume(), Token));

        Assert.Equal(1, (await Resumes.FindAsync("res_1", Token))?.Version);
    }

    [Fact]
    public async Task Replacing_keeps_the_conversations()
    {
        await Store.WithSessionAsync();
        await Store.Conversations.AppendAsync(Some.Turn(1), Token);

        await Resumes.ReplaceAsync(Some.StoredResume(), Some.Resume(), Token);

        Assert.Equal(1, (await Store.Conversations.LoadAsync("ses_1", Token))?.LastSeq);
    }

    [Fact]
    public async Task Erasing_takes_sessions_turns_analytics_and_index_along()
    {
        await Resumes.AddAsync(
            Some.StoredResume(), Some.Resume(Some.Item("work/0", "Engineer", "Compilers", "Rust")), Token);
        await Store.WithSessionAsync();
        await Store.Conversations.AppendAsync(Some.Turn(1, key: "k"), Token);
        await Store.Conversations.AppendAsync(Some.Turn(2), Token);
        await Store.Analytics.RecordAsync([Some.Finished(1)], Token);

        Assert.True(await Resumes.EraseAsync("res_1", Token));

        Assert.False(await Resumes.EraseAsync("res_1", Token));
        Assert.Null(await Resumes.FindAsync("res_1", Token));
        Assert.Null(await Store.Conversations.LoadAsync("ses_1", Token));
        Assert.Empty(await Store.Conversations.ReadAnswersAsync("ses_1", 0, 10, Token));
        Assert.Empty(await Store.Analytics.FindUnrecordedAsync(10, Token));
        Assert.Empty(await SearchAsync("compilers"));
        Assert.Equal(AppendOutcome.SessionGone, await Store.Conversations.AppendAsync(Some.Turn(3), Token));

        await Resumes.AddAsync(Some.StoredResume(), Some.Resume(), Token);
        Assert.Empty(await Store.Analytics.ReadAsync("res_1", DateTimeOffset.MinValue, 10, Token));
    }

    private Task<IReadOnlyList<SearchHit>> SearchAsync(string text) =>
        Resumes.SearchAsync(new SearchQuery { OwnerId = Some.OwnerId, Text = text }, Token);
}

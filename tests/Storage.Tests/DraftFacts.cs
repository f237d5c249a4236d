using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What every engine owes to <see cref="IDraftStore"/>.</summary>
public abstract class DraftFacts(ITestEngine engine) : StoreFacts(engine)
{
    [Fact]
    public async Task The_last_words_saved_are_listed_even_after_a_restart()
    {
        await Store.WithSessionAsync("ses_1");
        await Store.Drafts.SaveAsync(Draft("ses_1", "She"), Token);
        await Store.Drafts.SaveAsync(Draft("ses_1", "She built “tidegauge”\0 \ud83d\ude42"), Token);

        await ReopenAsync();

        var expected = Draft("ses_1", "She built “tidegauge”\uFFFD \ud83d\ude42");
        Assert.Equal([expected], await Store.Drafts.ListAsync(10, Token));
        Assert.Equal(expected, await Store.Drafts.FindAsync("ses_1", Token));
        Assert.Null(await Store.Drafts.FindAsync("ses_2", Token));
    }

    [Fact]
    public async Task Drafts_are_listed_oldest_first()
    {
        await Store.WithSessionAsync("ses_1", "ses_2");
        await Store.Drafts.SaveAsync(Draft("ses_1", "later") with { At = Some.Now.AddMinutes(1) }, Token);
        await Store.Drafts.SaveAsync(Draft("ses_2", "earlier") with { IdempotencyKey = null, Before = null }, Token);

        var drafts = await Store.Drafts.ListAsync(10, Token);

        Assert.Equal(["earlier", "later"], drafts.Select(draft => draft.Words));
        Assert.Equal([null, "key-1"], drafts.Select(draft => draft.IdempotencyKey));
        Assert.Null(drafts[0].Before);
        Assert.Single(await Store.Drafts.ListAsync(1, Token));
    }

    [Fact]
    public async Task An_erased_draft_is_gone_and_the_others_stay()
    {
        await Store.WithSessionAsync("ses_1", "ses_2");
        await Store.Drafts.SaveAsync(Draft("ses_1", "one"), Token);
        await Store.Drafts.SaveAsync(Draft("ses_2", "two"), Token);

        await Store.Drafts.EraseAsync("ses_1", Token);
        await Store.Drafts.EraseAsync("ses_1", Token);

        Assert.Equal(["ses_2"], (await Store.Drafts.ListAsync(10, Token)).Select(draft => draft.SessionId));
    }

    private static Draft Draft(string sessionId, string words) => new()
    {
        SessionId = sessionId,
        Seq = 1,
        Question = "What has she built?",
        IdempotencyKey = "key-1",
        At = Some.Now,
        Words = words,
        Before = """{"question":"What is “tidegauge”?"}""",
    };
}

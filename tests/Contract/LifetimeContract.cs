using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Contract;

/// <summary>What ends a conversation in every edition, and what outlives its process.</summary>
public abstract class LifetimeContract : EditionContract
{
    [Fact]
    public async Task A_session_ends_with_its_lifetime_and_not_before()
    {
        var session = await Some.SessionAsync(Edition);

        Edition.Time.Advance(Some.SessionLifetime - TimeSpan.FromTicks(1));
        await Some.AnsweredAsync(Edition, session, "What has she built?");
        Edition.Time.Advance(TimeSpan.FromTicks(1));

        await IsGoneAsync(session);
    }

    [Fact]
    public async Task An_erased_session_is_gone()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, "What has she built?");

        Assert.True(await Edition.Conversations.EraseAsync(session.Id, session.OpenedBy, Cancellation));

        await IsGoneAsync(session);
        Assert.False(await Edition.Conversations.EraseAsync(session.Id, session.OpenedBy, Cancellation));
    }

    [Fact]
    public async Task An_erased_résumé_takes_its_sessions_along()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, "What has she built?");

        Assert.True(await Edition.Library.EraseAsync(Some.OwnerId, session.ResumeId, Cancellation));

        await IsGoneAsync(session);
        Assert.Null(await Edition.Conversations.OpenAsync(Some.Owner, session.ResumeId, Cancellation));
    }

    [Fact]
    public async Task A_replaced_résumé_answers_the_next_question()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, "What is her name?");

        await Edition.Library.ReplaceAsync(
            Some.OwnerId, session.ResumeId, Some.Document("Grace Other"), Cancellation);
        var answered = await Some.AnsweredAsync(Edition, session, "What is her name?");

        Assert.Contains("Grace", AnswerJson.Read(answered.Json.Span).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_keeps_turns_numbers_and_keys()
    {
        var session = await Some.SessionAsync(Edition);
        var first = await Some.AnsweredAsync(Edition, session, "What has she built?", "key-1");
        await Some.AnsweredAsync(Edition, session, "Where does she work?");

        await Edition.RestartAsync();

        var repeated = await Some.AnsweredAsync(Edition, session, "What has she built?", "key-1");
        Assert.Equal(first.Json.ToArray(), repeated.Json.ToArray());
        Assert.Equal(3, (await Some.AnsweredAsync(Edition, session, "And then?")).Seq);
        Assert.Equal([1, 2, 3], (await Some.AnswersAsync(Edition, session)).Select(answer => answer.Seq));
        Assert.Equal(session, await Edition.Conversations.FindAsync(session.Id, session.OpenedBy, Cancellation));
    }

    [Fact]
    public async Task A_restart_keeps_what_a_follow_up_leans_on()
    {
        string[] talk =
            ["What projects has she done with Python?", "Tell me more about the second one", "and before that?"];
        var unbroken = await Some.SessionAsync(Edition);
        var broken = await Some.SessionAsync(Edition);

        foreach (var question in talk) await Some.AnsweredAsync(Edition, unbroken, question);
        foreach (var question in talk)
        {
            await Some.AnsweredAsync(Edition, broken, question);
            await Edition.RestartAsync();
        }

        var expected = await Some.AnswersAsync(Edition, unbroken);
        var actual = await Some.AnswersAsync(Edition, broken);
        Assert.Equal(expected.Select(answer => answer.Text), actual.Select(answer => answer.Text));
        Assert.Equal(expected.Select(answer => answer.Decision), actual.Select(answer => answer.Decision));
    }

    [Fact]
    public async Task A_document_comes_back_as_it_was_sent()
    {
        byte[] sent = [0xEF, 0xBB, 0xBF, .. Some.Document("Zoë 🚀"), 0x20, 0x0D, 0x0A];
        var outcome = await Edition.Library.ImportAsync(Some.OwnerId, sent, Cancellation);
        var resumeId = Assert.IsType<ImportOutcome.Imported>(outcome).Id;

        await Edition.RestartAsync();

        var stored = await Edition.Library.FindAsync(Some.OwnerId, resumeId, Cancellation);
        Assert.NotNull(stored);
        Assert.Equal(sent, stored.Document.ToArray());
        Assert.Null(await Edition.Library.FindAsync(Some.OtherOwnerId, resumeId, Cancellation));
    }

    private async Task IsGoneAsync(Session session)
    {
        Assert.Null(await Edition.Conversations.FindAsync(session.Id, session.OpenedBy, Cancellation));
        Assert.Null(await Edition.Conversations.ReadAsync(session.Id, session.OpenedBy, 0, 10, Cancellation));
        Assert.IsType<AskOutcome.NoSession>(await Some.AskAsync(Edition, session, "Still there?"));
    }
}

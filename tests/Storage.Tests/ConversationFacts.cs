using System.Text;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

/// <summary>What every engine owes to <see cref="IConversationStore"/>.</summary>
public abstract class ConversationFacts(ITestEngine engine) : StoreFacts(engine)
{
    private IConversationStore Conversations => Store.Conversations;

    [Fact]
    public async Task A_session_is_read_back_as_it_was_stored()
    {
        await Store.WithSessionAsync();

        var found = await Conversations.LoadAsync("ses_1", Token);

        Assert.NotNull(found);
        Assert.Equal(Some.Session(), found.Session);
        Assert.Equal(0, found.LastSeq);
        Assert.Null(found.Context.Question);
    }

    [Fact]
    public async Task Of_who_opens_a_session_nothing_is_kept_but_the_session()
    {
        await Store.WithSessionAsync();

        Assert.Equal("usr_1", (await Conversations.LoadAsync("ses_1", Token))?.Session.OpenedBy);
        Assert.Equal(0, await RawSql.NumberAsync(Options, "SELECT count(*) FROM users"));
    }

    [Fact]
    public async Task A_session_on_a_resume_that_is_gone_is_refused()
    {
        Assert.False(await Conversations.CreateSessionAsync(Some.Session(resumeId: "res_none"), Token));
        Assert.Null(await Conversations.LoadAsync("ses_1", Token));
    }

    [Fact]
    public async Task A_session_is_on_a_public_resume_while_its_resume_is_public()
    {
        await Store.WithSessionAsync();

        Assert.False(await Conversations.IsOnPublicResumeAsync("ses_1", Token));
        await Store.Resumes.SetPublicAsync(Some.OwnerId, "res_1", true, Token);
        Assert.True(await Conversations.IsOnPublicResumeAsync("ses_1", Token));
        Assert.False(await Conversations.IsOnPublicResumeAsync("ses_none", Token));
        await Store.Resumes.SetPublicAsync(Some.OwnerId, "res_1", false, Token);
        Assert.False(await Conversations.IsOnPublicResumeAsync("ses_1", Token));
    }

    [Fact]
    public async Task A_turn_moves_the_session_on_and_survives_a_restart()
    {
        await Store.WithSessionAsync();

        var outcome = await Conversations.AppendAsync(Some.Turn(1), Token);
        await ReopenAsync();

        Assert.Equal(AppendOutcome.Appended, outcome);
        var found = await Conversations.LoadAsync("ses_1", Token);
        Assert.Equal(1, found?.LastSeq);
        Assert.Equal("question 1", found?.Context.Question);
        var answers = await Conversations.ReadAnswersAsync("ses_1", 0, 10, Token);
        Assert.Equal(Some.Answer(1), Assert.Single(answers).ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_turn_with_another_number_than_the_next_is_a_conflict_and_changes_nothing(int seq)
    {
        await Store.WithSessionAsync();
        await Conversations.AppendAsync(Some.Turn(1), Token);

        Assert.Equal(AppendOutcome.Conflict, await Conversations.AppendAsync(Some.Turn(seq), Token));

        Assert.Equal(1, (await Conversations.LoadAsync("ses_1", Token))?.LastSeq);
        Assert.Single(await Conversations.ReadAnswersAsync("ses_1", 0, 10, Token));
    }

    [Fact]
    public async Task A_turn_with_a_used_key_is_a_conflict_and_changes_nothing()
    {
        await Store.WithSessionAsync();
        await Conversations.AppendAsync(Some.Turn(1, key: "k"), Token);

        Assert.Equal(AppendOutcome.Conflict, await Conversations.AppendAsync(Some.Turn(2, key: "k"), Token));

        var found = await Conversations.LoadAsync("ses_1", Token);
        Assert.Equal(1, found?.LastSeq);
        Assert.Equal("question 1", found?.Context.Question);
    }

    [Fact]
    public async Task The_same_key_is_free_in_another_session()
    {
        await Store.WithSessionAsync("ses_1", "ses_2");

        Assert.Equal(AppendOutcome.Appended, await Conversations.AppendAsync(Some.Turn(1, "ses_1", "k"), Token));
        Assert.Equal(AppendOutcome.Appended, await Conversations.AppendAsync(Some.Turn(1, "ses_2", "k"), Token));
    }

    [Fact]
    public async Task A_turn_of_a_session_that_is_gone_is_not_stored()
    {
        Assert.Equal(AppendOutcome.SessionGone, await Conversations.AppendAsync(Some.Turn(1), Token));
    }

    [Fact]
    public async Task A_turn_is_found_by_its_key_in_its_session_only()
    {
        await Store.WithSessionAsync("ses_1", "ses_2");
        await Conversations.AppendAsync(Some.Turn(1, key: "k", question: "Où? 🙂"), Token);

        var found = await Conversations.FindByKeyAsync("ses_1", "k", Token);

        Assert.Equal((1, "Où? 🙂"), (found?.Seq ?? 0, found?.Question));
        Assert.Equal(Some.Answer(1), found?.AnswerJson.ToArray());
        Assert.Null(await Conversations.FindByKeyAsync("ses_2", "k", Token));
        Assert.Null(await Conversations.FindByKeyAsync("ses_1", "K", Token));
    }

    [Fact]
    public async Task Answers_are_read_in_order_after_a_number_and_up_to_a_limit()
    {
        await Store.WithSessionAsync("ses_1", "ses_2");
        for (var seq = 1; seq <= 5; seq++)
        {
            await Conversations.AppendAsync(Some.Turn(seq, "ses_1"), Token);
            await Conversations.AppendAsync(Some.Turn(seq, "ses_2"), Token);
        }

        var answers = await Conversations.ReadAnswersAsync("ses_1", 1, 3, Token);

        Assert.Equal(
            ["{\"seq\":2}", "{\"seq\":3}", "{\"seq\":4}"],
            answers.Select(answer => Encoding.UTF8.GetString(answer.Span)));
        Assert.Empty(await Conversations.ReadAnswersAsync("ses_1", 5, 3, Token));
    }

    [Fact]
    public async Task Of_callers_who_append_the_same_number_at_once_one_succeeds()
    {
        await Store.WithSessionAsync();

        for (var seq = 1; seq <= 5; seq++)
        {
            var turn = Some.Turn(seq);
            var outcomes = await Task.WhenAll(
                Enumerable.Range(0, 16).Select(_ => Task.Run(() => Conversations.AppendAsync(turn, Token))));

            Assert.Single(outcomes, outcome => outcome == AppendOutcome.Appended);
            Assert.Equal(15, outcomes.Count(outcome => outcome == AppendOutcome.Conflict));
        }

        Assert.Equal(5, (await Conversations.ReadAnswersAsync("ses_1", 0, 100, Token)).Count);
    }

    [Fact]
    public async Task Concurrent_sessions_each_keep_all_their_turns()
    {
        const int sessions = 24, turns = 20;
        var ids = Enumerable.Range(0, sessions).Select(number => $"ses_{number}").ToArray();
        await Store.WithSessionAsync(ids);

        await Task.WhenAll(ids.Select(id => Task.Run(async () =>
        {
            for (var seq = 1; seq <= turns; seq++)
                Assert.Equal(AppendOutcome.Appended, await Conversations.AppendAsync(Some.Turn(seq, id), Token));
        })));

        foreach (var id in ids)
            Assert.Equal(turns, (await Conversations.ReadAnswersAsync(id, 0, 100, Token)).Count);
    }

    [Fact]
    public async Task Erasing_a_session_takes_its_turns_and_analytics_and_no_one_elses()
    {
        await Store.WithSessionAsync("ses_1", "ses_2");
        await Conversations.AppendAsync(Some.Turn(1, "ses_1", "k"), Token);
        await Conversations.AppendAsync(Some.Turn(1, "ses_2", "k"), Token);
        await Store.Analytics.RecordAsync([Some.Finished(1, "ses_1"), Some.Finished(1, "ses_2")], Token);

        Assert.True(await Conversations.EraseSessionAsync("ses_1", Token));

        Assert.False(await Conversations.EraseSessionAsync("ses_1", Token));
        Assert.Null(await Conversations.LoadAsync("ses_1", Token));
        Assert.Null(await Conversations.FindByKeyAsync("ses_1", "k", Token));
        Assert.Empty(await Conversations.ReadAnswersAsync("ses_1", 0, 10, Token));
        Assert.Equal("ses_2", Assert.Single(
            await Store.Analytics.ReadAsync("res_1", DateTimeOffset.MinValue, 10, Token)).SessionId);
        Assert.Single(await Conversations.ReadAnswersAsync("ses_2", 0, 10, Token));
    }

    [Fact]
    public async Task Sessions_with_questions_are_listed_newest_first_page_by_page()
    {
        await Store.WithSessionAsync("ses_1", "ses_2", "ses_silent", "ses_3");
        foreach (var turn in new[] { Some.Turn(1, "ses_3"), Some.Turn(1, "ses_1", question: "First?") })
            await Conversations.AppendAsync(turn, Token);
        foreach (var seq in new[] { 1, 2, 3 }) await Conversations.AppendAsync(Some.Turn(seq, "ses_2"), Token);
        var page = new SessionPage(Some.Session().CreatedAt, long.MaxValue, 2);

        var first = await Conversations.ListSessionsAsync("res_1", page, Token);
        var second = await Conversations.ListSessionsAsync("res_1", page with { Before = first[^1].Place }, Token);

        Assert.Equal(["ses_3", "ses_2"], first.Select(session => session.Id));
        Assert.Equal((3, Some.Turn(3).At), (first[1].Turns, first[1].LastAt));
        var (oldest, expected) = (Assert.Single(second), Some.Session());
        Assert.Equal(("ses_1", 1, "First?"), (oldest.Id, oldest.Turns, oldest.FirstQuestion));
        Assert.Equal((expected.CreatedAt, expected.ExpiresAt), (oldest.CreatedAt, oldest.ExpiresAt));
        Assert.Empty(await Conversations.ListSessionsAsync("res_2", page, Token));
        Assert.Empty(await Conversations.ListSessionsAsync("res_1", page with { AliveAt = oldest.ExpiresAt }, Token));
    }

    [Fact]
    public async Task Expired_sessions_are_erased_up_to_the_limit()
    {
        await Store.WithSessionAsync("ses_1", "ses_2", "ses_3");
        var expiry = Some.Session().ExpiresAt;

        Assert.Equal(0, await Conversations.EraseExpiredAsync(expiry, 10, Token));
        Assert.Equal(2, await Conversations.EraseExpiredAsync(expiry.AddTicks(1), 2, Token));
        Assert.Equal(1, await Conversations.EraseExpiredAsync(expiry.AddTicks(1), 2, Token));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a\0b", "a\ufffdb")]
    [InlineData("'; DROP TABLE sessions; --", "'; DROP TABLE sessions; --")]
    public async Task Any_question_is_stored(string question, string stored)
    {
        await Store.WithSessionAsync();

        var outcome = await Conversations.AppendAsync(Some.Turn(1, key: "k", question: question), Token);

        Assert.Equal(AppendOutcome.Appended, outcome);
        Assert.Equal(stored, (await Conversations.FindByKeyAsync("ses_1", "k", Token))?.Question);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_question_is_replaced()
    {
        await Store.WithSessionAsync();

        await Conversations.AppendAsync(Some.Turn(1, key: "k", question: "half \ud83d pair"), Token);

        Assert.Equal("half \ufffd pair", (await Conversations.FindByKeyAsync("ses_1", "k", Token))?.Question);
    }

    [Fact]
    public async Task A_long_answer_is_stored_whole()
    {
        await Store.WithSessionAsync();
        var answer = new byte[1_000_000];
        new Random(1).NextBytes(answer);

        await Conversations.AppendAsync(Some.Turn(1) with { AnswerJson = answer }, Token);

        Assert.Equal(answer, Assert.Single(await Conversations.ReadAnswersAsync("ses_1", 0, 1, Token)).ToArray());
    }
}

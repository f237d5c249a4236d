using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Contract;

/// <summary>What every edition's <see cref="IConversations"/> does.</summary>
public abstract class ConversationContract : EditionContract
{
    [Fact]
    public async Task Turns_are_numbered_from_one_and_read_back_in_order()
    {
        var session = await Some.SessionAsync(Edition);

        foreach (var number in new[] { 1, 2, 3 })
        {
            var answered = await Some.AnsweredAsync(Edition, session, $"What has she built? {number}");
            Assert.Equal(number, answered.Seq);
            Assert.False(answered.Replayed);
        }

        var answers = await Some.AnswersAsync(Edition, session);
        Assert.Equal([1, 2, 3], answers.Select(answer => answer.Seq));
        Assert.Equal("What has she built? 2", answers[1].Question);
        Assert.All(answers, answer => Assert.Equal(session.Id, answer.SessionId));
    }

    [Fact]
    public async Task What_is_read_back_is_what_was_answered_byte_for_byte()
    {
        var session = await Some.SessionAsync(Edition);
        var answered = await Some.AnsweredAsync(Edition, session, "Что она сделала? 你好 🚀 \u0001 \"q\" \\");

        var read = await Edition.Conversations.ReadAsync(session.Id, session.OpenedBy, 0, 10, Cancellation);

        Assert.NotNull(read);
        Assert.Equal(answered.Json.ToArray(), Assert.Single(read).ToArray());
        Assert.Equal("Что она сделала? 你好 🚀 \u0001 \"q\" \\", AnswerJson.Read(answered.Json.Span).Question);
    }

    [Fact]
    public async Task Reading_begins_after_a_number_and_ends_at_a_limit()
    {
        var session = await Some.SessionAsync(Edition);
        for (var turn = 0; turn < 5; turn++) await Some.AnsweredAsync(Edition, session, "And then?");

        Assert.Equal([3, 4], (await Some.AnswersAsync(Edition, session, 2, 2)).Select(answer => answer.Seq));
        Assert.Empty(await Some.AnswersAsync(Edition, session, 5));
    }

    [Fact]
    public async Task What_a_client_remembers_from_before_serves_the_first_question_alone()
    {
        var session = await Some.SessionAsync(Edition);
        var resume = await Edition.Library.CompiledAsync(session.ResumeId, Cancellation);
        Assert.NotNull(resume);
        var before = PastTalk.ContextOf(
            [new PastQuestion("Which projects has she done?", ["projects/0", "projects/1"])], resume, new(2026, 1, 1));
        var question = new AskQuestion(session.Id, session.OpenedBy, "Tell me about the second one", null)
        {
            Before = before,
        };

        await Edition.Conversations.AskAsync(question, Cancellation);
        await Some.AnsweredAsync(Edition, session, "Where has she worked?");
        await Edition.Conversations.AskAsync(question, Cancellation);

        var answers = await Some.AnswersAsync(Edition, session);
        Assert.Equal("projects/1", Assert.Single(answers[0].Items).Ref);
        Assert.DoesNotContain(answers[2].Items, item => item.Ref == "projects/1");
    }

    [Fact]
    public async Task A_hundred_turns_at_once_get_the_numbers_one_to_a_hundred_once()
    {
        var session = await Some.SessionAsync(Edition);

        var turns = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            number => Task.Run(() => Some.AnsweredAsync(Edition, session, $"Question {number}"), Cancellation)));

        Assert.Equal(Enumerable.Range(1, 100), turns.Select(turn => turn.Seq).Order());
        var answers = await Some.AnswersAsync(Edition, session);
        Assert.Equal(Enumerable.Range(1, 100), answers.Select(answer => answer.Seq));
        Assert.Equal(100, answers.Select(answer => answer.Question).Distinct().Count());
    }

    [Fact]
    public async Task Sessions_do_not_mix()
    {
        var first = await Some.SessionAsync(Edition);
        var second = await Some.SessionAsync(Edition);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
            Some.AnsweredAsync(Edition, number % 2 == 0 ? first : second, number % 2 == 0 ? "even" : "odd")));

        Assert.All(await Some.AnswersAsync(Edition, first), answer => Assert.Equal("even", answer.Question));
        Assert.All(await Some.AnswersAsync(Edition, second), answer => Assert.Equal("odd", answer.Question));
        Assert.Equal(20, (await Some.AnswersAsync(Edition, first)).Count);
    }

    [Fact]
    public async Task A_repeated_key_gets_the_same_bytes_and_no_second_turn()
    {
        var session = await Some.SessionAsync(Edition);
        var first = await Some.AnsweredAsync(Edition, session, "What has she built?", "key-1");
        await Some.AnsweredAsync(Edition, session, "Where does she work?");

        var repeated = await Some.AnsweredAsync(Edition, session, "What has she built?", "key-1");

        Assert.True(repeated.Replayed);
        Assert.Equal(1, repeated.Seq);
        Assert.Equal(first.Json.ToArray(), repeated.Json.ToArray());
        Assert.Equal(2, (await Some.AnswersAsync(Edition, session)).Count);
    }

    [Fact]
    public async Task A_key_is_good_however_many_turns_came_since()
    {
        var session = await Some.SessionAsync(Edition);
        var first = await Some.AnsweredAsync(Edition, session, "What has she built?", "key-1");
        for (var number = 2; number <= 40; number++)
            Assert.Equal(number, (await Some.AnsweredAsync(Edition, session, "Who is she?", $"key-{number}")).Seq);

        var repeated = await Some.AnsweredAsync(Edition, session, "What has she built?", "key-1");

        Assert.True(repeated.Replayed);
        Assert.Equal(first.Json.ToArray(), repeated.Json.ToArray());
        Assert.Equal(40, (await Some.AnswersAsync(Edition, session)).Count);
    }

    [Fact]
    public async Task A_key_used_for_another_question_is_refused()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, "What has she built?", "key-1");

        Assert.IsType<AskOutcome.KeyReused>(await Some.AskAsync(Edition, session, "Where does she work?", "key-1"));
        Assert.Single(await Some.AnswersAsync(Edition, session));
    }

    [Fact]
    public async Task The_same_key_may_be_used_in_two_sessions()
    {
        var first = await Some.AnsweredAsync(Edition, await Some.SessionAsync(Edition), "What has she built?", "key-1");
        var second = await Some.AnsweredAsync(Edition, await Some.SessionAsync(Edition), "Where is she?", "key-1");

        Assert.False(first.Replayed);
        Assert.False(second.Replayed);
    }

    [Fact]
    public async Task A_key_sent_many_times_at_once_makes_one_turn()
    {
        var session = await Some.SessionAsync(Edition);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            _ => Task.Run(() => Some.AskAsync(Edition, session, "What has she built?", "key-1"), Cancellation)));

        Assert.All(
            outcomes,
            outcome => Assert.True(outcome is AskOutcome.Answered { Seq: 1 } or AskOutcome.KeyInProgress));
        Assert.Single(outcomes.OfType<AskOutcome.Answered>(), answered => !answered.Replayed);
        Assert.Single(await Some.AnswersAsync(Edition, session));
    }

    [Fact]
    public async Task Nobody_else_sees_a_session()
    {
        var session = await Some.SessionAsync(Edition, Some.Visitor("usr_one"));
        await Some.AnsweredAsync(Edition, session, "What has she built?");
        var other = session with { OpenedBy = "usr_two" };

        Assert.Null(await Edition.Conversations.FindAsync(session.Id, "usr_two", Cancellation));
        Assert.Null(await Edition.Conversations.ReadAsync(session.Id, "usr_two", 0, 10, Cancellation));
        Assert.False(await Edition.Conversations.EraseAsync(session.Id, "usr_two", Cancellation));
        Assert.IsType<AskOutcome.NoSession>(await Some.AskAsync(Edition, other, "What has she built?"));
        Assert.Single(await Some.AnswersAsync(Edition, session));
    }

    [Fact]
    public async Task A_session_is_found_by_who_opened_it()
    {
        var session = await Some.SessionAsync(Edition, Some.Visitor("usr_one"));

        Assert.Equal(session, await Edition.Conversations.FindAsync(session.Id, "usr_one", Cancellation));
        Assert.Equal(Some.SessionLifetime, session.ExpiresAt - session.CreatedAt);
        Assert.Equal(Edition.Time.GetUtcNow(), session.CreatedAt);
    }

    [Fact]
    public async Task Only_a_résumé_that_the_caller_may_talk_to_is_opened()
    {
        var resumeId = await Some.ResumeAsync(Edition);
        var narrow = Some.Visitor("usr_one") with { ResumeIds = ["res_elsewhere"] };
        var fitting = narrow with { ResumeIds = [resumeId] };

        Assert.Null(await Edition.Conversations.OpenAsync(narrow, resumeId, Cancellation));
        Assert.Null(await Edition.Conversations.OpenAsync(Some.OtherOwner, resumeId, Cancellation));
        Assert.Null(await Edition.Conversations.OpenAsync(Some.Owner, "res_nowhere", Cancellation));
        Assert.NotNull(await Edition.Conversations.OpenAsync(fitting, resumeId, Cancellation));
    }

    [Fact]
    public async Task Who_sees_public_résumés_only_opens_no_session_on_a_private_one()
    {
        var resumeId = await Some.ResumeAsync(Edition);
        var visitor = Some.Visitor("usr_one") with { PublicOnly = true };
        await Edition.Library.SetPublicAsync(Some.OwnerId, resumeId, false, Cancellation);

        Assert.Null(await Edition.Conversations.OpenAsync(visitor, resumeId, Cancellation));
        // Not even where its id is named: a token can be narrowed by whoever holds it.
        var narrow = visitor with { ResumeIds = [resumeId] };
        Assert.Null(await Edition.Conversations.OpenAsync(narrow, resumeId, Cancellation));
        await Edition.Library.SetPublicAsync(Some.OwnerId, resumeId, true, Cancellation);
        Assert.NotNull(await Edition.Conversations.OpenAsync(narrow, resumeId, Cancellation));
    }

    [Fact]
    public async Task A_session_takes_no_question_from_who_sees_public_résumés_only_while_its_own_is_private()
    {
        var session = await Some.SessionAsync(Edition, Some.Visitor("usr_one"));
        var asked = new AskQuestion(session.Id, "usr_one", "What has she built?", "key-1") { PublicOnly = true };
        await Edition.Library.SetPublicAsync(Some.OwnerId, session.ResumeId, true, Cancellation);
        Assert.IsType<AskOutcome.Answered>(await Edition.Conversations.AskAsync(asked, Cancellation));

        await Edition.Library.SetPublicAsync(Some.OwnerId, session.ResumeId, false, Cancellation);

        Assert.IsType<AskOutcome.NoSession>(await Edition.Conversations.AskAsync(asked, Cancellation));
        var again = asked with { IdempotencyKey = null };
        Assert.IsType<AskOutcome.NoSession>(await Edition.Conversations.AskAsync(again, Cancellation));
        Assert.IsType<AskOutcome.Answered>(
            await Edition.Conversations.AskAsync(again with { PublicOnly = false }, Cancellation));
        Assert.Equal(2, (await Some.AnswersAsync(Edition, session)).Count);
    }

    [Fact]
    public async Task A_session_that_never_was_takes_no_question()
    {
        var session = await Some.SessionAsync(Edition);

        var outcome = await Some.AskAsync(Edition, session with { Id = "ses_nowhere" }, "What has she built?");

        Assert.IsType<AskOutcome.NoSession>(outcome);
    }
}

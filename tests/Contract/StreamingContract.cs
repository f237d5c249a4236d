using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Contract;

/// <summary>What every edition does with a turn that is read as it happens.</summary>
public abstract class StreamingContract : EditionContract
{
    private const string Question = "What has she built with Python?";

    [Fact]
    public async Task A_streamed_turn_begins_says_its_words_and_ends_with_the_stored_answer()
    {
        var session = await Some.SessionAsync(Edition);

        var events = await Some.StreamAsync(Edition, session, Question);

        var opening = Assert.IsType<TurnEvent.Began>(events[0]).Opening;
        var finished = Assert.IsType<TurnEvent.Finished>(events[^1]);
        var answer = AnswerJson.Read(finished.Json.Span);
        Assert.Equal(answer.Text, Some.TextOf(events));
        Assert.Equal(TurnOpening.Of(answer).ToJson(), opening.ToJson());
        Assert.False(finished.Replayed);
        var stored = await Edition.Conversations.ReadAsync(session.Id, session.OpenedBy, 0, 10, Cancellation);
        Assert.NotNull(stored);
        Assert.Equal(finished.Json.ToArray(), Assert.Single(stored).ToArray());
    }

    [Fact]
    public async Task Asking_and_streaming_give_the_same_words()
    {
        var asked = await Some.AnsweredAsync(Edition, await Some.SessionAsync(Edition), Question);
        var streamed = await Some.StreamAsync(Edition, await Some.SessionAsync(Edition), Question);

        Assert.Equal(AnswerJson.Read(asked.Json.Span).Text, Some.TextOf(streamed));
    }

    [Fact]
    public async Task Streamed_turns_take_their_place_among_the_others()
    {
        var session = await Some.SessionAsync(Edition);

        await Some.AnsweredAsync(Edition, session, Question);
        var streamed = await Some.StreamAsync(Edition, session, "Tell me more about the second one");
        await Some.AnsweredAsync(Edition, session, "And then?");

        Assert.Equal(2, Assert.IsType<TurnEvent.Finished>(streamed[^1]).Seq);
        Assert.Equal([1, 2, 3], (await Some.AnswersAsync(Edition, session)).Select(answer => answer.Seq));
    }

    [Fact]
    public async Task A_repeated_key_streams_the_stored_answer_again()
    {
        var session = await Some.SessionAsync(Edition);
        var first = await Some.StreamAsync(Edition, session, Question, "key-1");

        var again = await Some.StreamAsync(Edition, session, Question, "key-1");

        var replayed = Assert.IsType<TurnEvent.Finished>(again[^1]);
        Assert.True(replayed.Replayed);
        Assert.Equal(Assert.IsType<TurnEvent.Finished>(first[^1]).Json.ToArray(), replayed.Json.ToArray());
        Assert.Equal(Some.TextOf(first), Some.TextOf(again));
        Assert.Single(await Some.AnswersAsync(Edition, session));
    }

    [Fact]
    public async Task A_stored_turn_is_read_on_from_any_place_in_its_text()
    {
        var session = await Some.SessionAsync(Edition);
        var whole = await Some.StreamAsync(Edition, session, Question);
        var text = Some.TextOf(whole);
        var json = Assert.IsType<TurnEvent.Finished>(whole[^1]).Json.ToArray();

        foreach (var offset in Enumerable.Range(0, text.Length + 1))
        {
            var rest = await Some.ResumeAsync(Edition, session, new TurnPosition(1, offset));
            Assert.Equal(text[offset..], Some.TextOf(rest, offset));
            Assert.Equal(json, Assert.IsType<TurnEvent.Finished>(rest[^1]).Json.ToArray());
        }
    }

    [Fact]
    public async Task A_restart_does_not_keep_a_turn_from_being_read_on()
    {
        var session = await Some.SessionAsync(Edition);
        var text = Some.TextOf(await Some.StreamAsync(Edition, session, Question));

        await Edition.RestartAsync();

        Assert.Equal(text[5..], Some.TextOf(await Some.ResumeAsync(Edition, session, new TurnPosition(1, 5)), 5));
    }

    [Fact]
    public async Task There_is_nothing_to_read_on_where_there_is_no_such_turn()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.StreamAsync(Edition, session, Question);

        Assert.Empty(await Some.ResumeAsync(Edition, session, TurnPosition.Now));
        Assert.Empty(await Some.ResumeAsync(Edition, session, new TurnPosition(2, 0)));
        var past = await Some.ResumeAsync(Edition, session, new TurnPosition(1, int.MaxValue));
        Assert.IsType<TurnEvent.Finished>(Assert.Single(past));
    }

    [Fact]
    public async Task Nobody_else_reads_a_turn()
    {
        var session = await Some.SessionAsync(Edition, Some.Visitor("usr_one"));
        await Some.StreamAsync(Edition, session, Question);
        var other = session with { OpenedBy = "usr_two" };

        foreach (var events in new[]
        {
            await Some.StreamAsync(Edition, other, Question),
            await Some.ResumeAsync(Edition, other, new TurnPosition(1, 0)),
            await Some.ResumeAsync(Edition, other, TurnPosition.Now),
        })
        {
            var refused = Assert.IsType<TurnEvent.Refused>(Assert.Single(events));
            Assert.IsType<AskOutcome.NoSession>(refused.Outcome);
        }
    }

    [Fact]
    public async Task A_reader_that_leaves_after_the_first_event_loses_nothing()
    {
        var session = await Some.SessionAsync(Edition);

        await foreach (var _ in Edition.Conversations.StreamAsync(
            new AskQuestion(session.Id, session.OpenedBy, Question, "key-1"), Cancellation)) break;

        var kept = await Some.StreamAsync(Edition, session, Question, "key-1");
        Assert.Equal(1, Assert.IsType<TurnEvent.Finished>(kept[^1]).Seq);
        Assert.Single(await Some.AnswersAsync(Edition, session));
    }
}

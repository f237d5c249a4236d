using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Tests.Understanding;

namespace ResumeVoice.Core.Tests.Conversations;

public class TakeTurnTests
{
    [Fact]
    public void Turns_are_numbered_from_one_and_named_after_their_session()
    {
        var talk = new Talk();

        Assert.Equal(["msg_1_1", "msg_1_2"], [talk.Ask("jobs?").Id, talk.Ask("awards?").Id]);
    }

    [Fact]
    public void What_is_stored_is_what_was_answered()
    {
        var (answer, turn, next) = new Talk().Take("Which awards has she won?", "key-1");

        Assert.Equal(AnswerJson.Write(answer), turn.AnswerJson.ToArray());
        Assert.Equal(ContextJson.Write(next.Context), turn.ContextJson.ToArray());
        Assert.Equal(string.Join(' ', Talk.Refs(answer)), turn.ItemRefs);
        Assert.Equal(("ses_1", 1, "key-1"), (turn.SessionId, turn.Seq, turn.IdempotencyKey));
        Assert.Equal(1, next.LastSeq);
    }

    [Fact]
    public void The_same_question_gets_the_same_words() =>
        Assert.Equal(new Talk().Ask("Does she know Rust?").Text, new Talk().Ask("Does she know Rust?").Text);

    [Theory]
    [InlineData("Where has she worked?", "the second one", "work/1")]
    [InlineData("Where does she work now?", "and before that?", "work/1 work/2")]
    [InlineData("Which awards has she won?", "the last one", "awards/0")]
    [InlineData("Tell me about tidegauge", "when did it start?", "projects/0")]
    [InlineData("Does she know Kafka?", "what about Fortran?", "skills/4 work/4")]
    public void A_question_leans_on_the_one_before(string first, string second, string oneOf) =>
        Assert.Contains(oneOf.Split(' '), reference => Talk.Refs(new Talk().Ask(first, second)).Contains(reference));

    [Theory]
    [InlineData("the second one")]
    [InlineData("tell me more about it")]
    [InlineData("and before that?")]
    public void Pointing_at_nothing_shown_is_asked_back(string question) =>
        Assert.Equal(Decision.Clarify, new Talk().Ask(question).Decision);

    [Fact]
    public void A_refusal_leaves_the_talk_where_it_was()
    {
        var talk = new Talk();

        var picked = talk.Ask("Where has she worked?", "What is the capital of France?", "the second one");

        Assert.Equal(["work/1"], Talk.Refs(picked));
    }

    [Fact]
    public void A_change_of_the_resume_cannot_bring_back_what_it_no_longer_says()
    {
        var before = new Talk();
        before.Ask("Where has she worked?");
        var shorter = Talk.Compile("""{ "basics": { "name": "Noor" }, "work": [{ "name": "A", "position": "B" }] }""");

        var conversation = new Conversation(before.Take("jobs?").Next.Session, 2, before.Context);
        var answer = TakeTurn.Run(conversation, shorter, "the second one", null, TimeProvider.System).Answer;

        Assert.Equal(Decision.Clarify, answer.Decision);
    }

    [Fact]
    public void A_turn_in_two_halves_is_the_turn_with_other_words()
    {
        var whole = new Talk().Take("Which awards has she won?", "key-1");
        var begun = new Talk().Begin("Which awards has she won?", "key-1");
        var composed = new Wording(begun.Composed.Text, begun.Composed.Citations, AnswerSource.Composer, false);

        var same = TakeTurn.Finish(begun, composed, TimeProvider.System);
        var other = TakeTurn.Finish(begun, new Wording("Two.", [], AnswerSource.Llm, false), TimeProvider.System);

        Assert.Equal(
            AnswerJson.Write(whole.Answer with { Timing = default }),
            AnswerJson.Write(same.Answer with { Timing = default }));
        Assert.Equal(whole.Turn.ContextJson.ToArray(), other.Turn.ContextJson.ToArray());
        Assert.Equal(("Two.", "Two.", AnswerSource.Llm), (other.Answer.Text, other.Answer.Speech, other.Answer.Source));
        Assert.Equal("key-1", other.Turn.IdempotencyKey);
        Assert.Equal(begun.Opening.ToJson(), TurnOpening.Read(begun.Opening.ToJson()).ToJson());
    }
}

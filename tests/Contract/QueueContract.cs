using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Contract;

/// <summary>
/// What every edition does with questions that come while a model words an answer, where they are to wait. The edition's
/// model is <see cref="Model"/>.
/// </summary>
public abstract class QueueContract : EditionContract
{
    private const string First = "What has she built with Python?";

    private static readonly string[] Later = ["Where does she work?", "Hello!", "Does she know PostgreSQL?"];

    protected ScriptedModel Model { get; } = new();

    [Fact]
    public async Task Questions_that_come_meanwhile_are_answered_in_the_order_they_came()
    {
        var session = await Some.SessionAsync(Edition);
        await using var first = await BeginAsync(session);
        var others = new List<Task<AskOutcome>>();
        foreach (var question in Later)
            others.Add(await QueueAsync(session, question, $"key-{others.Count}", Cancellation));

        Assert.DoesNotContain(others, other => other.IsCompleted);
        Model.Say("She built Harbor.").End();
        while (await first.MoveNextAsync())
            Assert.IsNotType<TurnEvent.Refused>(first.Current);
        Model.Say("She works at Acme.").End();
        Model.Say("She built Lantern with PostgreSQL.").End();

        var seqs = (await Task.WhenAll(others)).Select(other => Assert.IsType<AskOutcome.Answered>(other).Seq);
        Assert.Equal([2, 3, 4], seqs);
        var stored = await Some.AnswersAsync(Edition, session);
        Assert.Equal([First, .. Later], stored.Select(answer => answer.Question));
        Assert.All(stored.Where(answer => answer.Question != "Hello!"), answer =>
            Assert.Equal((AnswerSource.Llm, false), (answer.Source, answer.Degraded)));
    }

    [Fact]
    public async Task Who_leaves_while_waiting_takes_no_turn_and_holds_nobody_up()
    {
        var session = await Some.SessionAsync(Edition);
        await using var first = await BeginAsync(session);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var left = await QueueAsync(session, Later[0], "left", leaving.Token);
        var stays = Some.AskAsync(Edition, session, "Does she know PostgreSQL?");

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Model.Say("She built Harbor.").End();
        Model.Say("She built Lantern with PostgreSQL.").End();

        Assert.Equal(2, Assert.IsType<AskOutcome.Answered>(await stays).Seq);
        Assert.Equal(2, (await Some.AnswersAsync(Edition, session)).Count);
    }

    [Fact]
    public async Task A_key_that_waits_is_in_progress_and_is_answered_once()
    {
        var session = await Some.SessionAsync(Edition);
        await using var first = await BeginAsync(session);
        var waits = await QueueAsync(session, Later[0], "twice", Cancellation);

        Model.Say("She built Harbor.").End();
        Model.Say("She works at Acme.").End();

        var answered = Assert.IsType<AskOutcome.Answered>(await waits);
        var again = await Some.AnsweredAsync(Edition, session, Later[0], "twice");
        Assert.Equal((2, false), (answered.Seq, answered.Replayed));
        Assert.Equal((2, true), (again.Seq, again.Replayed));
    }

    /// <summary>A turn that the model has not begun to word.</summary>
    private async Task<IAsyncEnumerator<TurnEvent>> BeginAsync(Session session)
    {
        var turn = Edition.Conversations.StreamAsync(
            new AskQuestion(session.Id, session.OpenedBy, First, "first"), Cancellation)
            .GetAsyncEnumerator(Cancellation);
        Assert.True(await turn.MoveNextAsync());
        Assert.IsType<TurnEvent.Began>(turn.Current);
        return turn;
    }

    /// <summary>
    /// A question that waits: of two requests with one key the one waits, and the other is told so. Which is which is
    /// nobody's to say, for requests overtake each other on their way.
    /// </summary>
    private async Task<Task<AskOutcome>> QueueAsync(
        Session session, string question, string key, CancellationToken cancellationToken)
    {
        var asked = new AskQuestion(session.Id, session.OpenedBy, question, key);
        var one = Edition.Conversations.AskAsync(asked, cancellationToken);
        var two = Edition.Conversations.AskAsync(asked, cancellationToken);
        var told = await Task.WhenAny(one, two);
        Assert.IsType<AskOutcome.KeyInProgress>(await told);
        return told == one ? two : one;
    }
}

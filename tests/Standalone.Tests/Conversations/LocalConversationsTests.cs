using ResumeVoice.Contract;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Standalone.Conversations;

namespace ResumeVoice.Standalone.Tests.Conversations;

/// <summary>What the contract cannot see: the owner in the process, and a store that fails it.</summary>
public sealed class LocalConversationsTests : IAsyncLifetime
{
    private const string Question = "What has she built?";

    private UnrulyStore? _unruly;
    private StandaloneEdition? _edition;

    private StandaloneEdition Edition => _edition ?? throw new InvalidOperationException();

    private UnrulyStore Unruly => _unruly ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() =>
        _edition = await StandaloneEdition.OpenAsync(store => _unruly = new UnrulyStore(store), heldMax: 10);

    public async ValueTask DisposeAsync()
    {
        if (_edition is not null) await _edition.DisposeAsync();
    }

    [Fact]
    public async Task A_conversation_that_was_just_opened_is_not_read_at_all()
    {
        var session = await Some.SessionAsync(Edition);

        await Some.AnsweredAsync(Edition, session, Question);

        Assert.Equal(0, Unruly.Loads);
    }

    [Fact]
    public async Task A_conversation_in_use_is_not_read_again()
    {
        var session = await StoredSessionAsync();

        for (var turn = 0; turn < 5; turn++) await Some.AnsweredAsync(Edition, session, Question);

        Assert.Equal(1, Unruly.Loads);
        Assert.Equal(0, Unruly.KeyLookUps);
    }

    [Fact]
    public async Task A_key_being_answered_is_said_to_be_in_progress()
    {
        var session = await Some.SessionAsync(Edition);
        var hold = HoldNextAppend();
        var first = Some.AnsweredAsync(Edition, session, Question, "key-1");
        await hold.Begun;

        Assert.IsType<AskOutcome.KeyInProgress>(await Some.AskAsync(Edition, session, Question, "key-1"));
        hold.Release();

        Assert.False((await first).Replayed);
        Assert.True((await Some.AnsweredAsync(Edition, session, Question, "key-1")).Replayed);
    }

    [Fact]
    public async Task A_turn_cancelled_while_it_waits_is_never_taken()
    {
        var session = await Some.SessionAsync(Edition);
        var hold = HoldNextAppend();
        var first = Some.AnsweredAsync(Edition, session, "first");
        await hold.Begun;
        using var cancellation = new CancellationTokenSource();
        var second = Edition.Conversations.AskAsync(
            new AskQuestion(session.Id, session.OpenedBy, "second", "key-2"), cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        hold.Release();
        await first;

        Assert.Equal(2, (await Some.AnsweredAsync(Edition, session, "third", "key-2")).Seq);
    }

    [Fact]
    public async Task A_turn_cancelled_while_it_is_stored_is_kept()
    {
        var session = await Some.SessionAsync(Edition);
        var hold = HoldNextAppend();
        using var cancellation = new CancellationTokenSource();
        var turn = Edition.Conversations.AskAsync(
            new AskQuestion(session.Id, session.OpenedBy, Question, null), cancellation.Token);

        await hold.Begun;
        await cancellation.CancelAsync();
        hold.Release();

        Assert.IsType<AskOutcome.Answered>(await turn);
        Assert.Single(await Some.AnswersAsync(Edition, session));
    }

    [Fact]
    public async Task A_write_that_failed_before_it_was_done_leaves_no_gap()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, Question);
        Unruly.NextAppend = _ => throw Down();

        Assert.IsType<AskOutcome.StoreUnavailable>(await Some.AskAsync(Edition, session, Question, "key-1"));

        Assert.Equal(2, (await Some.AnsweredAsync(Edition, session, Question, "key-1")).Seq);
    }

    [Fact]
    public async Task A_write_that_was_done_and_yet_failed_is_not_done_twice()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, Question);
        Unruly.NextAppend = async turn =>
        {
            await Unruly.Inner.AppendAsync(turn, CancellationToken.None);
            throw Down();
        };

        Assert.IsType<AskOutcome.StoreUnavailable>(await Some.AskAsync(Edition, session, Question, "key-1"));

        var repeated = await Some.AnsweredAsync(Edition, session, Question, "key-1");
        Assert.True(repeated.Replayed);
        Assert.Equal(2, repeated.Seq);
        Assert.Equal(3, (await Some.AnsweredAsync(Edition, session, Question)).Seq);
    }

    [Fact]
    public async Task A_turn_that_another_process_came_before_is_taken_anew()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, Question);
        Unruly.NextAppend = async turn =>
        {
            await Unruly.Inner.AppendAsync(turn with { MessageId = "msg_other" }, CancellationToken.None);
            return AppendOutcome.Conflict;
        };

        Assert.Equal(3, (await Some.AnsweredAsync(Edition, session, Question)).Seq);
    }

    [Fact]
    public async Task A_turn_that_conflicts_again_and_again_is_given_up()
    {
        var session = await Some.SessionAsync(Edition);
        var attempts = 0;
        Unruly.NextAppend = ConflictAsync;

        Assert.IsType<AskOutcome.StoreUnavailable>(await Some.AskAsync(Edition, session, Question));
        Assert.Equal(LocalConversations.AttemptsMax, attempts);

        Task<AppendOutcome> ConflictAsync(NewTurn turn)
        {
            attempts++;
            Unruly.NextAppend = ConflictAsync;
            return Task.FromResult(AppendOutcome.Conflict);
        }
    }

    [Theory]
    [InlineData(TakeTurn.TurnsMax - 1, false)]
    [InlineData(TakeTurn.TurnsMax, true)]
    public async Task A_session_takes_as_many_turns_as_it_may_and_not_one_more(int turns, bool isFull)
    {
        var session = await StoredSessionAsync();
        Unruly.SeqShift = turns;
        Unruly.NextAppend = _ => Task.FromResult(AppendOutcome.Appended);

        var outcome = await Some.AskAsync(Edition, session, Question);

        Assert.Equal(isFull, outcome is AskOutcome.Full);
        Assert.Equal(!isFull, outcome is AskOutcome.Answered);
    }

    [Fact]
    public async Task No_more_conversations_are_held_than_allowed_and_none_is_lost()
    {
        var sessions = new List<Session>();
        for (var opened = 0; opened < 30; opened++) sessions.Add(await Some.SessionAsync(Edition));
        foreach (var session in sessions) await Some.AnsweredAsync(Edition, session, Question);

        Assert.InRange(Edition.Local.HeldCount, 1, 10);
        foreach (var session in sessions)
            Assert.Equal(2, (await Some.AnsweredAsync(Edition, session, Question)).Seq);
    }

    [Fact]
    public async Task Nothing_is_held_of_sessions_that_are_not_there()
    {
        var session = await Some.SessionAsync(Edition);

        for (var made = 0; made < 50; made++)
            await Some.AskAsync(Edition, session with { Id = $"ses_{made}" }, Question);

        Assert.Equal(1, Edition.Local.HeldCount);
    }

    [Fact]
    public async Task Analytics_hears_of_finished_turns_and_not_of_replayed_ones()
    {
        var session = await Some.SessionAsync(Edition);

        await Some.AnsweredAsync(Edition, session, Question, "key-1");
        Assert.True(Edition.Finished.TakeAny());

        await Some.AnsweredAsync(Edition, session, Question, "key-1");
        Assert.False(Edition.Finished.TakeAny());
    }

    /// <summary>A session as an earlier process left it.</summary>
    private async Task<Session> StoredSessionAsync()
    {
        var session = (await Some.SessionAsync(Edition)) with { Id = "ses_stored" };
        Assert.True(await Unruly.CreateSessionAsync(session, CancellationToken.None));
        return session;
    }

    private HeldAppend HoldNextAppend()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Unruly.NextAppend = async turn =>
        {
            begun.SetResult();
            await release.Task;
            return await Unruly.Inner.AppendAsync(turn, CancellationToken.None);
        };
        return new HeldAppend(begun.Task, release.SetResult);
    }

    private static DependencyException Down() => new("store", DependencyFailure.Unavailable, "The store is down.");

    private sealed record HeldAppend(Task Begun, Action Release);
}

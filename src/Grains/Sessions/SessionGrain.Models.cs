using Microsoft.Extensions.Logging;
using Orleans.Storage;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// Turns that a model words. One runs on beside its readers; its question and the words that were read are kept as a
/// draft, from which the next activation finishes it where this one dies.
/// </summary>
internal sealed partial class SessionGrain
{
    /// <summary>How long a follower waits for words; shorter than the shortest call of a gateway.</summary>
    public static readonly TimeSpan FollowFor = TimeSpan.FromMilliseconds(400);

    private static readonly FollowReply NothingRuns = new() { IsRunning = false };

    private readonly CancellationTokenSource _stopping = new();
    private readonly TurnQueue _queue = new(clock);
    private Task _wording = Task.CompletedTask;
    private RunningTurn? _running;
    private RunningTurn? _followed;
    private bool _isUnfollowed;
    private AskCommand? _runs;
    private bool _mayHaveDraft = models.AreConfigured;

    public async Task<AskReply> BeginAsync(AskCommand command, CancellationToken cancellationToken)
    {
        if (!models.AreConfigured) return await AskAsync(command, cancellationToken);
        try
        {
            if (!await IsOpenAsync(command.Subject, cancellationToken)) return Reply(AskReplyKind.NoSession);
            if (Busy(command) is { } busy) return busy;
            return await RepeatedAsync(command, cancellationToken) ?? await BeginTurnAsync(command, cancellationToken);
        }
        catch (DependencyException exception)
        {
            LogStoreFailed(SessionId, exception.Failure, exception);
            return Reply(AskReplyKind.Unavailable);
        }
        finally
        {
            if (_running is null) _queue.TellNext();
        }
    }

    public async Task AwaitTurnAsync(Guid requestId, CancellationToken cancellationToken)
    {
        var next = _queue.UntilNextAsync(requestId);
        if (_running is null) _queue.TellNext();
        await next.WaitAsync(FollowFor, cancellationToken).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public Task LeaveQueueAsync(Guid requestId)
    {
        _queue.Leave(requestId);
        if (_running is null) _queue.TellNext();
        return Task.CompletedTask;
    }

    public async Task<FollowReply> FollowAsync(FollowCommand command, CancellationToken cancellationToken)
    {
        if (state.State.Session?.OpenedBy != command.Subject) return NothingRuns;
        if (command.Seq == 0)
            return _running is { } now ? Told(now) with { Opening = now.Opening.ToJson() } : NothingRuns;
        if (_followed is not { } followed || followed.Opening.Seq != command.Seq) return NothingRuns;
        _isUnfollowed = false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(FollowFor);
        try
        {
            await foreach (var happened in followed.ReadAsync(command.Offset, patience.Token))
                return happened switch
                {
                    TurnEvent.Words(var start, var text) => Told(followed) with { Start = start, Words = text },
                    TurnEvent.Finished(var json, _, _) => NothingRuns with { Answer = json.ToArray() },
                    _ => NothingRuns,
                };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing was said meanwhile.
        }

        return Told(followed);
    }

    public Task UnfollowAsync(FollowCommand command)
    {
        if (state.State.Session?.OpenedBy == command.Subject && _running?.Opening.Seq == command.Seq)
            _isUnfollowed = true;
        return Task.CompletedTask;
    }

    private static FollowReply Told(RunningTurn turn) => new() { IsRunning = true, Seq = turn.Opening.Seq };

    /// <summary>What a request is told while another's turn is under way or comes first; null where its own is.</summary>
    private AskReply? Busy(AskCommand command)
    {
        if (_running is { } running && _runs?.RequestId == command.RequestId) return Running(running);
        var hasKey = command.IdempotencyKey is { } key && _runs?.IdempotencyKey == key;
        if (hasKey || _queue.HasKeyOf(command)) return Reply(AskReplyKind.KeyInProgress);
        if (_running is null && _queue.TryPass(command.RequestId)) return null;
        // An answer that nobody reads any more keeps nobody: it ends, and what is new waits for that.
        if (_isUnfollowed) _running?.TryLeave();
        var isNext = _isUnfollowed && _running is not null && _queue.IsEmpty;
        if (!command.MayWait && !isNext && !_queue.Has(command.RequestId))
            return Reply(AskReplyKind.TurnInProgress) with { Seq = _running?.Opening.Seq ?? 0 };
        return Reply(_queue.TryJoin(command) ? AskReplyKind.Waiting : AskReplyKind.Unavailable);
    }

    private async Task<AskReply> BeginTurnAsync(AskCommand command, CancellationToken cancellationToken)
    {
        if (state.State is not { Session: { } session, LastSeq: < TakeTurn.TurnsMax } now)
            return Reply(AskReplyKind.Full);
        if (await models.FindAsync(session.ResumeId, cancellationToken) is not { } resume)
        {
            Forget();
            return Reply(AskReplyKind.NoSession);
        }

        var conversation = new Conversation(
            session.ToSession(), now.LastSeq, ContextJson.Read(ContextFor(command, now)));
        var begun = TakeTurn.Begin(conversation, resume, command.Text, command.IdempotencyKey, clock);
        if (Unsaved.Length >= UnsavedMax) await HandOnAsync(cancellationToken);
        if (!begun.IsForModel)
            return await KeepAsync(command, Records.Of(TakeTurn.Finish(begun, begun.AsComposed, clock).Turn));
        await stores.Drafts.SaveAsync(DraftKeys.Draft(begun, command), CancellationToken.None);
        var running = new RunningTurn(begun.Opening, models.LeaveGrace, clock);
        (_running, _followed, _runs, _isUnfollowed) = (running, running, command, false);
        _wording = WordAsync(begun, command, running);
        return Running(running);
    }

    /// <summary>The rest of the turn, to its end in the state; gives the conversation free.</summary>
    private async Task WordAsync(BegunTurn begun, AskCommand command, RunningTurn running)
    {
        TurnEvent end = new TurnEvent.Refused(new AskOutcome.StoreUnavailable(SaveAgainAfter));
        try
        {
            var worded = await models.WordAsync(
                begun with { IdempotencyKey = DraftKeys.Of(command) }, running, _stopping.Token);
            var taken = TakeTurn.Finish(begun, worded, clock);
            if (await TryFinishAsync(taken, command))
            {
                running.Say(taken.Answer.Text);
                end = new TurnEvent.Finished(taken.Turn.AnswerJson, taken.Turn.Seq, Replayed: false);
                await stores.Drafts.EraseAsync(SessionId, CancellationToken.None);
            }
        }
        catch (Exception exception)
        {
            // Nobody waits for this task; the draft holds what the next activation finishes.
            LogNotWorded(SessionId, exception);
            if (exception is InconsistentStateException) DeactivateOnIdle();
            _mayHaveDraft = true;
        }
        finally
        {
            (_running, _runs) = (null, null);
            running.End(end);
            running.Dispose();
            _queue.TellNext();
        }
    }

    /// <summary>False where the session was erased meanwhile, or nobody knows whether the turn is kept.</summary>
    private async Task<bool> TryFinishAsync(TurnTaken taken, AskCommand command)
    {
        if (state.State.Session is null || state.State.LastSeq + 1 != taken.Turn.Seq) return false;
        var turn = Records.Of(taken.Turn);
        _mayHaveDraft = true;
        if (!await TryKeepAsync(state.State.With(turn, RequestMarks.Of(command, turn.Seq), _savedSeq))) return false;
        _mayHaveDraft = false;
        SaveSoon();
        return true;
    }

    /// <summary>
    /// Finishes the turn that died with an earlier activation: what was read stays, the composer goes on.
    /// </summary>
    private async Task FinishDraftAsync(CancellationToken cancellationToken)
    {
        if (!_mayHaveDraft || _running is not null || state.State.Session is not { } session) return;
        if (await stores.Drafts.FindAsync(SessionId, cancellationToken) is { } draft)
        {
            // Stored after all, or overtaken by a later turn: then the draft has nothing to add.
            if (draft.Seq == state.State.LastSeq + 1
                && await models.FindAsync(session.ResumeId, cancellationToken) is { } resume)
            {
                var command = DraftKeys.Command(draft, session.OpenedBy);
                var conversation = new Conversation(
                    session.ToSession(), state.State.LastSeq, ContextJson.Read(state.State.Context));
                var begun = TakeTurn.BeginAgain(
                    conversation, resume, draft with { IdempotencyKey = command.IdempotencyKey }, clock);
                var taken = TakeTurn.Finish(begun, ComposedEnding.After(draft.Words, begun), clock);
                if (!await TryFinishAsync(taken, command))
                    throw new DependencyException("store", DependencyFailure.Unavailable, "A draft was not finished.");
                LogFinished(SessionId, draft.Seq);
            }

            await stores.Drafts.EraseAsync(SessionId, CancellationToken.None);
        }

        _mayHaveDraft = false;
    }

    private static AskReply Running(RunningTurn running) => new()
    {
        Kind = AskReplyKind.Running,
        Seq = running.Opening.Seq,
        Opening = running.Opening.ToJson(),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A model's answer in {SessionId} was not brought to its end.")]
    private partial void LogNotWorded(string sessionId, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn {Seq} of {SessionId}, cut off by a crash, is done.")]
    private partial void LogFinished(string sessionId, int seq);
}

using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Resumes;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// Owns one conversation. A turn is acknowledged once the state that holds it is written: one write a turn. The history
/// gets it afterwards, from the state, again and again until it has it.
/// </summary>
internal sealed partial class SessionGrain(
    [PersistentState("session", ClusterNames.Storage)] IPersistentState<SessionState> state, SessionStores stores,
    ModelTurns models, [FromKeyedServices(GrainClock.Key)] TimeProvider clock, ILogger<SessionGrain> logger)
    : Grain, ISessionGrain, IDisposable
{
    /// <summary>Turns that may wait for the history; a session that has more waits itself.</summary>
    public const int UnsavedMax = 32;

    /// <summary>How soon the history is tried again after it failed.</summary>
    public static readonly TimeSpan SaveAgainAfter = TimeSpan.FromSeconds(1);

    private IQueryGrain? _resume;
    private Task _saving = Task.CompletedTask;
    private int _savedSeq;
    private int _keptSeq;
    private bool _isUnsure;
    private bool _isEnding;

    private string SessionId => this.GetPrimaryKeyString();

    /// <summary>
    /// Turns that the history lacks. One whose write is under way is not among them: should the write fail, the history
    /// must not have it.
    /// </summary>
    private ImmutableArray<TurnRecord> Unsaved =>
        [.. state.State.Unsaved.Where(turn => turn.Seq > _savedSeq && turn.Seq <= _keptSeq)];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _keptSeq = state.State.LastSeq;
        SaveSoon();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _isEnding = true;
        await _stopping.CancelAsync();
        await _wording.WaitAsync(cancellationToken).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    public void Dispose() => _stopping.Dispose();

    public async Task<AskReply> AskAsync(AskCommand command, CancellationToken cancellationToken)
    {
        try
        {
            if (!await IsOpenAsync(command.Subject, cancellationToken)) return Reply(AskReplyKind.NoSession);
            // Gateways that know of models begin a turn; to an older one this is worth another try.
            if (_running is not null) return Reply(AskReplyKind.Unavailable);
            return await RepeatedAsync(command, cancellationToken) ?? await TakeTurnAsync(command, cancellationToken);
        }
        catch (DependencyException exception)
        {
            LogStoreFailed(SessionId, exception.Failure, exception);
            return Reply(AskReplyKind.Unavailable);
        }
    }

    public async Task<ReadReply> ReadAsync(ReadCommand command, CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(command.Subject, cancellationToken)) return new ReadReply { IsFound = false };
        var saved = await stores.Conversations.ReadAnswersAsync(
            SessionId, command.AfterSeq, command.Limit, cancellationToken);
        var next = command.AfterSeq + saved.Count;
        // A model's turn may be on its way into the state right now.
        var unsaved = state.State.Unsaved.Where(turn => turn.Seq > next && turn.Seq <= _keptSeq);
        return new ReadReply
        {
            IsFound = true,
            Answers =
            [
                .. saved.Select(answer => answer.ToArray()).Concat(unsaved.Select(turn => turn.Answer))
                    .Take(command.Limit),
            ],
        };
    }

    /// <summary>The history is where answers stay, so that it has the turn comes first.</summary>
    public async Task<bool> KeepHeardAsync(HeardCommand command, CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(command.Subject, cancellationToken)) return false;
        await SaveAsync(cancellationToken);
        return await stores.Conversations.KeepHeardAsync(SessionId, command.Seq, command.Text, CancellationToken.None);
    }

    public async Task<bool> EraseAsync(string subject, CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(subject, cancellationToken)) return false;
        // The database erases the stored state with the session, in one transaction.
        var isErased = await stores.Conversations.EraseSessionAsync(SessionId, CancellationToken.None);
        Forget();
        return isErased;
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (_isUnsure) await ReadAgainAsync(cancellationToken);
        // Also where no model is configured any more.
        _mayHaveDraft = true;
        if (state.State.Session is not null || await LoadAsync(cancellationToken))
            await FinishDraftAsync(cancellationToken);
        await HandOnAsync(cancellationToken);
    }

    private async Task<AskReply> TakeTurnAsync(AskCommand command, CancellationToken cancellationToken)
    {
        if (state.State is not { Session: { } session, LastSeq: < TakeTurn.TurnsMax } now)
            return Reply(AskReplyKind.Full);
        if (Unsaved.Length >= UnsavedMax) await HandOnAsync(cancellationToken);
        var query = new QueryCommand
        {
            Session = session,
            LastSeq = now.LastSeq,
            Context = ContextFor(command, now),
            Question = command.Text,
            IdempotencyKey = command.IdempotencyKey,
        };
        _resume ??= GrainFactory.GetGrain<IQueryGrain>(session.ResumeId);
        var reply = await _resume.AnswerAsync(query, cancellationToken);
        if (reply.Turn is not { } turn)
        {
            Forget();
            return Reply(AskReplyKind.NoSession);
        }

        return await KeepAsync(command, turn);
    }

    private async Task<AskReply> KeepAsync(AskCommand command, TurnRecord turn)
    {
        if (!await TryKeepAsync(state.State.With(turn, RequestMarks.Of(command, turn.Seq), _savedSeq)))
            return Reply(AskReplyKind.Unavailable);
        SaveSoon();
        return Answered(turn.Answer, turn.Seq, isReplayed: false);
    }

    private static byte[] ContextFor(AskCommand command, SessionState now) =>
        now.LastSeq == 0 && command.Before.Length > 0 ? command.Before : now.Context;

    /// <summary>The reply given before to the same key or request; null where there was none.</summary>
    private async ValueTask<AskReply?> RepeatedAsync(AskCommand command, CancellationToken cancellationToken)
    {
        var asked = RequestMarks.Of(command, 0);
        var mark = RequestMarks.Find(state.State.Marks, asked);
        var isReplayed = mark?.Request != asked.Request;
        if (mark is { } known && state.State.Unsaved.FirstOrDefault(turn => turn.Seq == known.Seq) is { } kept)
            return Replayed(command, kept.Question, kept.Answer, kept.Seq, isReplayed);
        if (command.IdempotencyKey is { } key)
        {
            if (mark is null && !KeyHints.MayKnow(state.State, asked.Key)) return null;
            var stored = await stores.Conversations.FindByKeyAsync(SessionId, key, cancellationToken);
            if (stored is null) return null;
            return Replayed(command, stored.Question, stored.AnswerJson.ToArray(), stored.Seq, isReplayed);
        }

        if (mark is not { Seq: var seq }) return null;
        var answers = await stores.Conversations.ReadAnswersAsync(SessionId, seq - 1, 1, cancellationToken);
        return answers.Count == 0 ? null : Answered(answers[0].ToArray(), seq, isReplayed);
    }

    /// <summary>Whether there is such a session, and it is the subject's; what is known of it is loaded then.</summary>
    private async ValueTask<bool> IsOpenAsync(string subject, CancellationToken cancellationToken)
    {
        if (_isUnsure) await ReadAgainAsync(cancellationToken);
        if (state.State.Session is null && !await LoadAsync(cancellationToken)) return false;
        if (state.State.Session?.ToSession().IsOpenTo(subject, clock.GetUtcNow()) != true) return false;
        await FinishDraftAsync(cancellationToken);
        return true;
    }

    /// <summary>Before the first turn, what is known of the session stands in the store alone.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await stores.Conversations.LoadAsync(SessionId, cancellationToken) is not { } conversation)
        {
            Forget();
            return false;
        }

        state.State = new SessionState
        {
            Session = Records.Of(conversation.Session),
            LastSeq = conversation.LastSeq,
            Context = ContextJson.Write(conversation.Context),
            MarkedFrom = conversation.LastSeq + 1,
        };
        return true;
    }

    /// <summary>
    /// Stores the state, whether or not the caller still waits. False where nobody knows if it was written: what is
    /// held is read again before the next turn.
    /// </summary>
    private async Task<bool> TryKeepAsync(SessionState next)
    {
        state.State = next;
        try
        {
            await state.WriteStateAsync(CancellationToken.None);
            _keptSeq = next.LastSeq;
            return true;
        }
        catch (Exception exception) when (exception is not InconsistentStateException)
        {
            _isUnsure = true;
            LogNotKept(SessionId, exception);
            return false;
        }
    }

    private async Task ReadAgainAsync(CancellationToken cancellationToken)
    {
        try
        {
            await state.ReadStateAsync(cancellationToken);
            _isUnsure = false;
            _keptSeq = state.State.LastSeq;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new DependencyException(
                "store", DependencyFailure.Unavailable, "The session's state cannot be read.", exception);
        }
    }

    private Task HandOnAsync(CancellationToken cancellationToken)
    {
        SaveSoon();
        return _saving.WaitAsync(cancellationToken);
    }

    private void SaveSoon()
    {
        if (_saving.IsCompleted && !_isUnsure) _saving = SaveAllAsync();
    }

    private async Task SaveAllAsync()
    {
        var stopping = _stopping.Token;
        while (Unsaved is { Length: > 0 } turns)
        {
            try
            {
                await stores.History.SaveAsync(SessionId, turns);
                _savedSeq = turns[^1].Seq;
            }
            catch (DependencyException exception)
            {
                LogNotSaved(SessionId, exception.Failure, exception);
                // The stored state still holds the turns: the next activation goes on.
                if (_isEnding) return;
                await Task.Delay(SaveAgainAfter, clock, stopping).ConfigureAwait(
                    ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }
    }

    private void Forget()
    {
        state.State = new SessionState();
        DeactivateOnIdle();
    }

    private static AskReply Replayed(AskCommand command, string question, byte[] answer, int seq, bool isReplayed) =>
        question == command.Text ? Answered(answer, seq, isReplayed) : Reply(AskReplyKind.KeyReused);

    private static AskReply Answered(byte[] answer, int seq, bool isReplayed) => new()
    {
        Kind = AskReplyKind.Answered,
        Answer = answer,
        Seq = seq,
        IsReplayed = isReplayed,
    };

    private static AskReply Reply(AskReplyKind kind) => new() { Kind = kind };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of {SessionId} was not taken: the store {Failure}.")]
    private partial void LogStoreFailed(string sessionId, DependencyFailure failure, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The state of {SessionId} was not written.")]
    private partial void LogNotKept(string sessionId, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The turns of {SessionId} did not reach the history ({Failure}) yet.")]
    private partial void LogNotSaved(string sessionId, DependencyFailure failure, Exception exception);
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// The conversations of the one-process edition: each has one owner in this process, who takes its turns in order.
/// </summary>
internal sealed partial class LocalConversations(
    IConversationStore store, IDraftStore drafts, ResumeLibrary library, FinishedTurns finished,
    ConversationSettings settings,
    ILogger<LocalConversations> logger)
    : IConversations
{
    /// <summary>
    /// How often a turn is taken anew after another process wrote the same number; one process never conflicts with
    /// itself.
    /// </summary>
    public const int AttemptsMax = 3;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    // Stands where a turn's outcome is still to come.
    private static readonly AskOutcome Unknown = new AskOutcome.StoreUnavailable(RetryAfter);

    private readonly TimeProvider _clock = settings.Clock;
    private readonly HeldConversations _held = new(settings.HeldMax, settings.Clock);

    /// <summary>How many conversations are held in memory.</summary>
    public int HeldCount => _held.Count;

    public async Task<Session?> OpenAsync(Caller caller, string resumeId, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(caller, resumeId, cancellationToken) is null) return null;
        var now = _clock.GetUtcNow();
        var session = new Session
        {
            Id = settings.NewSessionId(),
            ResumeId = resumeId,
            OwnerId = caller.OwnerId,
            OpenedBy = caller.Subject,
            CreatedAt = now,
            ExpiresAt = now + settings.Lifetime,
        };
        if (!await store.CreateSessionAsync(session, cancellationToken)) return null;
        // Who opens a session asks soon: nothing need be read for that.
        _held.Hold(new Conversation(session, LastSeq: 0, FollowUpContext.Empty));
        return session;
    }

    public async Task<Session?> FindAsync(string sessionId, string subject, CancellationToken cancellationToken)
    {
        var conversation = await store.LoadAsync(sessionId, cancellationToken);
        return conversation is not null && IsOpenTo(conversation, subject) ? conversation.Session : null;
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> ReadAsync(
        string sessionId, string subject, int afterSeq, int limit, CancellationToken cancellationToken) =>
        await FindAsync(sessionId, subject, cancellationToken) is null
            ? null
            : await store.ReadAnswersAsync(sessionId, afterSeq, limit, cancellationToken);

    public async Task<bool> EraseAsync(string sessionId, string subject, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, subject, cancellationToken) is null) return false;
        return await InTurnAsync(
            sessionId,
            held =>
            {
                held.State = null;
                return store.EraseSessionAsync(sessionId, CancellationToken.None);
            },
            cancellationToken);
    }

    public async Task<bool> KeepHeardAsync(HeardPart heard, CancellationToken cancellationToken)
    {
        if (await FindAsync(heard.SessionId, heard.Subject, cancellationToken) is null) return false;
        return await InTurnAsync(
            heard.SessionId,
            _ => store.KeepHeardAsync(heard.SessionId, heard.Seq, heard.Text, CancellationToken.None),
            cancellationToken);
    }

    private async Task<bool> InTurnAsync(
        string sessionId, Func<HeldConversation, Task<bool>> write, CancellationToken cancellationToken)
    {
        if (_held.Enter(sessionId) is not { } held) throw Crowded();
        try
        {
            await held.WaitForTurnAsync(cancellationToken);
            try
            {
                return await write(held);
            }
            finally
            {
                held.EndTurn();
            }
        }
        finally
        {
            _held.Leave(held);
        }
    }

    public Task<AskOutcome> AskAsync(AskQuestion question, CancellationToken cancellationToken) =>
        settings.Wording is null
            ? StartAsync(question, null, cancellationToken)
            : AskToTheEndAsync(question, cancellationToken);

    public async IAsyncEnumerable<TurnEvent> StreamAsync(
        AskQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var handover = new Handover();
        var outcome = await StartAsync(question, handover, cancellationToken);
        if (handover.Turn is { } running)
            await foreach (var happened in running.ReadAsync(cancellationToken)) yield return happened;
        else if (outcome is AskOutcome.Answered answered)
            foreach (var told in StoredAnswer.Tell(answered)) yield return told;
        else
            yield return new TurnEvent.Refused(outcome);
    }

    public async IAsyncEnumerable<TurnEvent> ResumeAsync(
        string sessionId, string subject, TurnPosition after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, subject, cancellationToken) is null)
        {
            yield return new TurnEvent.Refused(new AskOutcome.NoSession());
            yield break;
        }

        if (_held.Running(sessionId) is { } running && after.Seq == 0)
        {
            await foreach (var happened in running.ReadAsync(cancellationToken)) yield return happened;
            yield break;
        }

        if (_held.Running(sessionId) is { } same && after.Seq == same.Opening.Seq)
        {
            await foreach (var happened in same.ReadAsync(after.Offset, cancellationToken)) yield return happened;
            yield break;
        }

        // Turns that the composer words are stored before anyone hears of them.
        if (after.Seq == 0) yield break;
        var stored = await store.ReadAnswersAsync(sessionId, after.Seq - 1, 1, cancellationToken);
        if (stored is not [var json]) yield break;
        foreach (var told in StoredAnswer.Resume(json, after.Offset)) yield return told;
    }

    private async Task<AskOutcome> AskToTheEndAsync(AskQuestion question, CancellationToken cancellationToken)
    {
        var outcome = Unknown;
        await foreach (var happened in StreamAsync(question, cancellationToken))
        {
            outcome = happened switch
            {
                TurnEvent.Finished(var json, var seq, var replayed) => new AskOutcome.Answered(json, seq, replayed),
                TurnEvent.Refused(var refusal) => refusal,
                _ => outcome,
            };
        }

        return outcome;
    }

    /// <summary>
    /// One turn up to its end, or up to where a model takes it over: then <paramref name="handover"/> has it, which also
    /// gives the conversation free.
    /// </summary>
    private async Task<AskOutcome> StartAsync(
        AskQuestion question, Handover? handover, CancellationToken cancellationToken)
    {
        if (_held.Enter(question.SessionId) is not { } held) return new AskOutcome.StoreUnavailable(RetryAfter);
        var key = question.IdempotencyKey;
        var ranBefore = held.RunningCount;
        var began = false;
        try
        {
            if (key is not null && !(began = held.TryBegin(key))) return new AskOutcome.KeyInProgress();
            if (IsRefused(held, ranBefore)) return new AskOutcome.TurnInProgress();
            await held.WaitForTurnAsync(cancellationToken);
            try
            {
                return IsRefused(held, ranBefore)
                    ? new AskOutcome.TurnInProgress()
                    : await TakeTurnAsync(held, question, handover, cancellationToken);
            }
            finally
            {
                if (handover?.Turn is null) held.EndTurn();
            }
        }
        catch (DependencyException exception)
        {
            LogStoreFailed(question.SessionId, exception.Failure, exception);
            return new AskOutcome.StoreUnavailable(RetryAfter);
        }
        finally
        {
            if (handover?.Turn is null)
            {
                if (began && key is not null) held.End(key);
                _held.Leave(held);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<AskOutcome> TakeTurnAsync(
        HeldConversation held, AskQuestion question, Handover? handover, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= AttemptsMax; attempt++)
        {
            held.State ??= await store.LoadAsync(question.SessionId, cancellationToken);
            if (held.State is not { } conversation || !IsOpenTo(conversation, question.Subject))
                return new AskOutcome.NoSession();
            if (question.PublicOnly && !await store.IsOnPublicResumeAsync(question.SessionId, cancellationToken))
                return new AskOutcome.NoSession();
            if (await RepeatedAsync(question, cancellationToken) is { } repeated) return repeated;
            if (conversation.LastSeq >= TakeTurn.TurnsMax) return new AskOutcome.Full();
            var resumeId = conversation.Session.ResumeId;
            if (await library.CompiledAsync(resumeId, cancellationToken) is not { } resume) return Gone(held);

            conversation = conversation.Remembering(question.Before);
            TurnTaken taken;
            if (handover is not null && settings.Wording is { } wording)
            {
                var begun = TakeTurn.Begin(conversation, resume, question.Text, question.IdempotencyKey, _clock);
                if (begun.IsForModel)
                {
                    HandOver(held, begun, wording, handover);
                    return Unknown;
                }

                taken = TakeTurn.Finish(begun, begun.AsComposed, _clock);
            }
            else
            {
                taken = TakeTurn.Run(conversation, resume, question.Text, question.IdempotencyKey, _clock);
            }

            if (await StoreAsync(held, taken) is { } outcome) return outcome;
        }

        LogConflicts(question.SessionId, AttemptsMax);
        return new AskOutcome.StoreUnavailable(RetryAfter);
    }

    /// <summary>
    /// Stores a turn, whether or not the caller still waits; null where another process came before and it must be
    /// taken anew. Where storing fails nobody knows if it was written, so what is held is forgotten and read again by
    /// the next turn.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<AskOutcome?> StoreAsync(HeldConversation held, TurnTaken taken)
    {
        AppendOutcome appended;
        try
        {
            appended = await store.AppendAsync(taken.Turn, CancellationToken.None);
        }
        catch
        {
            held.State = null;
            throw;
        }

        switch (appended)
        {
            case AppendOutcome.Appended:
                held.State = taken.Next;
                finished.Add();
                return new AskOutcome.Answered(taken.Turn.AnswerJson, taken.Turn.Seq, Replayed: false);
            case AppendOutcome.SessionGone:
                return Gone(held);
            case AppendOutcome.Conflict:
                held.State = null;
                return null;
            default:
                throw new UnreachableException();
        }
    }

    private async ValueTask<AskOutcome?> RepeatedAsync(AskQuestion question, CancellationToken cancellationToken)
    {
        if (question.IdempotencyKey is not { } key) return null;
        var stored = await store.FindByKeyAsync(question.SessionId, key, cancellationToken);
        if (stored is null) return null;
        return stored.Question == question.Text
            ? new AskOutcome.Answered(stored.AnswerJson, stored.Seq, Replayed: true)
            : new AskOutcome.KeyReused();
    }

    // An answer that nobody reads any more keeps nobody: it ends, and what is new waits for that.
    private bool IsRefused(HeldConversation held, int ranBefore)
    {
        if (held.Running?.TryLeave() == true) return false;
        return settings.WhileAnswering == WhileAnswering.Reject
            && (held.Running is not null || held.RunningCount != ranBefore);
    }

    private bool IsOpenTo(Conversation conversation, string subject) =>
        conversation.Session.IsOpenTo(subject, _clock.GetUtcNow());

    private static AskOutcome.NoSession Gone(HeldConversation held)
    {
        held.State = null;
        return new AskOutcome.NoSession();
    }

    private static DependencyException Crowded() =>
        new("session", DependencyFailure.Timeout, "Too many requests wait for this session.");

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of {SessionId} was not stored: {Failure}.")]
    private partial void LogStoreFailed(string sessionId, DependencyFailure failure, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn of {SessionId} met {Attempts} conflicts in a row.")]
    private partial void LogConflicts(string sessionId, int attempts);
}

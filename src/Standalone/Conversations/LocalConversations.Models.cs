using System.Collections.Concurrent;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>Turns that a model words: each runs on beside its readers, and is finished whatever becomes of them.</summary>
internal sealed partial class LocalConversations
{
    /// <summary>Drafts that one start finishes; more than turns can have run at once.</summary>
    private const int DraftsMax = 10_000;

    private readonly ConcurrentDictionary<RunningTurn, Task> _running = new();

    /// <summary>Waits for the turns that models are wording; they end soon once the process is stopping.</summary>
    public Task DrainAsync() => Task.WhenAll(_running.Values);

    /// <summary>
    /// Finishes the turns that died with an earlier process: what their visitors read stays, the composer goes on. Before
    /// the first question, so nobody else is at these sessions.
    /// </summary>
    public async Task FinishDraftsAsync(CancellationToken cancellationToken)
    {
        foreach (var draft in await drafts.ListAsync(DraftsMax, cancellationToken))
        {
            if (_held.Enter(draft.SessionId) is not { } held) continue;
            try
            {
                await FinishAsync(held, draft, cancellationToken);
            }
            finally
            {
                _held.Leave(held);
            }
        }
    }

    private async Task FinishAsync(HeldConversation held, Draft draft, CancellationToken cancellationToken)
    {
        held.State ??= await store.LoadAsync(draft.SessionId, cancellationToken);
        // Stored after all, or overtaken by a later turn: then the draft has nothing to add.
        if (held.State is { } conversation && conversation.LastSeq + 1 == draft.Seq
            && await library.CompiledAsync(conversation.Session.ResumeId, cancellationToken) is { } resume)
        {
            var begun = TakeTurn.BeginAgain(conversation, resume, draft, _clock);
            var wording = ComposedEnding.After(draft.Words, begun);
            await StoreAsync(held, TakeTurn.Finish(begun, wording, _clock));
            LogFinished(draft.SessionId, draft.Seq);
        }

        await drafts.EraseAsync(draft.SessionId, cancellationToken);
    }

    private void HandOver(HeldConversation held, BegunTurn begun, ModelWording wording, Handover handover)
    {
        var running = new RunningTurn(begun.Opening, settings.LeaveGrace, _clock);
        held.BeginRunning(running);
        handover.Turn = running;
        _running[running] = RunAsync(held, begun, wording, running);
        if (held.Running != running) _running.TryRemove(running, out _);
    }

    /// <summary>The rest of the turn, to its end in the store; gives the conversation free.</summary>
    private async Task RunAsync(HeldConversation held, BegunTurn begun, ModelWording wording, RunningTurn running)
    {
        TurnEvent end = new TurnEvent.Refused(Unknown);
        try
        {
            var worded = await WordAsync(begun, wording, running);
            var taken = TakeTurn.Finish(begun, worded, _clock);
            var outcome = await StoreAsync(held, taken) ?? Unknown;
            if (outcome is AskOutcome.Answered(var json, var seq, _))
            {
                running.Say(taken.Answer.Text);
                end = new TurnEvent.Finished(json, seq, Replayed: false);
            }
            else
            {
                end = new TurnEvent.Refused(outcome);
            }

            // Where the session was erased meanwhile, nothing of it stays either.
            if (outcome is AskOutcome.Answered or AskOutcome.NoSession)
                await drafts.EraseAsync(begun.Composed.SessionId, CancellationToken.None);
        }
        catch (DependencyException exception)
        {
            LogStoreFailed(begun.Composed.SessionId, exception.Failure, exception);
        }
        finally
        {
            held.Running = null;
            held.EndTurn();
            if (begun.IdempotencyKey is { } key) held.End(key);
            _held.Leave(held);
            running.End(end);
            running.Dispose();
            _running.TryRemove(running, out _);
        }
    }

    private async Task<Wording> WordAsync(BegunTurn begun, ModelWording wording, RunningTurn running)
    {
        try
        {
            return await wording.WordAsync(begun, running, settings.Stopping);
        }
        catch (Exception exception)
        {
            // A bug of ours or of a model's client costs the model's words and not the answer.
            LogWordingFailed(begun.Composed.SessionId, exception);
            return ComposedEnding.After(running.Said(), begun);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A model's answer in {SessionId} failed unexpectedly.")]
    private partial void LogWordingFailed(string sessionId, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Turn {Seq} of {SessionId}, cut off by a crash, is done.")]
    private partial void LogFinished(string sessionId, int seq);

    /// <summary>Where a turn goes that a model takes over.</summary>
    private sealed class Handover
    {
        public RunningTurn? Turn { get; set; }
    }
}

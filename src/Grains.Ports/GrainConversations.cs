using System.Diagnostics;
using System.Runtime.CompilerServices;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Ports;

/// <summary>The conversations of the cluster: each is owned by its <see cref="ISessionGrain"/>.</summary>
public sealed class GrainConversations(
    IGrainFactory grains, GrainCalls calls, Sessions sessions, WhileAnswering whileAnswering)
    : IConversations
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public Task<Session?> OpenAsync(Caller caller, string resumeId, CancellationToken cancellationToken) =>
        sessions.OpenAsync(caller, resumeId, cancellationToken);

    public Task<Session?> FindAsync(string sessionId, string subject, CancellationToken cancellationToken) =>
        sessions.FindAsync(sessionId, subject, cancellationToken);

    public async Task<AskOutcome> AskAsync(AskQuestion question, CancellationToken cancellationToken)
    {
        var reply = await BeginAsync(question, cancellationToken);
        if (reply.Kind != AskReplyKind.Running) return Outcome(reply);
        var atItsEnd = new TurnPosition(reply.Seq, int.MaxValue);
        var outcome = Outcome(new AskReply { Kind = AskReplyKind.Unavailable });
        await foreach (var told in FollowAsync(question.SessionId, question.Subject, atItsEnd, cancellationToken))
        {
            if (told is TurnEvent.Finished(var json, var seq, var isReplayed))
                outcome = new AskOutcome.Answered(json, seq, isReplayed);
        }

        return outcome;
    }

    private async Task<AskReply> BeginAsync(AskQuestion question, CancellationToken cancellationToken)
    {
        var command = new AskCommand
        {
            Subject = question.Subject,
            Text = question.Text,
            IdempotencyKey = question.IdempotencyKey,
            RequestId = Guid.NewGuid(),
            Before = question.Before is { } before ? ContextJson.Write(before) : [],
            MayWait = whileAnswering == WhileAnswering.Enqueue,
        };
        try
        {
            if (!await sessions.IsShownAsync(question, cancellationToken))
                return new AskReply { Kind = AskReplyKind.NoSession };
            return await BeginAsync(Grain(question.SessionId), command, cancellationToken);
        }
        catch (DependencyException)
        {
            return new AskReply { Kind = AskReplyKind.Unavailable };
        }
    }

    /// <summary>Begins the turn once it is its own; where nobody waits for it any more, it gives its place free.</summary>
    private async Task<AskReply> BeginAsync(
        ISessionGrain grain, AskCommand command, CancellationToken cancellationToken)
    {
        var hasEnded = false;
        try
        {
            while (true)
            {
                var reply = await calls.RunAsync(token => BeginOnceAsync(grain, command, token), cancellationToken);
                hasEnded = reply.Kind != AskReplyKind.Waiting;
                if (hasEnded) return reply;
                await calls.RunAsync(
                    async token =>
                    {
                        await grain.AwaitTurnAsync(command.RequestId, token);
                        return true;
                    },
                    cancellationToken);
            }
        }
        finally
        {
            // Also where its first call was under way still: that may have joined the queue.
            if (!hasEnded) _ = grain.LeaveQueueAsync(command.RequestId);
        }
    }

    /// <summary>A turn that the store did not take is a failure like any other: the same request tells what became of it.</summary>
    private static async Task<AskReply> BeginOnceAsync(
        ISessionGrain grain, AskCommand command, CancellationToken cancellationToken)
    {
        var reply = await grain.BeginAsync(command, cancellationToken);
        return reply.Kind == AskReplyKind.Unavailable
            ? throw new DependencyException("store", DependencyFailure.Unavailable, "The turn was not stored.")
            : reply;
    }

    /// <summary>A running turn from a place in its text on, and its stored end.</summary>
    private async IAsyncEnumerable<TurnEvent> FollowAsync(
        string sessionId, string subject, TurnPosition after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var offset = after.Offset;
        FollowReply? told;
        var hasEnded = false;
        try
        {
            while (true)
            {
                told = await TellAsync(sessionId, subject, after with { Offset = offset }, cancellationToken);
                hasEnded = told is not { IsRunning: true };
                if (told is null || hasEnded) break;
                if (told.Words.Length == 0) continue;
                yield return new TurnEvent.Words(told.Start, told.Words);
                offset = told.Start + told.Words.Length;
            }
        }
        finally
        {
            if (!hasEnded) await UnfollowAsync(sessionId, subject, after);
        }

        // Where its silo died meanwhile, reading has the next one finish the turn.
        ReadOnlyMemory<byte>? stored = told is { Answer: { Length: > 0 } answer }
            ? answer
            : await StoredAsync(sessionId, subject, after.Seq, cancellationToken);
        if (stored is null)
        {
            yield return new TurnEvent.Refused(new AskOutcome.StoreUnavailable(RetryAfter));
            yield break;
        }

        foreach (var ending in StoredAnswer.Resume(stored.Value, offset))
            yield return ending is TurnEvent.Finished finished ? finished with { Replayed = false } : ending;
    }

    private async Task<FollowReply?> TellAsync(
        string sessionId, string subject, TurnPosition after, CancellationToken cancellationToken)
    {
        var (grain, command) = (Grain(sessionId), Follow(subject, after));
        try
        {
            return await calls.RunAsync(token => grain.FollowAsync(command, token), cancellationToken);
        }
        catch (DependencyException)
        {
            return null;
        }
    }

    /// <summary>Before the reader's request is over: its next one may follow at once.</summary>
    private async Task UnfollowAsync(string sessionId, string subject, TurnPosition after)
    {
        try
        {
            await calls.RunAsync(
                async _ =>
                {
                    await Grain(sessionId).UnfollowAsync(Follow(subject, after));
                    return true;
                },
                CancellationToken.None);
        }
        catch (DependencyException)
        {
            // Then the turn's grace ends by itself.
        }
    }

    private ISessionGrain Grain(string sessionId) => grains.GetGrain<ISessionGrain>(sessionId);

    private static FollowCommand Follow(string subject, TurnPosition after) =>
        new() { Subject = subject, Seq = after.Seq, Offset = after.Offset };

    private async Task<ReadOnlyMemory<byte>?> StoredAsync(
        string sessionId, string subject, int seq, CancellationToken cancellationToken)
    {
        try
        {
            var stored = await ReadAsync(sessionId, subject, seq - 1, 1, cancellationToken);
            return stored is [var json] ? json : null;
        }
        catch (DependencyException)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<TurnEvent> StreamAsync(
        AskQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reply = await BeginAsync(question, cancellationToken);
        if (reply.Kind == AskReplyKind.Running)
        {
            yield return new TurnEvent.Began(TurnOpening.Read(reply.Opening));
            var start = new TurnPosition(reply.Seq, 0);
            await foreach (var told in FollowAsync(question.SessionId, question.Subject, start, cancellationToken))
                yield return told;
            yield break;
        }

        var outcome = Outcome(reply);
        if (outcome is AskOutcome.Answered answered)
            foreach (var told in StoredAnswer.Tell(answered)) yield return told;
        else
            yield return new TurnEvent.Refused(outcome);
    }

    public async IAsyncEnumerable<TurnEvent> ResumeAsync(
        string sessionId, string subject, TurnPosition after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(sessionId, subject, after.Seq - 1, 1, cancellationToken);
        if (stored is null) yield return new TurnEvent.Refused(new AskOutcome.NoSession());
        if (stored is [var json] && after.Seq > 0)
            foreach (var told in StoredAnswer.Resume(json, after.Offset)) yield return told;
        if (stored is null || (stored.Count > 0 && after.Seq > 0)) yield break;

        // Not stored: a model may be wording it.
        var now = await TellAsync(sessionId, subject, after, cancellationToken);
        if (now is not { IsRunning: true })
        {
            // It may have ended since it was looked for.
            var ended = after.Seq > 0 ? await ReadAsync(sessionId, subject, after.Seq - 1, 1, cancellationToken) : [];
            if (ended is [var last])
                foreach (var told in StoredAnswer.Resume(last, after.Offset)) yield return told;
            yield break;
        }

        if (after.Seq == 0) yield return new TurnEvent.Began(TurnOpening.Read(now.Opening));
        var start = new TurnPosition(now.Seq, after.Seq == 0 ? 0 : after.Offset);
        await foreach (var told in FollowAsync(sessionId, subject, start, cancellationToken)) yield return told;
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> ReadAsync(
        string sessionId, string subject, int afterSeq, int limit, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, subject, cancellationToken) is null) return null;
        var command = new ReadCommand { Subject = subject, AfterSeq = afterSeq, Limit = limit };
        var grain = Grain(sessionId);
        var reply = await calls.RunAsync(token => grain.ReadAsync(command, token), cancellationToken);
        return reply.IsFound ? [.. reply.Answers.Select(answer => (ReadOnlyMemory<byte>)answer)] : null;
    }

    public async Task<bool> KeepHeardAsync(HeardPart heard, CancellationToken cancellationToken)
    {
        if (await FindAsync(heard.SessionId, heard.Subject, cancellationToken) is null) return false;
        var command = new HeardCommand { Subject = heard.Subject, Seq = heard.Seq, Text = heard.Text };
        var grain = Grain(heard.SessionId);
        return await calls.RunAsync(token => grain.KeepHeardAsync(command, token), cancellationToken);
    }

    public async Task<bool> EraseAsync(string sessionId, string subject, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, subject, cancellationToken) is null) return false;
        var grain = Grain(sessionId);
        var calledBefore = 0;
        return await calls.RunAsync(
            async token =>
            {
                // It was there: where it is gone when the call is made anew, the call that was lost has erased it.
                var isRepeated = calledBefore++ > 0;
                return await grain.EraseAsync(subject, token) || isRepeated;
            },
            cancellationToken);
    }

    private static AskOutcome Outcome(AskReply reply) => reply.Kind switch
    {
        AskReplyKind.Answered => new AskOutcome.Answered(reply.Answer, reply.Seq, reply.IsReplayed),
        AskReplyKind.NoSession => new AskOutcome.NoSession(),
        AskReplyKind.KeyReused => new AskOutcome.KeyReused(),
        AskReplyKind.Full => new AskOutcome.Full(),
        AskReplyKind.KeyInProgress => new AskOutcome.KeyInProgress(),
        AskReplyKind.TurnInProgress => new AskOutcome.TurnInProgress(),
        AskReplyKind.Running or AskReplyKind.Waiting => throw new UnreachableException(),
        // Unavailable, or what a newer silo knows and this gateway does not.
        _ => new AskOutcome.StoreUnavailable(RetryAfter),
    };
}

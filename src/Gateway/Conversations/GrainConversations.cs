using System.Diagnostics;
using System.Runtime.CompilerServices;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Gateway.Conversations;

/// <summary>The conversations of the cluster: each is owned by its <see cref="ISessionGrain"/>.</summary>
internal sealed class GrainConversations(IGrainFactory grains, GrainCalls calls, Sessions sessions) : IConversations
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public Task<Session?> OpenAsync(Caller caller, string resumeId, CancellationToken cancellationToken) =>
        sessions.OpenAsync(caller, resumeId, cancellationToken);

    public Task<Session?> FindAsync(string sessionId, string subject, CancellationToken cancellationToken) =>
        sessions.FindAsync(sessionId, subject, cancellationToken);

    public async Task<AskOutcome> AskAsync(AskQuestion question, CancellationToken cancellationToken)
    {
        var command = new AskCommand
        {
            Subject = question.Subject,
            Text = question.Text,
            IdempotencyKey = question.IdempotencyKey,
            RequestId = Guid.NewGuid(),
            Before = question.Before is { } before ? ContextJson.Write(before) : [],
        };
        try
        {
            var grain = grains.GetGrain<ISessionGrain>(question.SessionId);
            return Outcome(await calls.RunAsync(token => grain.AskAsync(command, token), cancellationToken));
        }
        catch (DependencyException)
        {
            return new AskOutcome.StoreUnavailable(RetryAfter);
        }
    }

    public async IAsyncEnumerable<TurnEvent> StreamAsync(
        AskQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var outcome = await AskAsync(question, cancellationToken);
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
        // Turns that the composer words are stored before anyone hears of them: none is ever being answered.
        if (after.Seq == 0 || stored is not [var json]) yield break;
        foreach (var told in StoredAnswer.Resume(json, after.Offset)) yield return told;
    }

    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> ReadAsync(
        string sessionId, string subject, int afterSeq, int limit, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, subject, cancellationToken) is null) return null;
        var command = new ReadCommand { Subject = subject, AfterSeq = afterSeq, Limit = limit };
        var grain = grains.GetGrain<ISessionGrain>(sessionId);
        var reply = await calls.RunAsync(token => grain.ReadAsync(command, token), cancellationToken);
        return reply.IsFound ? [.. reply.Answers.Select(answer => (ReadOnlyMemory<byte>)answer)] : null;
    }

    public async Task<bool> EraseAsync(string sessionId, string subject, CancellationToken cancellationToken)
    {
        if (await FindAsync(sessionId, subject, cancellationToken) is null) return false;
        var grain = grains.GetGrain<ISessionGrain>(sessionId);
        return await calls.RunAsync(token => grain.EraseAsync(subject, token), cancellationToken);
    }

    private static AskOutcome Outcome(AskReply reply) => reply.Kind switch
    {
        AskReplyKind.Answered => new AskOutcome.Answered(reply.Answer, reply.Seq, reply.IsReplayed),
        AskReplyKind.NoSession => new AskOutcome.NoSession(),
        AskReplyKind.KeyReused => new AskOutcome.KeyReused(),
        AskReplyKind.Full => new AskOutcome.Full(),
        AskReplyKind.Unavailable => new AskOutcome.StoreUnavailable(RetryAfter),
        // A newer silo may know outcomes that this gateway does not.
        AskReplyKind.Unknown => new AskOutcome.StoreUnavailable(RetryAfter),
        _ => throw new UnreachableException(),
    };
}

using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Conversations;

/// <summary>A store that can be told to hold an append back, to fail it, or to claim what is not so.</summary>
internal sealed class UnrulyStore(IConversationStore inner) : IConversationStore
{
    /// <summary>Runs instead of the next append; null lets it through.</summary>
    public Func<NewTurn, Task<AppendOutcome>>? NextAppend { get; set; }

    /// <summary>Added to the number of the last turn as loaded.</summary>
    public int SeqShift { get; set; }

    public int Loads { get; private set; }

    public int KeyLookUps { get; private set; }

    public IConversationStore Inner => inner;

    public Task<AppendOutcome> AppendAsync(NewTurn turn, CancellationToken cancellationToken)
    {
        Assert.False(cancellationToken.CanBeCanceled, "The write of an answer already given must not be cancellable.");
        var append = NextAppend;
        NextAppend = null;
        return append is null ? inner.AppendAsync(turn, cancellationToken) : append(turn);
    }

    public async Task<Conversation?> LoadAsync(string sessionId, CancellationToken cancellationToken)
    {
        Loads++;
        var loaded = await inner.LoadAsync(sessionId, cancellationToken);
        return loaded is null ? null : loaded with { LastSeq = loaded.LastSeq + SeqShift };
    }

    public Task<bool> IsOnPublicResumeAsync(string sessionId, CancellationToken cancellationToken) =>
        inner.IsOnPublicResumeAsync(sessionId, cancellationToken);

    public Task<StoredTurn?> FindByKeyAsync(
        string sessionId, string idempotencyKey, CancellationToken cancellationToken)
    {
        KeyLookUps++;
        return inner.FindByKeyAsync(sessionId, idempotencyKey, cancellationToken);
    }

    public Task<bool> KeepHeardAsync(
        string sessionId, int seq, string heard, CancellationToken cancellationToken) =>
        inner.KeepHeardAsync(sessionId, seq, heard, cancellationToken);

    public Task<bool> CreateSessionAsync(Session session, CancellationToken cancellationToken) =>
        inner.CreateSessionAsync(session, cancellationToken);

    public Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAnswersAsync(
        string sessionId, int afterSeq, int limit, CancellationToken cancellationToken) =>
        inner.ReadAnswersAsync(sessionId, afterSeq, limit, cancellationToken);

    public Task<IReadOnlyList<SessionSummary>> ListSessionsAsync(
        string resumeId, SessionPage page, CancellationToken cancellationToken) =>
        inner.ListSessionsAsync(resumeId, page, cancellationToken);

    public Task<bool> EraseSessionAsync(string sessionId, CancellationToken cancellationToken) =>
        inner.EraseSessionAsync(sessionId, cancellationToken);

    public Task<int> EraseExpiredAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.EraseExpiredAsync(now, limit, cancellationToken);
}

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// A conversation with one résumé. It belongs to <c>OpenedBy</c> (see <see cref="Caller.Subject"/>); to anyone else it
/// does not exist.
/// </summary>
public sealed record Session
{
    public required string Id { get; init; }

    public required string ResumeId { get; init; }

    public required string OwnerId { get; init; }

    public required string OpenedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether the session is <paramref name="subject"/>'s and has not ended.</summary>
    public bool IsOpenTo(string subject, DateTimeOffset now) => OpenedBy == subject && ExpiresAt > now;
}

/// <summary>
/// A session as its owner in the process holds it: where it stands and what the next question may lean on.
/// </summary>
/// <param name="Session">Whose conversation, with which résumé.</param>
/// <param name="LastSeq">The number of the last stored turn; 0 before the first.</param>
/// <param name="Context">What the next question may lean on.</param>
public sealed record Conversation(Session Session, int LastSeq, FollowUpContext Context)
{
    /// <summary>The conversation with what went before it; from its first turn on it remembers for itself.</summary>
    public Conversation Remembering(FollowUpContext? before) =>
        LastSeq == 0 && before is not null ? this with { Context = before } : this;
}

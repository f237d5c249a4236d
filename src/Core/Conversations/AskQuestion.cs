namespace ResumeVoice.Core.Conversations;

/// <summary>A question put to a session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Subject">Who asks; see <see cref="Caller.Subject"/>.</param>
/// <param name="Text">1 to <see cref="TextMax"/> UTF-16 code units, not blank.</param>
/// <param name="IdempotencyKey">1 to <see cref="IdempotencyKeyMax"/> characters, or null.</param>
public sealed record AskQuestion(string SessionId, string Subject, string Text, string? IdempotencyKey)
{
    public const int TextMax = 2000;
    public const int IdempotencyKeyMax = 255;

    /// <summary>
    /// What was talked about before the session began, where the client knows (<see cref="PastTalk"/>); heeded by the
    /// session's first turn only.
    /// </summary>
    public FollowUpContext? Before { get; init; }

    /// <summary>
    /// See <see cref="Caller.PublicOnly"/>: while the session's résumé is private, the session is not there for the
    /// question.
    /// </summary>
    public bool PublicOnly { get; init; }
}

/// <summary>What asking comes to; closed.</summary>
public abstract record AskOutcome
{
    private AskOutcome()
    {
    }

    /// <summary>
    /// The turn is stored. <c>Json</c> is the answer's one JSON form, UTF-8; a repeated key gets the same bytes
    /// again.
    /// </summary>
    public sealed record Answered(ReadOnlyMemory<byte> Json, int Seq, bool Replayed) : AskOutcome;

    /// <summary>No such session, or not this caller's, or not now.</summary>
    public sealed record NoSession : AskOutcome;

    /// <summary>The same idempotency key is being answered right now.</summary>
    public sealed record KeyInProgress : AskOutcome;

    /// <summary>A model is answering another question of this session, and the edition is set to refuse.</summary>
    public sealed record TurnInProgress : AskOutcome;

    /// <summary>The idempotency key was used for another question.</summary>
    public sealed record KeyReused : AskOutcome;

    /// <summary>The session has <see cref="TakeTurn.TurnsMax"/> turns.</summary>
    public sealed record Full : AskOutcome;

    /// <summary>
    /// The store did not take the turn, and nothing was acknowledged; worth another try after a moment.
    /// </summary>
    public sealed record StoreUnavailable(TimeSpan RetryAfter) : AskOutcome;
}

namespace ResumeVoice.Grains.Interfaces.Sessions;

/// <summary>A question put to a session.</summary>
[GenerateSerializer, Immutable, Alias("rv.AskCommand")]
public sealed record AskCommand
{
    /// <summary>Who asks; only who opened the session gets an answer.</summary>
    [Id(0)]
    public required string Subject { get; init; }

    [Id(1)]
    public required string Text { get; init; }

    /// <summary>The client's idempotency key, good for the session's life; null where it sent none.</summary>
    [Id(2)]
    public string? IdempotencyKey { get; init; }

    /// <summary>Names the request, so that asking again after a lost reply takes no second turn.</summary>
    [Id(3)]
    public required Guid RequestId { get; init; }

    /// <summary>
    /// What was talked about before the session began: JSON, UTF-8; heeded by the session's first turn only.
    /// </summary>
    [Id(4)]
    public byte[] Before { get; init; } = [];

    /// <summary>
    /// Whether it is to wait while a model words another answer of the session: then the reply is <see
    /// cref="AskReplyKind.Waiting"/>, and it is asked anew once <see cref="ISessionGrain.AwaitTurnAsync"/> returns.
    /// </summary>
    [Id(5)]
    public bool MayWait { get; init; }
}

/// <summary>What asking comes to.</summary>
[GenerateSerializer, Alias("rv.AskReplyKind")]
public enum AskReplyKind
{
    Unknown = 0,
    Answered = 1,
    NoSession = 2,
    KeyReused = 3,
    Full = 4,

    /// <summary>The store did not take the turn; worth another try after a moment.</summary>
    Unavailable = 5,

    /// <summary>A model words the answer; it is to be followed.</summary>
    Running = 6,

    /// <summary>The same idempotency key is being answered right now.</summary>
    KeyInProgress = 7,

    /// <summary>A model is answering another question of the session.</summary>
    TurnInProgress = 8,

    /// <summary>As <see cref="TurnInProgress"/>, for a question that may wait; it has its place in the queue.</summary>
    Waiting = 9,
}

/// <summary>The reply to an <see cref="AskCommand"/>.</summary>
[GenerateSerializer, Immutable, Alias("rv.AskReply")]
public sealed record AskReply
{
    [Id(0)]
    public required AskReplyKind Kind { get; init; }

    /// <summary>The answer's one JSON form, UTF-8; empty unless answered.</summary>
    [Id(1)]
    public byte[] Answer { get; init; } = [];

    [Id(2)]
    public int Seq { get; init; }

    /// <summary>Whether the key had been answered before.</summary>
    [Id(3)]
    public bool IsReplayed { get; init; }

    /// <summary>What is shown before the first word, JSON, UTF-8; empty unless running.</summary>
    [Id(4)]
    public byte[] Opening { get; init; } = [];
}

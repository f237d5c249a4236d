using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Interfaces.Resumes;

/// <summary>
/// Answers questions on one résumé from its compiled index; the key is the résumé's id. Holds no conversation: workers
/// on the asking session's silo share the load.
/// </summary>
[Alias("rv.IQueryGrain")]
public interface IQueryGrain : IGrainWithStringKey
{
    [Alias("Answer")]
    Task<QueryReply> AnswerAsync(QueryCommand command, CancellationToken cancellationToken = default);
}

/// <summary>A question with all that answering it needs.</summary>
[GenerateSerializer, Immutable, Alias("rv.QueryCommand")]
public sealed record QueryCommand
{
    [Id(0)]
    public required SessionRecord Session { get; init; }

    /// <summary>The number of the session's last turn; 0 before the first.</summary>
    [Id(1)]
    public required int LastSeq { get; init; }

    /// <summary>What the question may lean on: JSON, UTF-8; empty before the first turn.</summary>
    [Id(2)]
    public required byte[] Context { get; init; }

    [Id(3)]
    public required string Question { get; init; }

    [Id(4)]
    public string? IdempotencyKey { get; init; }
}

/// <summary>The turn, not stored yet; none where the résumé is gone.</summary>
[GenerateSerializer, Immutable, Alias("rv.QueryReply")]
public sealed record QueryReply
{
    [Id(0)]
    public TurnRecord? Turn { get; init; }
}

namespace ResumeVoice.Grains.Interfaces.Quotas;

/// <summary>One user's bucket of one policy for the whole cluster; the key is <c>policy/user</c>.</summary>
[Alias("rv.IRateLimiterGrain")]
public interface IRateLimiterGrain : IGrainWithStringKey
{
    /// <summary>Takes one token if there is one.</summary>
    [Alias("Take")]
    Task<QuotaReply> TakeAsync(QuotaCommand command, CancellationToken cancellationToken = default);
}

/// <summary>The policy to take by.</summary>
[GenerateSerializer, Immutable, Alias("rv.QuotaCommand")]
public sealed record QuotaCommand
{
    [Id(0)]
    public required string Policy { get; init; }

    /// <summary>Tokens that a full bucket holds.</summary>
    [Id(1)]
    public required int Capacity { get; init; }

    /// <summary>How long an empty bucket takes to fill.</summary>
    [Id(2)]
    public required TimeSpan Window { get; init; }
}

/// <summary>What the bucket said.</summary>
[GenerateSerializer, Immutable, Alias("rv.QuotaReply")]
public sealed record QuotaReply
{
    [Id(0)]
    public required bool IsAllowed { get; init; }

    /// <summary>Whole tokens left.</summary>
    [Id(1)]
    public required int Remaining { get; init; }

    /// <summary>Until the next token; zero where one was taken.</summary>
    [Id(2)]
    public required TimeSpan RetryAfter { get; init; }
}

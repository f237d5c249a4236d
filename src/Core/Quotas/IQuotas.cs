namespace ResumeVoice.Core.Quotas;

/// <summary>A token bucket: <c>Capacity</c> requests at once, refilled evenly over <c>Window</c>.</summary>
/// <param name="Name">Names the policy in the RateLimit fields.</param>
/// <param name="Capacity">Tokens that a full bucket holds; at least 1.</param>
/// <param name="Window">How long an empty bucket takes to fill.</param>
public sealed record QuotaPolicy(string Name, int Capacity, TimeSpan Window);

/// <summary>What a bucket said.</summary>
/// <param name="Allowed">Whether a token was taken.</param>
/// <param name="Remaining">Whole tokens left.</param>
/// <param name="RetryAfter">Until the next token; zero where one is left.</param>
public readonly record struct QuotaDecision(bool Allowed, int Remaining, TimeSpan RetryAfter);

/// <summary>
/// The quotas of an edition: one bucket per policy and user, wherever the user knocks. Safe to call concurrently.
/// </summary>
public interface IQuotas
{
    /// <summary>Takes one token of <paramref name="user"/>'s bucket if there is one.</summary>
    ValueTask<QuotaDecision> TakeAsync(QuotaPolicy policy, string user, CancellationToken cancellationToken);
}

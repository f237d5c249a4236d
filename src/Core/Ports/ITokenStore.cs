namespace ResumeVoice.Core.Ports;

/// <summary>What an owner's models have used in a day.</summary>
/// <param name="Requests">Answers that were asked for.</param>
/// <param name="TokensIn">Tokens sent.</param>
/// <param name="TokensOut">Tokens received.</param>
/// <param name="Cost">In the currency of the configured prices.</param>
public readonly record struct TokenUse(long Requests, long TokensIn, long TokensOut, double Cost)
{
    public static TokenUse operator +(TokenUse left, TokenUse right) => new(
        left.Requests + right.Requests, left.TokensIn + right.TokensIn, left.TokensOut + right.TokensOut,
        left.Cost + right.Cost);
}

/// <summary>
/// Owners' use of models by day (UTC), durably. Safe to call concurrently; fails as <see cref="IConversationStore"/> does.
/// </summary>
public interface ITokenStore
{
    /// <summary>Adds to what the owner used that day and gives the new sum.</summary>
    Task<TokenUse> AddAsync(string ownerId, DateOnly day, TokenUse use, CancellationToken cancellationToken);

    /// <summary>What the owner used that day.</summary>
    Task<TokenUse> FindAsync(string ownerId, DateOnly day, CancellationToken cancellationToken);
}

using System.Collections.Concurrent;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>
/// Holds owners to their daily budget. What was used is kept durably; what this process last saw of it is kept at hand,
/// so that an answer's beginning waits for no store but on the first of the day. Safe to use concurrently.
/// </summary>
internal sealed class TokenBudget(ITokenStore store, ModelOptions options, TimeProvider clock)
{
    /// <summary>Owners held at hand; past it all are read again.</summary>
    public const int OwnersMax = 10_000;

    private readonly ConcurrentDictionary<(string Owner, DateOnly Day), TokenUse> _seen = new();

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Throws <see cref="DependencyException"/> where the day's budget is spent.</summary>
    public async ValueTask CheckAsync(string ownerId, CancellationToken cancellationToken)
    {
        if (options.DailyTokensMax == 0 && options.DailyCostMax == 0) return;
        var key = (ownerId, Today);
        if (!_seen.TryGetValue(key, out var use))
        {
            if (_seen.Count >= OwnersMax) _seen.Clear();
            _seen[key] = use = await store.FindAsync(ownerId, key.Today, cancellationToken);
        }

        var isSpent = (options.DailyTokensMax > 0 && use.TokensIn + use.TokensOut >= options.DailyTokensMax)
            || (options.DailyCostMax > 0 && use.Cost >= options.DailyCostMax);
        if (isSpent)
            throw new DependencyException("model", DependencyFailure.Refused, "The day's budget for models is spent.");
    }

    public async Task AddAsync(string ownerId, TokenUse use)
    {
        var key = (ownerId, Today);
        // What a provider has sent has been used, whoever still waits for it.
        _seen[key] = await store.AddAsync(ownerId, key.Today, use, CancellationToken.None);
    }
}

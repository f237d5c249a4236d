using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>
/// The configured providers as one model: within the time limits, whoever is first; what it took is booked on the owner.
/// </summary>
internal sealed partial class LanguageModel(
    IReadOnlyList<Provider> providers, TokenBudget budget, ModelOptions options, ModelMetrics metrics,
    TimeProvider clock, ILogger<LanguageModel> logger)
    : ILanguageModel
{
    public async IAsyncEnumerable<string> StreamAsync(
        ModelRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await budget.CheckAsync(request.OwnerId, cancellationToken);
        using var patience = new Patience(options.TotalTimeout, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Over);
        var started = clock.GetTimestamp();
        var race = new FirstWord(providers, options, clock, LogAttempt);
        Attempt? attempt = null;
        try
        {
            patience.Begin(options.FirstTokenTimeout);
            var found = race.FindAsync(request, cancellationToken, ended.Token);
            attempt = await GuardAsync(new ValueTask<Attempt>(found), null, cancellationToken);
            patience.End();
            metrics.FirstWord(attempt.Provider.Name, clock.GetElapsedTime(started));
            do yield return attempt.Piece;
            while (await NextAsync(attempt, patience, cancellationToken));
            attempt.Succeeded();
        }
        finally
        {
            // Whoever stopped reading has learnt nothing; where it is known how it ended, this changes nothing.
            attempt?.Left();
            if (attempt is not null) await attempt.DisposeAsync();
            await BookAsync(request.OwnerId, attempt is null ? race.Lost : [.. race.Lost, attempt]);
        }
    }

    private async ValueTask<bool> NextAsync(Attempt attempt, Patience patience, CancellationToken cancellationToken)
    {
        var next = attempt.NextAsync();
        // Of what is there already nothing is waited for.
        if (next.IsCompletedSuccessfully) return await next;
        patience.Begin(options.StallTimeout);
        var isMore = await GuardAsync(next, attempt, cancellationToken);
        patience.End();
        return isMore;
    }

    /// <summary>Every failure as the port says it; a cancellation that is the caller's stays one.</summary>
    /// <param name="work">What may fail.</param>
    /// <param name="answering">Whoever is held to account for it, once one is chosen.</param>
    /// <param name="cancellationToken">The caller's.</param>
    private async ValueTask<T> GuardAsync<T>(
        ValueTask<T> work, Attempt? answering, CancellationToken cancellationToken)
    {
        try
        {
            return await work;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            Blame(answering, ProviderException.Stalled());
            throw TooSlow(exception);
        }
        catch (ProviderException exception)
        {
            if (!cancellationToken.IsCancellationRequested) Blame(answering, exception);
            LogNoAnswer(exception.Failure, exception);
            throw new DependencyException("model", exception.Failure, exception.Message, exception);
        }
    }

    private void Blame(Attempt? answering, ProviderException exception)
    {
        if (answering is null) return;
        answering.Failed();
        LogAttempt(answering.Provider, exception);
    }

    private async Task BookAsync(string ownerId, IEnumerable<Attempt> attempts)
    {
        var use = default(TokenUse);
        foreach (var attempt in attempts)
        {
            var prices = attempt.Provider.Options;
            var (sent, received) = (attempt.Metered.TokensIn, attempt.Metered.TokensOut);
            var cost = ((sent * prices.PricePerMillionIn) + (received * prices.PricePerMillionOut)) / 1e6;
            metrics.Tokens(attempt.Provider.Name, sent, received);
            use += new TokenUse(1, sent, received, cost);
        }

        try
        {
            if (use.Requests > 0) await budget.AddAsync(ownerId, use);
        }
        catch (DependencyException exception)
        {
            LogNotBooked(ownerId, exception);
        }
    }

    private static DependencyException TooSlow(Exception? inner) =>
        new("model", DependencyFailure.Timeout, "No model answered within its time.", inner);

    private void LogAttempt(Provider provider, ProviderException exception)
    {
        metrics.Failed(provider.Name, exception.Failure);
        LogFailed(provider.Name, exception.Failure, exception.Message);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The model provider {Provider} failed ({Failure}): {Why}")]
    private partial void LogFailed(string provider, DependencyFailure failure, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No model provider answered ({Failure}).")]
    private partial void LogNoAnswer(DependencyFailure failure, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What models used for {OwnerId} was not booked.")]
    private partial void LogNotBooked(string ownerId, Exception exception);
}

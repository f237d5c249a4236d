using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>
/// The race to an answer's first word: providers in order; the next joins where the one before is late or fails, one
/// that failed for the moment comes again. Whoever is first goes on, the others are ended.
/// </summary>
internal sealed class FirstWord(
    IReadOnlyList<Provider> providers, ModelOptions options, TimeProvider clock,
    Action<Provider, ProviderException> failed)
{
    private static readonly TimeSpan Backoff = TimeSpan.FromMilliseconds(100);

    private readonly List<Attempt> _running = [];

    /// <summary>What the losers took.</summary>
    public List<Attempt> Lost { get; } = [];

    /// <summary>
    /// The attempt with its first piece; how it ends is the caller's to tell its breaker. Throws
    /// <see cref="ProviderException"/> where none comes.
    /// </summary>
    /// <param name="request">What is asked.</param>
    /// <param name="visitor">Ends it because nobody waits.</param>
    /// <param name="cancellationToken">The same, or the time is up, which counts as a failure of who was asked.</param>
    public async Task<Attempt> FindAsync(
        ModelRequest request, CancellationToken visitor, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var waiting = Candidates();
        ProviderException? last = null;
        try
        {
            while (_running.Count > 0 || waiting.Count > 0)
            {
                if (_running.Count == 0) Start(Next(waiting));
                if (waiting.Count > 0 && await IsLateAsync(cancellationToken))
                {
                    Start(Next(waiting));
                    continue;
                }

                var attempt = _running is [var only] ? only : await FirstDoneAsync();
                try
                {
                    if (!await attempt.First) throw ProviderException.Broken("The answer is empty.");
                    _running.Remove(attempt);
                    return attempt;
                }
                catch (ProviderException exception)
                {
                    last = exception;
                    Drop(attempt, exception);
                    if (AskedAgain(attempt, exception, clock.GetElapsedTime(started)) is not { } again) continue;
                    // Others go before it, and while they are waited for it is one of them.
                    if (waiting.Count == 0) Start(again);
                    else waiting.Add(again);
                }
            }
        }
        finally
        {
            // Whoever was not asked after all is free for the next question.
            foreach (var unasked in waiting) unasked.Provider.Breaker.Left(unasked.Trial);
            await EndAsync(cancellationToken.IsCancellationRequested && !visitor.IsCancellationRequested);
        }

        throw last ?? new ProviderException(
            DependencyFailure.Unavailable, false, null, "All providers are being left alone.", null);

        void Start(Candidate asked) => _running.Add(Attempt.Start(
            asked, asked.Due - clock.GetElapsedTime(started), request, clock, cancellationToken));
    }

    private List<Candidate> Candidates()
    {
        var candidates = new List<Candidate>(providers.Count);
        foreach (var provider in providers)
            if (provider.Breaker.MayTry(out var trial)) candidates.Add(new Candidate(provider, trial));
        return candidates;
    }

    private static Candidate Next(List<Candidate> waiting)
    {
        var next = waiting.MinBy(static candidate => candidate.Due);
        waiting.Remove(next);
        return next;
    }

    private async Task<Attempt> FirstDoneAsync()
    {
        var done = await FirstOfAll();
        return _running.Find(attempt => attempt.First == done) ?? throw new InvalidOperationException();
    }

    private Task<Task<bool>> FirstOfAll() => Task.WhenAny(_running.Select(static attempt => attempt.First));

    private async Task<bool> IsLateAsync(CancellationToken cancellationToken)
    {
        var first = FirstOfAll();
        using var noLonger = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var late = Task.Delay(options.HedgeAfter, clock, noLonger.Token);
        var isLate = await Task.WhenAny(first, late) == late;
        await noLonger.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return isLate;
    }

    private void Drop(Attempt attempt, ProviderException exception)
    {
        _running.Remove(attempt);
        Lost.Add(attempt);
        if (exception.RetryAfter is { } wait) attempt.Provider.Breaker.Rest(attempt.Asked.Trial, wait);
        else attempt.Failed();
        failed(attempt.Provider, exception);
    }

    private Candidate? AskedAgain(Attempt attempt, ProviderException exception, TimeSpan passed)
    {
        var tries = attempt.Asked.Tries;
        var due = passed + (exception.RetryAfter ?? Backoff * Math.Pow(2, tries));
        return exception.IsWorthRetrying && tries < options.RetriesMax && due < options.FirstTokenTimeout
            ? new Candidate(attempt.Provider, default, tries + 1, due)
            : null;
    }

    private async Task EndAsync(bool isTooLate)
    {
        foreach (var attempt in _running)
        {
            if (isTooLate && attempt.IsAsked)
            {
                attempt.Failed();
                failed(attempt.Provider, ProviderException.Late());
            }
            else
            {
                attempt.Left();
            }
        }

        Lost.AddRange(_running);
        _running.Clear();
        foreach (var attempt in Lost) await attempt.DisposeAsync();
    }
}

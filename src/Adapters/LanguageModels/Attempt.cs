using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>Who is to be asked, once or again.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Trial">What its breaker let it try with.</param>
/// <param name="Tries">How often it was asked before, for this answer.</param>
/// <param name="Due">How long after the race began it may be asked.</param>
internal readonly record struct Candidate(
    Provider Provider, CircuitBreaker.Trial Trial, int Tries = 0, TimeSpan Due = default);

/// <summary>One request to one provider, up to its first word and from there on.</summary>
internal sealed class Attempt : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended;
    private readonly IAsyncEnumerator<string> _pieces;

    private Attempt(Candidate asked, CancellationTokenSource ended, IAsyncEnumerator<string> pieces)
    {
        Asked = asked;
        _ended = ended;
        _pieces = pieces;
        First = Task.FromResult(false);
    }

    public Candidate Asked { get; }

    public Provider Provider => Asked.Provider;

    /// <summary>The time to ask it has come.</summary>
    public bool IsAsked { get; private set; }

    public Metered Metered { get; private init; } = new();

    /// <summary>True when the first piece is there, false where the answer is empty; fails as the provider does.</summary>
    public Task<bool> First { get; private set; }

    public string Piece => _pieces.Current;

    public static Attempt Start(
        Candidate asked, TimeSpan delay, ModelRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var metered = new Metered();
        var pieces = asked.Provider.StreamAsync(request, metered, ended.Token).GetAsyncEnumerator(ended.Token);
        var attempt = new Attempt(asked, ended, pieces) { Metered = metered };
        attempt.First = attempt.StartAsync(delay, clock, ended.Token);
        return attempt;
    }

    /// <summary>
    /// It was heard to the end. The breaker is told once how an attempt ended, and the first to say it knows.
    /// </summary>
    public void Succeeded() => Provider.Breaker.Succeeded(Asked.Trial);

    public void Failed() => Provider.Breaker.Failed(Asked.Trial);

    public void Left() => Provider.Breaker.Left(Asked.Trial);

    /// <summary>Whether there is another piece. Throws <see cref="ProviderException"/> where the provider fails.</summary>
    public async ValueTask<bool> NextAsync()
    {
        try
        {
            return await _pieces.MoveNextAsync();
        }
        catch (Exception exception) when (
            exception is not OperationCanceledException || !_ended.IsCancellationRequested)
        {
            // A connection that is not made in its time is cancelled too, by nobody of ours.
            throw ProviderException.Of(exception);
        }
    }

    /// <summary>Ends the request, also at the provider, and waits until it has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        try
        {
            await First;
        }
        catch (Exception exception) when (exception is ProviderException or OperationCanceledException)
        {
            // Whoever waited for it was told; this only waits for its end.
        }

        await _pieces.DisposeAsync();
        _ended.Dispose();
    }

    private async Task<bool> StartAsync(TimeSpan delay, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (delay > TimeSpan.Zero) await Task.Delay(delay, clock, cancellationToken);
        IsAsked = true;
        return await NextAsync();
    }
}

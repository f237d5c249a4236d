using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>One request to one provider, up to its first word and from there on.</summary>
internal sealed class Attempt : IAsyncDisposable
{
    private readonly CancellationTokenSource _ended;
    private readonly IAsyncEnumerator<string> _pieces;

    private Attempt(Provider provider, int tries, CancellationTokenSource ended, IAsyncEnumerator<string> pieces)
    {
        Provider = provider;
        Tries = tries;
        _ended = ended;
        _pieces = pieces;
        First = Task.FromResult(false);
    }

    public Provider Provider { get; }

    /// <summary>How often the provider was asked before, for this answer.</summary>
    public int Tries { get; }

    public Metered Metered { get; private init; } = new();

    /// <summary>True when the first piece is there, false where the answer is empty; fails as the provider does.</summary>
    public Task<bool> First { get; private set; }

    public string Piece => _pieces.Current;

    public static Attempt Start(
        Provider provider, int tries, TimeSpan delay, ModelRequest request, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var metered = new Metered();
        var pieces = provider.StreamAsync(request, metered, ended.Token).GetAsyncEnumerator(ended.Token);
        var attempt = new Attempt(provider, tries, ended, pieces) { Metered = metered };
        attempt.First = attempt.StartAsync(delay, clock, ended.Token);
        return attempt;
    }

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
        return await NextAsync();
    }
}

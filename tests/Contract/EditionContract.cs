namespace ResumeVoice.Contract;

/// <summary>Opens a fresh edition for every test of a contract.</summary>
public abstract class EditionContract : IAsyncLifetime
{
    private IEdition? _edition;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected IEdition Edition => _edition ?? throw new InvalidOperationException("The edition is not open yet.");

    public async ValueTask InitializeAsync() => _edition = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_edition is not null) await _edition.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<IEdition> OpenAsync();
}
